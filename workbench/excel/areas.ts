import type { CellRange } from "../../src/index";

export function rowsOf({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}

export function columnsOf({ left, right }: CellRange): number {
  return right - left + 1;
}

export function cellsOf(range: CellRange): number {
  return rowsOf(range) * columnsOf(range);
}

export function rangeAt(top: number, left: number, rows = 1, columns = 1): CellRange {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

export function holds(range: CellRange, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function covers(outer: CellRange, inner: CellRange): boolean {
  return holds(outer, inner.top, inner.left) && holds(outer, inner.bottom, inner.right);
}

export function sameRange(one: CellRange, other: CellRange): boolean {
  return covers(one, other) && covers(other, one);
}

/** What two ranges have in common. */
export function shared(one: CellRange, other: CellRange): CellRange | undefined {
  const range = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return range.top <= range.bottom && range.left <= range.right ? range : undefined;
}

/** The smallest range that holds both. */
export function around(one: CellRange, other: CellRange): CellRange {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** What is left of a range without a part: at most four ranges. */
export function without(range: CellRange, taken: CellRange): CellRange[] {
  const part = shared(range, taken);
  if (!part) return [range];
  const rest = [
    { ...range, bottom: part.top - 1 },
    { ...range, top: part.bottom + 1 },
    { ...part, left: range.left, right: part.left - 1 },
    { ...part, left: part.right + 1, right: range.right },
  ];
  return rest.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
