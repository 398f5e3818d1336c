import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { Cell, CellRange, Sheet } from "../../src/index";
import type { CellStyle } from "../excel/cellStyle";
import { cellsOf, holds } from "../excel/areas";
import { GENERAL } from "../excel/grid";
import type { OpenedFile } from "../files/openFile";
import type { SheetLayout } from "../files/readLayout";
import { fittedColumns } from "./fittedColumns";
import { toUniverStyle } from "./style";
import { toUniverValue } from "./value";

/** A character of the usual font, in pixels. */
export const CHARACTER = 8;
/** A point, in pixels. */
export const POINT = 4 / 3;
const NOTE_SIZE = { width: 220, height: 110 };
const SPARE_ROWS = 40;
const SPARE_COLUMNS = 8;
const LEAST = { rows: 200, columns: 40 };

export const NOTES = "SHEET_NOTE_PLUGIN";

interface PlacedNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
}

type Notes = Record<string, Record<string, Record<string, PlacedNote>>>;

/** The styles of a workbook, each once. */
class StyleList {
  readonly styles: Record<string, IStyleData> = {};
  private readonly names = new Map<string, string>();

  /** The name of a look; undefined for that of a plain cell. */
  add(style: CellStyle, format: string): string | undefined {
    const data = toUniverStyle({ style, format });
    const key = JSON.stringify(data);
    if (key === "{}") return undefined;
    const name = this.names.get(key) ?? `s${this.names.size + 1}`;
    this.names.set(key, name);
    this.styles[name] = data;
    return name;
  }
}

/** An opened file as Univer shows it. */
export function toUniverWorkbook(file: OpenedFile, locale: LocaleType): IWorkbookData {
  const styles = new StyleList();
  const notes: Notes = {};
  const sheets: IWorkbookData["sheets"] = {};
  const order = file.workbook.sheets.map((sheet, at) => {
    const id = `sheet-${at + 1}`;
    sheets[id] = worksheet(id, sheet, file, styles);
    const found = notesOf(sheet);
    if (Object.keys(found).length > 0) notes[id] = found;
    return id;
  });
  return {
    id: crypto.randomUUID(),
    name: file.name,
    appVersion: "0.25.1",
    locale,
    styles: styles.styles,
    defaultStyle: usualStyle(file),
    sheetOrder: order,
    sheets,
    resources: [{ name: NOTES, data: JSON.stringify(notes) }],
  };
}

/** The look of cells that say nothing of theirs. */
function usualStyle({ looks }: OpenedFile): IStyleData {
  const { fontName = "游ゴシック", fontSize = 11 } = looks?.usualFont ?? {};
  return { ff: fontName, fs: fontSize };
}

