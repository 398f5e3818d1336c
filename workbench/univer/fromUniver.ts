import { BooleanNumber } from "@univerjs/core";
import type { CellContent, SheetContent, WorkbookContent } from "../../hosts/file/writeXlsx";
import { WHOLE_SHEET } from "../excel/limits";
import type { GridCell } from "../excel/grid";
import { GENERAL } from "../excel/grid";
import type { SheetState } from "../excel/sheetState";
import { storedFormula } from "../files/storedFormula";
import { writtenStyle } from "../files/writtenStyle";
import type { ExcelOverUniver } from "./excelOverUniver";
import { formatsOf } from "./formatRules";
import { hiddenLines } from "./hiddenLines";
import { cellOf, slipsOf } from "./shownRecords";
import { CHARACTER, POINT } from "./toUniver";
import type { UniverWorkbook } from "./univerWorkbook";

/** The workbook as Univer shows it now, the add-in's marks included, to be written into a file. */
export function fromUniverWorkbook(
  workbook: UniverWorkbook,
  { excel, univerIdOf }: Pick<ExcelOverUniver, "excel" | "univerIdOf">,
): WorkbookContent {
  return { sheets: excel.book.sheets.map((sheet) => sheetContent(workbook, sheet, univerIdOf(sheet))) };
}

export const visibilities = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function sheetContent(workbook: UniverWorkbook, sheet: SheetState, univerId: string): SheetContent {
  const config = workbook.sheet(univerId).getConfig();
  const { columnData, rowData, freeze, defaultColumnWidth, defaultRowHeight, showGridlines } = config;
  const columnWidths: number[] = [];
  const rowHeights: number[] = [];
  for (const [column, { w } = {}] of Object.entries(columnData)) if (w !== undefined) columnWidths[Number(column)] = w / CHARACTER;
  for (const [row, { h, ia } = {}] of Object.entries(rowData)) if (h !== undefined && !ia) rowHeights[Number(row)] = h / POINT;
  return {
    name: sheet.name,
    rows: rowsOf(workbook, sheet, univerId),
    merges: sheet.grid.merges,
    conditionalFormats: formatsOf(workbook, univerId),
    usualWidth: defaultColumnWidth / CHARACTER,
    usualHeight: defaultRowHeight / POINT,
    hidesGridlines: showGridlines === BooleanNumber.FALSE,
    columnWidths,
    rowHeights,
    freeze: { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) },
    ...hiddenLines(config),
    visibility: visibilities[sheet.visibility],
  };
}

function rowsOf(workbook: UniverWorkbook, sheet: SheetState, univerId: string): CellContent[][] {
  const rows: CellContent[][] = [];
  for (const [row, column, cell] of sheet.grid.cells(WHOLE_SHEET)) {
    const spill = cell.formula === undefined ? undefined : workbook.spillOf(univerId, row, column);
    (rows[row] ??= [])[column] = { ...content(cell), ...(spill && { spill }) };
  }
  for (const [place, note] of slipsOf(sheet)) {
    const { row, column } = cellOf(place);
    const line = (rows[row] ??= []);
    line[column] = { ...(line[column] ?? { value: null }), note };
  }
  return rows;
}

function content({ value, formula, format, style }: GridCell): CellContent {
  const written = writtenStyle(style);
  return {
    value,
    ...(formula !== undefined && { formula: storedFormula(formula) }),
    ...(format !== GENERAL && { format }),
    ...(Object.keys(written).length > 0 && { style: written }),
  };
}
