import type { ICellData } from "@univerjs/core";
import { Dimension } from "@univerjs/core";
import type { CellRange } from "../../src/index";
import { cellsOf, columnsOf, rangeAt, rowsOf, shared } from "../excel/areas";
import type { CellStyle } from "../excel/cellStyle";
import { displayedText } from "../excel/displayedText";
import { rangeExceedsLimit } from "../excel/errors";
import type { CellContent, Grid, GridCell } from "../excel/grid";
import { GENERAL, usedRange } from "../excel/grid";
import { CELLS_AT_ONCE, COLUMNS, ROWS } from "../excel/limits";
import type { Shift } from "../excel/shift";
import { inserts, isSideways } from "../excel/shift";
import { CellWrites } from "./cellWrites";
import type { Appearance } from "./style";
import { fromUniverStyle } from "./style";
import { POINT, toUniverRange } from "./toUniver";
import type { UniverWorkbook } from "./univerWorkbook";
import { fromUniverRange } from "./univerWorkbook";
import { fromUniverValue } from "./value";

const plain: CellStyle = {};
const blank: GridCell = { value: null, text: "", format: GENERAL, style: plain };

type Matrix = Readonly<Record<number, Readonly<Record<number, ICellData | null>> | undefined>>;

/**
 * The cells of one sheet of Univer as the simulated Excel sees them. Nothing is kept twice: what is read is what Univer shows, but for writes of the
 * running request, which are handed over together at its end (or before something that moves cells).
 */
export class UniverGrid implements Grid {
  private readonly writes: CellWrites;
  private readonly appearances = new Map<string, Appearance>();

  constructor(
    private readonly workbook: UniverWorkbook,
    readonly sheetId: string,
    /** True while the workbook is told what is there already: nothing is written then. */
    private readonly isSettled: () => boolean,
  ) {
    this.writes = new CellWrites(workbook, sheetId);
  }

  /** Hands the collected writes over to Univer. */
  flush(): void {
    this.writes.flush();
  }

  cell(row: number, column: number): GridCell | undefined {
    if (this.writes.has(row, column)) return this.writes.get(row, column);
    const stored = this.stored[row]?.[column];
    const spilled = this.workbook.spilled(this.sheetId)[row]?.[column];
    return stored || spilled ? this.gridCell(row, column, stored ?? {}, spilled ?? undefined) : undefined;
  }

  private get stored(): Matrix {
    return this.workbook.sheet(this.sheetId).getCellMatrix().getMatrix() as Matrix;
  }

  private gridCell(row: number, column: number, stored: ICellData, spilled: ICellData | undefined): GridCell | undefined {
    const { style, format } = this.appearance(stored);
    const formula = this.workbook.formula(stored, this.sheetId, row, column);
    const own = fromUniverValue(stored);
    const value = own === null && spilled ? fromUniverValue(spilled) : own;
    if (value === null && formula === undefined && style === plain && format === GENERAL) return undefined;
    return {
      value,
      text: displayedText(value, format),
      format,
      style,
      ...(formula === undefined ? {} : { formula: formula.replace(/^=/, "") }),
    };
  }

  private appearance(stored: ICellData): Appearance {
    if (!stored.s) return { style: plain, format: GENERAL };
    if (typeof stored.s !== "string") return fromUniverStyle(stored.s);
    const known = this.appearances.get(stored.s) ?? fromUniverStyle(this.workbook.style(stored));
    this.appearances.set(stored.s, known);
    return known;
  }

  *cells(within: CellRange): Generator<readonly [number, number, GridCell]> {
    for (const [row, columns] of this.listed(within)) {
      for (const column of columns) {
        const cell = this.cell(row, column);
        if (cell) yield [row, column, cell];
      }
    }
  }

  /** The places that may hold something, by row. */
  private *listed(within: CellRange): Generator<readonly [number, Iterable<number>]> {
    const sources = [this.stored, this.workbook.spilled(this.sheetId), this.writes.matrix];
    const rows = new Set<number>();
    for (const source of sources) for (const key of Object.keys(source)) rows.add(Number(key));
    for (const row of [...rows].filter((one) => one >= within.top && one <= within.bottom).sort((one, other) => one - other)) {
      const columns = new Set<number>();
      for (const source of sources) for (const key of Object.keys(source[row] ?? {})) columns.add(Number(key));
      yield [row, [...columns].filter((one) => one >= within.left && one <= within.right).sort((one, other) => one - other)];
    }
  }

  write(row: number, column: number, { value, formula, format }: CellContent): void {
    const before = this.cell(row, column) ?? blank;
    const code = format ?? before.format;
    const text = displayedText(value, code);
    this.put(row, column, { value, text, format: code, style: before.style, ...(formula === undefined ? {} : { formula }) });
  }

  put(row: number, column: number, cell: GridCell | undefined): void {
    if (this.isSettled()) this.writes.put(row, column, cell);
  }

  setFormat(range: CellRange, code: string): void {
    this.change(range, (cell) => ({ ...cell, format: code, text: displayedText(cell.value, code) }));
  }

