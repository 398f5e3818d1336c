/** Zero-based row and column of one cell on a named sheet. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A value together with the cell that it was read from: every number knows its cell. */
export interface Cited<T> {
  readonly value: T;
  readonly cell: CellAddress;
}
