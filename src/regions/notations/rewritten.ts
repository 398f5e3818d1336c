import type { Cell } from "../../sheet/workbook";

/** A cell whose figure is written as a plain number. */
export interface Rewritten {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}
