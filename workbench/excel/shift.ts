import type { CellRange } from "../../src/index";
import { shared } from "./areas";
import { COLUMNS, ROWS } from "./limits";

/** Cells inserted in place of a range (what stood there moves right or down) or deleted (what follows moves left or up). */
export interface Shift {
  readonly range: CellRange;
  readonly direction: "Right" | "Down" | "Left" | "Up";
}

export function inserts({ direction }: Shift): boolean {
  return direction === "Right" || direction === "Down";
}

export function isSideways({ direction }: Shift): boolean {
  return direction === "Right" || direction === "Left";
}

/** The cells that move, vanish or come into being: the range and all behind it. */
export function shiftedZone(shift: Shift): CellRange {
  return isSideways(shift) ? { ...shift.range, right: COLUMNS - 1 } : { ...shift.range, bottom: ROWS - 1 };
}

/** How far cells move; negative for a deletion. */
export function distance(shift: Shift): number {
  const { top, left, bottom, right } = shift.range;
  const size = isSideways(shift) ? right - left + 1 : bottom - top + 1;
  return inserts(shift) ? size : -size;
}

/** Whether a range lies across the edge of the zone, so that only a part of its rows (or columns) would move. */
export function isCut(range: CellRange, shift: Shift): boolean {
  const part = shared(range, shiftedZone(shift));
  if (!part) return false;
  return isSideways(shift)
    ? part.top !== range.top || part.bottom !== range.bottom
    : part.left !== range.left || part.right !== range.right;
}

/** One coordinate pair after the shift; undefined where a deletion swallows it. */
function shiftedSpan(from: number, to: number, shift: Shift): readonly [number, number] | undefined {
  const start = isSideways(shift) ? shift.range.left : shift.range.top;
  const end = isSideways(shift) ? shift.range.right : shift.range.bottom;
  const by = distance(shift);
  if (inserts(shift)) return [from >= start ? from + by : from, to >= start ? to + by : to];
  const first = from < start ? from : from > end ? from + by : start;
  const last = to < start ? to : to > end ? to + by : start - 1;
  return last < first ? undefined : [first, last];
}

/** Where a range is after the shift; undefined where it is gone. One that lies across the edge of the zone stays. */
export function shiftedRange(range: CellRange, shift: Shift): CellRange | undefined {
  if (!shared(range, shiftedZone(shift)) || isCut(range, shift)) return range;
  const span = isSideways(shift) ? shiftedSpan(range.left, range.right, shift) : shiftedSpan(range.top, range.bottom, shift);
  if (!span) return undefined;
  const [first, last] = span;
  return isSideways(shift)
    ? { ...range, left: first, right: Math.min(last, COLUMNS - 1) }
    : { ...range, top: first, bottom: Math.min(last, ROWS - 1) };
}

/** Like shiftedRange, but a range across the edge is split, so that its cells stay together with what they hold. */
export function shiftedParts(range: CellRange, shift: Shift): CellRange[] {
  if (!isCut(range, shift)) {
    const moved = shiftedRange(range, shift);
    return moved ? [moved] : [];
  }
  const { top, left, bottom, right } = shift.range;
  const parts = isSideways(shift)
    ? [
        { ...range, bottom: top - 1 },
        { ...range, top: Math.max(range.top, top), bottom: Math.min(range.bottom, bottom) },
        { ...range, top: bottom + 1 },
      ]
    : [
        { ...range, right: left - 1 },
        { ...range, left: Math.max(range.left, left), right: Math.min(range.right, right) },
        { ...range, left: right + 1 },
      ];
  return parts
    .map((part) => shared(part, range))
    .flatMap((part) => (part ? [shiftedRange(part, shift)] : []))
    .filter((part) => part !== undefined);
}
