import type { Column } from "../tables/table";

export interface MisplacedYear {
  readonly column: Column;
  /** The column of a later year that stands before it. */
  readonly before: Column;
}

/**
 * The first year column that stands behind a later year, among columns of one role and one header. Years that fall throughout (newest
 * first), years that occur twice (two blocks side by side) and one final year set before or a first year set behind the others are in order.
 */
export function misplacedYear(columns: readonly Column[]): MisplacedYear | undefined {
  const blocks = new Map<string, Column[]>();
  for (const column of columns) {
    const { period, role, label } = column;
    if (!period || (role !== "target" && role !== "actual") || (period.kind !== "fiscal-year" && period.kind !== "calendar-year")) continue;
    const block = `${role} ${label.replace(/\d+/g, "")}`;
    blocks.set(block, [...(blocks.get(block) ?? []), column]);
  }
  for (const block of blocks.values()) {
    const found = block.length < 3 ? undefined : misplacedIn(block);
    if (found) return found;
  }
  return undefined;
}

function misplacedIn(block: readonly Column[]): MisplacedYear | undefined {
  const ends = block.map(({ period }) => period?.end ?? "");
  if (new Set(ends).size < ends.length || rises(ends) || rises([...ends].reverse())) return undefined;
  const [first = "", last = ""] = [ends[0], ends.at(-1)];
  if (rises(ends.slice(1)) && first > last) return undefined;
  if (rises(ends.slice(0, -1)) && last < first) return undefined;
  const place = ends.findIndex((end, at) => at > 0 && end < (ends[at - 1] ?? ""));
  const [column, before] = [block[place], block[place - 1]];
  return column && before && { column, before };
}

function rises(ends: readonly string[]): boolean {
  return ends.every((end, place) => place === 0 || end > (ends[place - 1] ?? ""));
}
