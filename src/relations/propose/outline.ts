import type { View } from "../view";

/** What stands a column further to the right is deeper than any blanks make it. */
const COLUMN = 1000;

const known = new WeakMap<View, Map<number, number>>();

/** How deep the name of a row stands: by its column, and by the blanks before it. Names of columns have no depth. */
export function depthOf(view: View, line: number): number {
  if (view.byColumn) return 0;
  const depths = known.get(view) ?? new Map<number, number>();
  known.set(view, depths);
  const depth = depths.get(line) ?? readDepth(view, line);
  depths.set(line, depth);
  return depth;
}

function readDepth({ region }: View, line: number): number {
  const { row } = region.place(line * region.width);
  const cells = region.sheet.rows[row] ?? [];
  const column = cells.findIndex((cell) => typeof cell?.value === "string" && cell.text.trim() !== "");
  const text = cells[column]?.text ?? "";
  return column * COLUMN + text.length - text.trimStart().length;
}

/** The rows directly below a head, one step deeper than it, up to the next that stands as far out. */
export function directlyBelow(view: View, head: number, after: readonly number[]): number[] {
  const own = depthOf(view, head);
  const end = after.findIndex((line) => depthOf(view, line) <= own);
  return outermost(view, end < 0 ? after : after.slice(0, end));
}

/** The rows directly above a total that stand deeper than it, one step. */
export function directlyAbove(view: View, total: number, before: readonly number[]): number[] {
  const own = depthOf(view, total);
  const upwards = [...before].reverse();
  const end = upwards.findIndex((line) => depthOf(view, line) <= own);
  return outermost(view, (end < 0 ? upwards : upwards.slice(0, end)).reverse());
}

/** Of some rows those that stand farthest out. */
function outermost(view: View, lines: readonly number[]): number[] {
  const least = Math.min(...lines.map((line) => depthOf(view, line)));
  return lines.filter((line) => depthOf(view, line) === least);
}
