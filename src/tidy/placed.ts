import type { Datum } from "./datum";

/** A line with the place at which it is listed: for merged cells that is not where the cell begins. */
export interface PlacedDatum {
  readonly row: number;
  readonly column: number;
  readonly datum: Datum;
}
