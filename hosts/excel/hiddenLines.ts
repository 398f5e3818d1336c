import type { CellRange } from "../../src/index";

export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** The hidden (or filtered) rows and columns of a used range, from the areas of it that are visible. */
export function hiddenLines(used: CellRange, visible: readonly CellRange[]): HiddenLines {
  return {
    hiddenRows: uncovered(used.top, used.bottom, visible, ({ top, bottom }) => [top, bottom]),
    hiddenColumns: uncovered(used.left, used.right, visible, ({ left, right }) => [left, right]),
  };
}

function uncovered(
  first: number,
  last: number,
  areas: readonly CellRange[],
  span: (area: CellRange) => readonly [number, number],
): ReadonlySet<number> {
  const covered = new Uint8Array(last - first + 1);
  for (const area of areas) {
    const [from, to] = span(area);
    covered.fill(1, Math.max(0, from - first), Math.max(0, to - first + 1));
  }
  const hidden = new Set<number>();
  covered.forEach((is, at) => is === 0 && hidden.add(first + at));
  return hidden;
}
