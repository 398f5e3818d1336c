import type { Days } from "./calendar";

/** One end of a period, or the whole of it, while it is being read. */
export interface PeriodPoint {
  readonly days: Days;
  readonly year: number;
  /** The year before the first of the era, where an era was printed. */
  readonly era?: number;
  readonly asOf: boolean;
  readonly cumulative: boolean;
  /** A Western year with nothing behind it: a period only where the caller says what kind of year it is. */
  readonly bareYear: boolean;
}

/** What the first end of a range lends to the second: the era and the year of "R6.4～6月". */
export type Lender = Pick<PeriodPoint, "year" | "era"> & { readonly days: Days };