  restyle(range: CellRange, change: (style: CellStyle, row: number, column: number) => CellStyle): void {
    this.change(range, (cell, row, column) => ({ ...cell, style: change(cell.style, row, column) }));
  }

  /** Whole columns and rows are changed as far as the sheet goes that is shown. */
  private change(range: CellRange, change: (cell: GridCell, row: number, column: number) => GridCell): void {
    const sheet = this.workbook.sheet(this.sheetId);
    const shown =
      rowsOf(range) === ROWS || columnsOf(range) === COLUMNS
        ? shared(range, rangeAt(0, 0, sheet.getRowCount(), sheet.getColumnCount()))
        : range;
    if (!shown) return;
    if (cellsOf(shown) > CELLS_AT_ONCE) throw rangeExceedsLimit();
    for (let row = shown.top; row <= shown.bottom; row += 1) {
      for (let column = shown.left; column <= shown.right; column += 1)
        this.put(row, column, change(this.cell(row, column) ?? blank, row, column));
    }
  }

  style(row: number, column: number): CellStyle {
    return this.cell(row, column)?.style ?? plain;
  }

  usedRange(valuesOnly: boolean, within: CellRange): CellRange | undefined {
    return usedRange(this.cells(within), valuesOnly);
  }

  shift(shift: Shift): void {
    if (!this.isSettled()) return;
    this.flush();
    const { top, left } = shift.range;
    const sheet = this.workbook.sheetFacade(this.sheetId);
    const sideways = isSideways(shift);
    const count = sideways ? columnsOf(shift.range) : rowsOf(shift.range);
    const whole = sideways ? rowsOf(shift.range) === ROWS : columnsOf(shift.range) === COLUMNS;
    if (whole && sideways) void (inserts(shift) ? sheet.insertColumns(left, count) : sheet.deleteColumns(left, count));
    else if (whole) void (inserts(shift) ? sheet.insertRows(top, count) : sheet.deleteRows(top, count));
    else {
      const range = sheet.getRange(toUniverRange(shift.range));
      const dimension = sideways ? Dimension.COLUMNS : Dimension.ROWS;
      if (inserts(shift)) range.insertCells(dimension);
      else range.deleteCells(dimension);
    }
  }

  /** Univer itself changes formulas when cells move or sheets get another name. */
  mapFormulas(): void {
    this.flush();
  }

  get merges(): readonly CellRange[] {
    return this.workbook.sheet(this.sheetId).getMergeData().map(fromUniverRange);
  }

  merge(range: CellRange): void {
    if (!this.isSettled() || cellsOf(range) < 2) return;
    this.flush();
    this.workbook.sheetFacade(this.sheetId).getRange(toUniverRange(range)).merge({ isForceMerge: true });
  }

  unmerge(range: CellRange): void {
    if (!this.isSettled() || !this.merges.some((area) => shared(area, range))) return;
    this.flush();
    this.workbook.sheetFacade(this.sheetId).getRange(toUniverRange(range)).breakApart();
  }

  isRowHidden(row: number): boolean {
    return !this.workbook.sheet(this.sheetId).getRowVisible(row);
  }

  isColumnHidden(column: number): boolean {
    return !this.workbook.sheet(this.sheetId).getColVisible(column);
  }

  hideRows(top: number, bottom: number, hidden: boolean): void {
    if (!this.isSettled()) return;
    const sheet = this.workbook.sheetFacade(this.sheetId);
    void (hidden ? sheet.hideRows(top, bottom - top + 1) : sheet.showRows(top, bottom - top + 1));
  }

  hideColumns(left: number, right: number, hidden: boolean): void {
    if (!this.isSettled()) return;
    const sheet = this.workbook.sheetFacade(this.sheetId);
    void (hidden ? sheet.hideColumns(left, right - left + 1) : sheet.showColumns(left, right - left + 1));
  }

  columnWidth(column: number): number | undefined {
    const width = this.workbook.sheet(this.sheetId).getConfig().columnData[column]?.w;
    return width === undefined ? undefined : width / POINT;
  }

  rowHeight(row: number): number | undefined {
    const height = this.workbook.sheet(this.sheetId).getConfig().rowData[row]?.h;
    return height === undefined ? undefined : height / POINT;
  }

  setColumnWidth(left: number, right: number, width: number | undefined): void {
    const usual = this.workbook.sheet(this.sheetId).getConfig().defaultColumnWidth;
    this.workbook
      .sheetFacade(this.sheetId)
      .setColumnWidths(left, right - left + 1, width === undefined ? usual : Math.round(width * POINT));
  }

  setRowHeight(top: number, bottom: number, height: number | undefined): void {
    const sheet = this.workbook.sheetFacade(this.sheetId);
    if (height === undefined) sheet.setRowAutoHeight(top, bottom - top + 1);
    else sheet.setRowHeightsForced(top, bottom - top + 1, Math.round(height * POINT));
  }
}
