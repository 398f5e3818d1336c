import type { CellRange, NewColumn } from "../../../src/index";
import { stretches } from "../../changes/mergedAreas";
import { widthOf } from "../../textWidth";
import { rangeAt } from "./areas";
import type { ColumnFacts, SheetFacts } from "./changeFacts";
import { uncolour } from "./markRules";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Makes room for one column. */
export function insertColumn({ sheet }: SheetFacts, { column }: ColumnFacts): void {
  const { at, rows } = column;
  if (rows) rangeAt(sheet, placeOf(sheet, column)).insertCells(SpreadsheetApp.Dimension.COLUMNS);
  else if (at < sheet.getMaxColumns()) sheet.insertColumnBefore(at + 1);
  else sheet.insertColumnAfter(sheet.getMaxColumns());
}

/** The usual letters of Google Sheets, in pixels. */
const LETTERS = 14;

/**
 * Gives a new column the style of the column that it follows, without Kensan's colours, and room for its texts. Right after it came, while its
 * addresses hold.
 */
export function styleColumn({ sheet, merges }: SheetFacts, { column, styleFrom: former }: ColumnFacts, texts: readonly string[]): void {
  const { at, rows, styleFrom } = column;
  const source = styleFrom >= at ? styleFrom + 1 : styleFrom;
  const place = placeOf(sheet, column);
  for (const { top, bottom } of stretches(place, merges, former)) {
    const [from, to] = [source, at].map((each) => rangeAt(sheet, { top, bottom, left: each, right: each }));
    if (from && to) from.copyTo(to, { formatOnly: true });
  }
  // Where only some rows moved, the column is still the user's own.
  if (!rows) sheet.setColumnWidth(at + 1, Math.max(sheet.getColumnWidth(source + 1), ...texts.map((text) => widthOf(text, LETTERS))));
  uncolour(sheet, place);
}

/** Takes a new column away again. */
export function deleteColumn(sheet: GoogleSheet, column: NewColumn): void {
  if (column.rows) rangeAt(sheet, placeOf(sheet, column)).deleteCells(SpreadsheetApp.Dimension.COLUMNS);
  else sheet.deleteColumn(column.at + 1);
}

/** The cells of a new column. */
function placeOf(sheet: GoogleSheet, { at, rows }: NewColumn): CellRange {
  return { top: rows?.top ?? 0, bottom: rows?.bottom ?? sheet.getMaxRows() - 1, left: at, right: at };
}
