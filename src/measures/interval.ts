import type { Decimal } from "./decimal";

/** The numbers that a printed figure can stand for. An absent end is unbounded. */
export interface Interval {
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}
