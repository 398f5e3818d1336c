import type { Decimal } from "./decimal";
import { point, printedInterval, type Interval } from "./interval";
import type { RoundingMode } from "./rounding";

/** A figure that goes into a calculation. */
export interface Operand {
  /** The number as displayed. */
  readonly nominal: Decimal;
  /** What it can stand for. */
  readonly interval: Interval;
}

/** A figure that is what it says: a count, an amount in full. */
export function exactly(d: Decimal): Operand {
  return { nominal: d, interval: point(d) };
}

/**
 * A figure of which only the rounded print is known; `step` is the worth of its last digit.
 * @example toText(rounded(decimal("60.1"), decimal("0.1"), "half-up").interval.high) // => "60.15"
 */
export function rounded(d: Decimal, step: Decimal, mode: RoundingMode): Operand {
  return { nominal: d, interval: printedInterval(d, step, mode) };
}
