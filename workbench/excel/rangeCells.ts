import { cellsOf, holds } from "./areas";
import { arrayMismatch, rangeExceedsLimit } from "./errors";
import type { GridCell } from "./grid";
import { GENERAL } from "./grid";
import { assertFormattable } from "./guards";
import { CELLS_AT_ONCE } from "./limits";
import { RangePlace } from "./rangePlace";
import { handedOver, valueType, writeCells, writeFormats } from "./writing";

/** What a range tells of its cells, and what may be set on them. */
export abstract class RangeCells extends RangePlace {
  /** One answer a cell, in rows; null for whole rows and columns, whose cells Excel does not hand over. */
  private each<T>(answer: (cell: GridCell | undefined) => T): T[][] | null {
    if (this.IsEntireColumn || this.IsEntireRow) return null;
    if (cellsOf(this.range) > CELLS_AT_ONCE) throw rangeExceedsLimit();
    if (cellsOf(this.range) > this.book.cellsHandedOver) return null;
    const { top, left } = this.range;
    const { grid } = this.sheet;
    const columns = this.ColumnCount;
    const rows: T[][] = [];
    for (let row = 0; row < this.RowCount; row += 1) {
      const answers: T[] = [];
      for (let column = 0; column < columns; column += 1) answers.push(answer(grid.cell(top + row, left + column)));
      rows.push(answers);
    }
    return rows;
  }

  get Values(): unknown {
    return this.each((cell) => handedOver(cell?.value ?? null));
  }

  set Values(given: unknown) {
    writeCells(this.book, this.area, given);
  }

  get Formulas(): unknown {
    return this.each((cell) => (cell?.formula === undefined ? handedOver(cell?.value ?? null) : `=${cell.formula}`));
  }

  set Formulas(given: unknown) {
    writeCells(this.book, this.area, given);
  }

  get FormulasLocal(): unknown {
    return this.Formulas;
  }

  set FormulasLocal(given: unknown) {
    this.Formulas = given;
  }

  get Text(): unknown {
    return this.each((cell) => cell?.text ?? "");
  }

  get NumberFormat(): unknown {
    return this.each((cell) => cell?.format ?? GENERAL);
  }

  set NumberFormat(given: unknown) {
    writeFormats(this.book, this.area, given);
  }

  get NumberFormatLocal(): unknown {
    return this.each((cell) => (cell?.format === undefined || cell.format === GENERAL ? "G/標準" : cell.format));
  }

  get ValueTypes(): unknown {
    return this.each((cell) => valueType(cell?.value ?? null));
  }

  /** Whether all cells belong to a formula that spills; null where only some do. */
  get HasSpill(): boolean | null {
    const { top, left, bottom, right } = this.range;
    const { spills } = this.sheet;
    if (spills.length === 0) return false;
    const ofRow = (row: number): boolean | null => alike(left, right, (column) => spills.some((range) => holds(range, row, column)));
    return alike(top, bottom, ofRow);
  }

  /** True or false for all rows, null where they differ. */
  get RowHidden(): boolean | null {
    const { top, bottom } = this.range;
    return alike(top, bottom, (row) => this.sheet.grid.isRowHidden(row));
  }

  set RowHidden(hidden: unknown) {
    assertFormattable(this.area, "allowFormatRows");
    this.sheet.grid.hideRows(this.range.top, this.range.bottom, hidden === true);
  }

  get ColumnHidden(): boolean | null {
    const { left, right } = this.range;
    return alike(left, right, (column) => this.sheet.grid.isColumnHidden(column));
  }

  set ColumnHidden(hidden: unknown) {
    assertFormattable(this.area, "allowFormatColumns");
    this.sheet.grid.hideColumns(this.range.left, this.range.right, hidden === true);
  }

  get Hidden(): boolean | null {
    const { RowHidden: rows, ColumnHidden: columns } = this;
    if (rows === true || columns === true) return true;
    return rows === false && columns === false ? false : null;
  }

  /** Asked by the client before it splits a large array into blocks. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount) throw arrayMismatch();
  }
}

function alike(from: number, to: number, ask: (line: number) => boolean | null): boolean | null {
  const first = ask(from);
  for (let line = from + 1; line <= to; line += 1) if (ask(line) !== first) return null;
  return first;
}
