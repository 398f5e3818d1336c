import type { CellRange } from "../../src/index";
import { cellsOf, holds, rowsOf, shared } from "./areas";
import type { CellStyle } from "./cellStyle";
import { displayedText } from "./displayedText";
import { invalidArgument, rangeExceedsLimit } from "./errors";
import type { CellContent, Grid, GridCell } from "./grid";
import { GENERAL, usedRange } from "./grid";
import { CELLS_AT_ONCE, COLUMNS, ROWS } from "./limits";
import { Lines } from "./lines";
import type { Shift } from "./shift";
import { distance, inserts, isSideways, shiftedRange, shiftedZone } from "./shift";

const plain: CellStyle = {};
const blank: GridCell = { value: null, text: "", format: GENERAL, style: plain };

function isPlain({ value, formula, format, style }: GridCell): boolean {
  return value === null && formula === undefined && format === GENERAL && Object.keys(style).length === 0;
}

/** The cells of a sheet, kept in memory by their place. */
export class MemoryGrid implements Grid {
  private places = new Map<number, GridCell>();
  private columnStyles = new Map<number, CellStyle>();
  private merged: CellRange[] = [];
  private readonly rowLines = new Lines();
  private readonly columnLines = new Lines();

  /** @param date1904 Whether serial numbers count from 1904. */
  constructor(private readonly date1904 = false) {}

  get merges(): readonly CellRange[] {
    return this.merged;
  }

  cell(row: number, column: number): GridCell | undefined {
    return this.places.get(row * COLUMNS + column);
  }

  *cells(within: CellRange): Generator<readonly [number, number, GridCell]> {
    if (cellsOf(within) <= this.places.size) {
      for (let row = within.top; row <= within.bottom; row += 1) {
        for (let column = within.left; column <= within.right; column += 1) {
          const cell = this.cell(row, column);
          if (cell) yield [row, column, cell];
        }
      }
      return;
    }
    for (const [place, cell] of this.places) {
      const row = Math.floor(place / COLUMNS);
      const column = place % COLUMNS;
      if (holds(within, row, column)) yield [row, column, cell];
    }
  }

  put(row: number, column: number, cell: GridCell | undefined): void {
    const place = row * COLUMNS + column;
    if (cell && (!isPlain(cell) || this.columnStyles.has(column))) this.places.set(place, cell);
    else this.places.delete(place);
  }

  write(row: number, column: number, { value, formula, format }: CellContent): void {
    const before = this.cell(row, column);
    const code = format ?? before?.format ?? GENERAL;
    const text = displayedText(value, code, this.date1904);
    const style = before?.style ?? this.style(row, column);
    this.put(row, column, { value, text, format: code, style, ...(formula === undefined ? {} : { formula }) });
  }

  setFormat(range: CellRange, code: string): void {
    this.change(range, (cell) => ({ ...cell, format: code, text: displayedText(cell.value, code, this.date1904) }));
  }

  restyle(range: CellRange, change: (style: CellStyle, row: number, column: number) => CellStyle): void {
    if (rowsOf(range) < ROWS) {
      this.change(range, (cell, row, column) => ({ ...cell, style: change(cell.style, row, column) }));
      return;
    }
    for (const [row, column, cell] of [...this.cells(range)]) this.put(row, column, { ...cell, style: change(cell.style, row, column) });
    for (let column = range.left; column <= range.right; column += 1) {
      this.columnStyles.set(column, change(this.columnStyles.get(column) ?? plain, 0, column));
    }
  }

  style(row: number, column: number): CellStyle {
    return this.cell(row, column)?.style ?? this.columnStyles.get(column) ?? plain;
  }

  private change(range: CellRange, change: (cell: GridCell, row: number, column: number) => GridCell): void {
    if (cellsOf(range) > CELLS_AT_ONCE) throw rangeExceedsLimit();
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const cell = this.cell(row, column) ?? { ...blank, style: this.style(row, column) };
        this.put(row, column, change(cell, row, column));
      }
    }
  }

  usedRange(valuesOnly: boolean, within: CellRange): CellRange | undefined {
    return usedRange(this.cells(within), valuesOnly);
  }

  shift(shift: Shift): void {
    const moving = [...this.cells(shiftedZone(shift))];
    const by = distance(shift);
    const [rows, columns] = isSideways(shift) ? [0, by] : [by, 0];
    for (const [row, column] of moving) this.places.delete(row * COLUMNS + column);
    for (const [row, column, cell] of moving) {
      const gone = !inserts(shift) && holds(shift.range, row, column);
      if (!gone) this.places.set((row + rows) * COLUMNS + column + columns, cell);
    }
    this.merged = this.merged.flatMap((area) => shiftedRange(area, shift) ?? []).filter((area) => cellsOf(area) > 1);
    this.shiftLines(shift);
  }

  /** Sizes and hidden states belong to whole rows and columns: they move only with these. */
  private shiftLines(shift: Shift): void {
    const { top, left, bottom, right } = shift.range;
    const sideways = isSideways(shift);
    const whole = sideways ? top === 0 && bottom === ROWS - 1 : left === 0 && right === COLUMNS - 1;
    if (!whole) return;
    const start = sideways ? left : top;
    (sideways ? this.columnLines : this.rowLines).shift(start, distance(shift));
    if (!sideways) return;
    const styles = [...this.columnStyles].filter(([column]) => inserts(shift) || column < left || column > right);
    this.columnStyles = new Map(styles.map(([column, style]) => [column >= left ? column + distance(shift) : column, style]));
  }

  mapFormulas(rewrite: (formula: string) => string): void {
    for (const [place, cell] of this.places) {
      if (cell.formula === undefined) continue;
      const formula = rewrite(cell.formula);
      if (formula !== cell.formula) this.places.set(place, { ...cell, formula });
    }
  }

  /** Only the first cell keeps what it holds, as in Excel. */
  merge(range: CellRange): void {
    if (cellsOf(range) < 2) return;
    if (cellsOf(range) > CELLS_AT_ONCE) throw invalidArgument();
    this.unmerge(range);
    for (const [row, column, { style }] of [...this.cells(range)]) {
      if (row !== range.top || column !== range.left) this.put(row, column, { ...blank, style });
    }
    this.merged.push(range);
  }

  unmerge(range: CellRange): void {
    this.merged = this.merged.filter((area) => !shared(area, range));
  }

  isRowHidden(row: number): boolean {
    return this.rowLines.isHidden(row);
  }

  isColumnHidden(column: number): boolean {
    return this.columnLines.isHidden(column);
  }

  hideRows(top: number, bottom: number, hidden: boolean): void {
    this.rowLines.hide(top, bottom, hidden);
  }

  hideColumns(left: number, right: number, hidden: boolean): void {
    this.columnLines.hide(left, right, hidden);
  }

  columnWidth(column: number): number | undefined {
    return this.columnLines.size(column);
  }

  rowHeight(row: number): number | undefined {
    return this.rowLines.size(row);
  }

  setColumnWidth(left: number, right: number, width: number | undefined): void {
    this.columnLines.resize(left, right, width);
  }

  setRowHeight(top: number, bottom: number, height: number | undefined): void {
    this.rowLines.resize(top, bottom, height);
  }
}
