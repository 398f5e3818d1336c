import type { CellRange } from "../../../src/index";
import { parseA1Range } from "../../../src/index";

type Range = GoogleAppsScript.Spreadsheet.Range;
type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The cells of a range of Google Sheets, which counts from 1. */
export function areaOf(range: Range): CellRange {
  const top = range.getRow() - 1;
  const left = range.getColumn() - 1;
  return { top, left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 };
}

/** The cells of ranges of which there may be many: one question each. Whole rows and columns are cut to the sheet. */
export function areasOf(ranges: readonly Range[]): CellRange[] {
  return ranges.map((range) => parseA1Range(range.getA1Notation()) ?? areaOf(range));
}

export function rangeAt(sheet: GoogleSheet, { top, left, bottom, right }: CellRange): Range {
  return sheet.getRange(top + 1, left + 1, bottom - top + 1, right - left + 1);
}

/** All cells of the sheet, used or not. */
export function gridOf(sheet: GoogleSheet): CellRange {
  return { top: 0, left: 0, bottom: sheet.getMaxRows() - 1, right: sheet.getMaxColumns() - 1 };
}

/** The smallest rectangle around all of them. */
export function around(first: CellRange, ...others: readonly CellRange[]): CellRange {
  return others.reduce(
    (now, { top, left, bottom, right }) => ({
      top: Math.min(now.top, top),
      left: Math.min(now.left, left),
      bottom: Math.max(now.bottom, bottom),
      right: Math.max(now.right, right),
    }),
    first,
  );
}

/** What two rectangles have in common; undefined where they do not meet. */
export function common(one: CellRange, other: CellRange): CellRange | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export function cellArea({ row, column }: { readonly row: number; readonly column: number }): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

export function holds(
  { top, left, bottom, right }: CellRange,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
