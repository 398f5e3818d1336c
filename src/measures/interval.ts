import { absolute, add, compare, multiply, negate, scaleByTen, sign, subtract, ZERO, type Decimal } from "./decimal";
import { isOddMultiple, type RoundingMode } from "./rounding";

/** The numbers that a printed figure can stand for. An absent end is unbounded. */
export interface Interval {
  readonly low?: Decimal;
  readonly high?: Decimal;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/**
 * Digits from which a number with decimals is the rounded result of a calculation: 15, less the zeros that may end it (1.10090090090090 is stored in 14 digits;
 * three such figures in one equation made a false error).
 */
const CALCULATED_DIGITS = 12;

/** One number only: a count, or a figure that is stored in full. */
export function point(d: Decimal): Interval {
  return { low: d, high: d, lowClosed: true, highClosed: true };
}

/**
 * All numbers that are printed as `value` when rounded to a multiple of `step` in `mode`.
 * @example toText(printedInterval(decimal("30.2"), decimal("0.1"), "half-up").low) // => "30.15"
 * @example printedInterval(decimal("0.0"), decimal("0.1"), "half-up").lowClosed // => false
 */
export function printedInterval(value: Decimal, step: Decimal, mode: RoundingMode): Interval {
  const side = sign(value);
  if (mode === "truncate") {
    if (side === 0) return between(negate(step), step, false, false);
    return side > 0 ? between(value, add(value, step), true, false) : between(subtract(value, step), value, false, true);
  }
  if (mode === "away") {
    if (side === 0) return point(value);
    return side > 0 ? between(subtract(value, step), value, false, true) : between(value, add(value, step), true, false);
  }
  const half = multiply(step, { units: 5, scale: 1 });
  return between(subtract(value, half), add(value, half), tieBelowComes(value, step, side, mode), tieAboveComes(value, step, side, mode));
}

/** Whether the tie half a step below `value` rounds to `value`. */
function tieBelowComes(value: Decimal, step: Decimal, side: number, mode: RoundingMode): boolean {
  if (mode === "half-up") return side > 0;
  if (mode === "half-down") return side <= 0;
  return mode === "half-ceiling" || !isOddMultiple(value, step);
}

/** Whether the tie half a step above `value` rounds to `value`. */
function tieAboveComes(value: Decimal, step: Decimal, side: number, mode: RoundingMode): boolean {
  if (mode === "half-up") return side < 0;
  if (mode === "half-down") return side >= 0;
  return mode === "half-even" && !isOddMultiple(value, step);
}

/** Digits of a calculated double that are beyond doubt: a difference of near figures loses several of its fifteen. */
const TRUSTED_DIGITS = 10;

/**
 * What a stored double can stand for. With 12 or more significant digits, some behind the point, it is the rounded result of a calculation: ±1 in the 10th digit. Else itself.
 * @example toText(storedInterval(decimal("0.748752079866889")).low) // => "0.748752079766889"
 * @example toText(storedInterval(decimal("0.749")).low) // => "0.749"
 */
export function storedInterval(d: Decimal): Interval {
  const length = d.scale > 0 ? String(absolute(d).units).length : 0;
  if (length < CALCULATED_DIGITS) return point(d);
  const doubt = scaleByTen({ units: 1, scale: d.scale }, length - TRUSTED_DIGITS);
  return between(subtract(d, doubt), add(d, doubt), true, true);
}

/** @example contains(printedInterval(decimal("74.8"), decimal("0.1"), "half-up"), decimal("74.85")) // => false */
export function contains(interval: Interval, d: Decimal): boolean {
  return meets(interval, point(d));
}

/** Whether some number lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  return reaches(a.low, a.lowClosed, b.high, b.highClosed) && reaches(b.low, b.lowClosed, a.high, a.highClosed);
}

/** The numbers in both, or undefined where there are none. */
export function intersect(a: Interval, b: Interval): Interval | undefined {
  if (!meets(a, b)) return undefined;
  const low = higherLow(a, b);
  const high = negated(higherLow(negated(a), negated(b)));
  return ends(low.low, high.high, low.lowClosed, high.highClosed);
}

/** All sums of one number from each. An end is closed only where all are. */
export function sumOf(intervals: readonly Interval[]): Interval {
  let low: Decimal | undefined = ZERO;
  let high: Decimal | undefined = ZERO;
  let lowClosed = true;
  let highClosed = true;
  for (const interval of intervals) {
    low = low && interval.low && add(low, interval.low);
    high = high && interval.high && add(high, interval.high);
    lowClosed &&= interval.lowClosed;
    highClosed &&= interval.highClosed;
  }
  return ends(low, high, lowClosed, highClosed);
}

/** Every number of the interval times `factor`; a negative factor turns it round. */
export function scaleInterval(interval: Interval, factor: Decimal): Interval {
  if (sign(factor) === 0) return point(ZERO);
  const { low, high, lowClosed, highClosed } = interval;
  const scaled = ends(low && multiply(low, factor), high && multiply(high, factor), lowClosed, highClosed);
  return sign(factor) > 0 ? scaled : ends(scaled.high, scaled.low, highClosed, lowClosed);
}

/** What becomes of the interval when numbers under `floor` count as `floor` and numbers over `cap` as `cap`. */
export function clipInterval(interval: Interval, floor?: Decimal, cap?: Decimal): Interval {
  const floored = floor === undefined ? interval : raisedTo(floor, interval);
  return cap === undefined ? floored : negated(raisedTo(negate(cap), negated(floored)));
}

function raisedTo(floor: Decimal, interval: Interval): Interval {
  const { low, high, lowClosed, highClosed } = interval;
  if (high !== undefined && compare(high, floor) <= 0) return point(floor);
  return low === undefined || compare(low, floor) < 0 ? ends(floor, high, true, highClosed) : ends(low, high, lowClosed, highClosed);
}

function negated(interval: Interval): Interval {
  const { low, high } = interval;
  return ends(high && negate(high), low && negate(low), interval.highClosed, interval.lowClosed);
}

function higherLow(a: Interval, b: Interval): Interval {
  if (a.low === undefined) return b;
  if (b.low === undefined) return a;
  const order = compare(a.low, b.low);
  if (order === 0) return a.lowClosed ? b : a;
  return order > 0 ? a : b;
}

/** Whether a lower end does not lie beyond an upper end. */
function reaches(low: Decimal | undefined, lowClosed: boolean, high: Decimal | undefined, highClosed: boolean): boolean {
  if (low === undefined || high === undefined) return true;
  const order = compare(low, high);
  return order < 0 || (order === 0 && lowClosed && highClosed);
}

function between(low: Decimal, high: Decimal, lowClosed: boolean, highClosed: boolean): Interval {
  return { low, high, lowClosed, highClosed };
}

/** An interval from ends that may be absent; an unbounded side is open. */
function ends(low: Decimal | undefined, high: Decimal | undefined, lowClosed: boolean, highClosed: boolean): Interval {
  if (low !== undefined && high !== undefined) return { low, high, lowClosed, highClosed };
  if (low !== undefined) return { low, lowClosed, highClosed: false };
  return high === undefined ? { lowClosed: false, highClosed: false } : { high, lowClosed: false, highClosed };
}
