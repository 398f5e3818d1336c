import type { CellAddress, Cited } from "../sheet/address";
import type { Printed } from "../parse/printed";
import type { Column } from "../tables/table";

/**
 * A cell of a KPI column, read. `value.kind` says whether it is a figure, a marker, blank or text; a blank cell of the column is a Figure
 * too, so that a rule can point at the hole. The address is made when asked for: large tables hold very many figures.
 */
export class Figure implements Cited<Printed> {
  constructor(
    readonly value: Printed,
    readonly row: number,
    readonly column: Column,
    /** Which of the second figures of its cell this is, counted from 0; undefined for the first figure. */
    readonly second?: number,
  ) {}

  get cell(): CellAddress {
    return { sheet: this.column.header.cell.sheet, row: this.row, column: this.column.index };
  }

  /** The same cell read otherwise. */
  reading(value: Printed): Figure {
    return new Figure(value, this.row, this.column, this.second);
  }

  /** The text as the cell shows it. */
  get text(): string {
    return this.value.text;
  }
}
