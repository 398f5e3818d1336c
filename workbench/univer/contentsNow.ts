import { isOwnNote } from "../../hosts/ownNotes";
import { unixText } from "../../hosts/unixText";
import type { Cell, Sheet, Workbook } from "../../src/index";
import { WHOLE_SHEET } from "../excel/limits";
import type { GridCell } from "../excel/grid";
import { GENERAL } from "../excel/grid";
import type { SheetState } from "../excel/sheetState";
import type { ExcelOverUniver } from "./excelOverUniver";
import { visibilities } from "./fromUniver";
import { hiddenLines } from "./hiddenLines";
import type { UniverWorkbook } from "./univerWorkbook";

/** The workbook as a reader sees it now, for the engine. What Kensan wrote beside the cells is left out. */
export function contentsNow(workbook: UniverWorkbook, { excel, univerIdOf }: Pick<ExcelOverUniver, "excel" | "univerIdOf">): Workbook {
  const sheets = excel.book.sheets.map((sheet): Sheet => {
    const { grid, name, visibility } = sheet;
    const lines = hiddenLines(workbook.sheet(univerIdOf(sheet)).getConfig());
    return { name, rows: rowsOf(sheet), merges: grid.merges, ...lines, visibility: visibilities[visibility] };
  });
  return { sheets, date1904: excel.book.date1904 };
}

function rowsOf({ grid, notes, comments }: SheetState): Cell[][] {
  const rows: Cell[][] = [];
  for (const [row, column, cell] of grid.cells(WHOLE_SHEET)) (rows[row] ??= [])[column] = plain(cell);
  for (const { range, content } of [...comments, ...notes]) {
    if (isOwnNote(content)) continue;
    const line = (rows[range.top] ??= []);
    const cell = line[range.left] ?? { value: null, text: "" };
    const note = unixText(content);
    line[range.left] = { ...cell, note: cell.note === undefined ? note : `${cell.note}\n${note}` };
  }
  return rows;
}

function plain({ value, text, format, formula }: GridCell): Cell {
  return { value, text, ...(format !== GENERAL && { format }), ...(formula !== undefined && { formula }) };
}
