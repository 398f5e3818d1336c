import type { CellRange } from "../../src/index";
import { AreaObject } from "./areaObject";
import { localAddress, quotedSheet } from "./addresses";
import { cellsOf, columnsOf, rowsOf } from "./areas";
import type { Book, Follower, SheetArea } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { COLUMNS, ROWS } from "./limits";
import type { SheetState } from "./sheetState";
import type { Shift } from "./shift";
import { shiftedRange } from "./shift";

function fits({ top, left, bottom, right }: CellRange): boolean {
  return [top, left, bottom, right].every(Number.isInteger) && top >= 0 && left >= 0 && bottom < ROWS && right < COLUMNS;
}

/** Where a range is. One that the client keeps follows its cells. */
export abstract class RangePlace extends AreaObject implements Follower {
  readonly typeName = "Range";
  readonly scalars: readonly string[] = [
    "Address",
    "AddressLocal",
    "CellCount",
    "ColumnCount",
    "ColumnHidden",
    "ColumnIndex",
    "Formulas",
    "FormulasLocal",
    "Hidden",
    "IsEntireColumn",
    "IsEntireRow",
    "NumberFormat",
    "NumberFormatLocal",
    "RowCount",
    "RowHidden",
    "RowIndex",
    "Text",
    "ValueTypes",
    "Values",
  ];
  private readonly home: SheetState;
  private cells: CellRange;

  constructor(book: Book, { sheet, range }: SheetArea) {
    super(book);
    if (!fits(range) || range.top > range.bottom || range.left > range.right) throw invalidArgument();
    this.home = sheet;
    this.cells = range;
    book.register(this);
  }

  /** Nothing can be asked of the cells of a sheet that was deleted. */
  get sheet(): SheetState {
    if (this.home.isDeleted) throw itemNotFound();
    return this.home;
  }

  get range(): CellRange {
    return this.cells;
  }

  get area(): SheetArea {
    return { sheet: this.sheet, range: this.cells };
  }

  get areas(): readonly SheetArea[] {
    return [this.area];
  }

  follow(sheet: SheetState, shift: Shift): void {
    if (sheet === this.home) this.cells = shiftedRange(this.cells, shift) ?? this.cells;
  }

  get Address(): string {
    return `${quotedSheet(this.sheet.name)}!${localAddress(this.range)}`;
  }

  get AddressLocal(): string {
    return this.Address;
  }

  get RowIndex(): number {
    return this.range.top;
  }

  get ColumnIndex(): number {
    return this.range.left;
  }

  get RowCount(): number {
    return rowsOf(this.range);
  }

  get ColumnCount(): number {
    return columnsOf(this.range);
  }

  /** -1 for more cells than a 32-bit number counts, as Excel answers. */
  get CellCount(): number {
    const count = cellsOf(this.range);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get IsEntireColumn(): boolean {
    return this.RowCount === ROWS;
  }

  get IsEntireRow(): boolean {
    return this.ColumnCount === COLUMNS;
  }
}