const flag = (isSet: boolean): BooleanNumber => (isSet ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function worksheet(id: string, sheet: Sheet, file: OpenedFile, styles: StyleList): Partial<IWorksheetData> {
  const layout = file.layouts.get(sheet.name);
  const size = extent(sheet, layout);
  return {
    id,
    name: sheet.name,
    defaultStyle: usualStyle(file),
    hidden: flag((sheet.visibility ?? "visible") !== "visible"),
    rowCount: Math.max(LEAST.rows, size.rows + SPARE_ROWS),
    columnCount: Math.max(LEAST.columns, size.columns + SPARE_COLUMNS),
    defaultColumnWidth: Math.round((layout?.usualWidth ?? 9) * CHARACTER),
    defaultRowHeight: Math.round((layout?.usualHeight ?? 15) * POINT),
    showGridlines: flag(layout?.showsGridlines !== false),
    mergeData: sheet.merges.map(toUniverRange),
    cellData: cells(sheet, layout, file.looks?.byNumber ?? [], styles),
    rowData: rowData(sheet, layout),
    columnData: columnData(sheet, layout),
    ...frozenPart(layout),
  };
}

function frozenPart(layout: SheetLayout | undefined): Pick<Partial<IWorksheetData>, "freeze"> {
  const { rows = 0, columns = 0 } = layout?.frozen ?? {};
  if (rows + columns === 0) return {};
  return { freeze: { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 } };
}

export function toUniverRange({ top, left, bottom, right }: CellRange): {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
} {
  return { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
}

function cells(sheet: Sheet, layout: SheetLayout | undefined, looks: readonly CellStyle[], styles: StyleList): IWorksheetData["cellData"] {
  const data: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    (data[row] ??= {})[column] = cell;
  };
  const look = (row: number, column: number): CellStyle =>
    looks[layout?.styles.get(row)?.get(column) ?? layout?.columnStyles.get(column) ?? -1] ?? {};
  const arrays = (layout?.arrays ?? []).filter((range) => cellsOf(range) > 1);
  layout?.styles.forEach((line, row) => {
    line.forEach((_number, column) => {
      const style = sheet.rows[row]?.[column] ? undefined : styles.add(look(row, column), GENERAL);
      if (style !== undefined) put(row, column, { s: style });
    });
  });
  sheet.rows.forEach((row, at) => {
    row?.forEach((cell, column) => {
      if (!cell) return;
      const style = styles.add(look(at, column), cell.format ?? GENERAL);
      // What an array formula gives is worked out anew: values would stand in its way.
      if (!arrays.some((range) => holds(range, at, column))) put(at, column, cellData(cell, style));
      else put(at, column, { ...formulaOf(cell), ...(style !== undefined && { s: style }) });
    });
  });
  return data;
}

function cellData(cell: Cell, style: string | undefined): ICellData {
  return {
    ...(cell.value === null ? {} : toUniverValue(cell.value)),
    ...formulaOf(cell),
    ...(style !== undefined && { s: style }),
  };
}

function formulaOf({ formula }: Cell): ICellData {
  return formula === undefined ? {} : { f: `=${formula}` };
}

function extent(sheet: Sheet, layout: SheetLayout | undefined): { rows: number; columns: number } {
  let rows = sheet.rows.length;
  let columns = 0;
  for (const row of sheet.rows) columns = Math.max(columns, row?.length ?? 0);
  for (const [row, line] of layout?.styles ?? []) {
    rows = Math.max(rows, row + 1);
    for (const column of line.keys()) columns = Math.max(columns, column + 1);
  }
  for (const { bottom, right } of sheet.merges) {
    rows = Math.max(rows, bottom + 1);
    columns = Math.max(columns, right + 1);
  }
  return { rows, columns };
}

function rowData(sheet: Sheet, layout: SheetLayout | undefined): IWorksheetData["rowData"] {
  const data: Record<number, { h?: number; ia?: BooleanNumber; hd?: BooleanNumber }> = {};
  layout?.rowHeights.forEach((height, row) => (data[row] = { h: Math.round(height * POINT), ia: BooleanNumber.FALSE }));
  sheet.hiddenRows?.forEach((row) => (data[row] = { ...data[row], hd: BooleanNumber.TRUE }));
  return data;
}

function columnData(sheet: Sheet, layout: SheetLayout | undefined): IWorksheetData["columnData"] {
  const data: Record<number, { w?: number; hd?: BooleanNumber }> = {};
  (layout?.columnWidths ?? fittedColumns(sheet)).forEach((width, column) => (data[column] = { w: Math.round(width * CHARACTER) }));
  sheet.hiddenColumns?.forEach((column) => (data[column] = { ...data[column], hd: BooleanNumber.TRUE }));
  return data;
}

function notesOf(sheet: Sheet): Record<string, Record<string, PlacedNote>> {
  const notes: Record<string, Record<string, PlacedNote>> = {};
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.note === undefined) return;
      const placed = { id: `note-${row}-${column}`, row, col: column, ...NOTE_SIZE, note: cell.note };
      notes[row] = { ...notes[row], [column]: placed };
    });
  });
  return notes;
}
