import { compare, multiply, negate, sign, subtract, toText, type Decimal } from "./decimal";
import type { Interval } from "./interval";
import { quotient } from "./rounding";

/** An exact quotient; the denominator is positive. */
export interface Ratio {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** An interval whose ends are quotients. An absent end is unbounded. */
export interface RatioInterval {
  readonly low?: Ratio;
  readonly high?: Ratio;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

const ONE: Decimal = { units: 1, scale: 0 };

/** numerator ÷ denominator with the sign above the line; undefined where the denominator is 0. */
export function ratio(numerator: Decimal, denominator: Decimal): Ratio | undefined {
  const side = sign(denominator);
  if (side === 0) return undefined;
  return side > 0 ? { numerator, denominator } : { numerator: negate(numerator), denominator: negate(denominator) };
}

export function ratioOf(d: Decimal): Ratio {
  return { numerator: d, denominator: ONE };
}

export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  return compare(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator));
}

export function ratioInterval(interval: Interval): RatioInterval {
  const { low, high, lowClosed, highClosed } = interval;
  return ratioEnds(low && ratioOf(low), high && ratioOf(high), lowClosed, highClosed);
}

/** An interval from ends that may be absent; an unbounded side is open. */
export function ratioEnds(low: Ratio | undefined, high: Ratio | undefined, lowClosed: boolean, highClosed: boolean): RatioInterval {
  if (low !== undefined && high !== undefined) return { low, high, lowClosed, highClosed };
  if (low !== undefined) return { low, lowClosed, highClosed: false };
  return high === undefined ? { lowClosed: false, highClosed: false } : { high, lowClosed: false, highClosed };
}

/** Whether some number lies in both. */
export function meetsRange(interval: Interval, range: RatioInterval): boolean {
  if (interval.low !== undefined && range.high !== undefined) {
    const order = compareTo(range.high, interval.low);
    if (order < 0 || (order === 0 && !(interval.lowClosed && range.highClosed))) return false;
  }
  if (interval.high === undefined || range.low === undefined) return true;
  const order = compareTo(range.low, interval.high);
  return order < 0 || (order === 0 && interval.highClosed && range.lowClosed);
}

function compareTo(a: Ratio, d: Decimal): -1 | 0 | 1 {
  return compare(a.numerator, multiply(d, a.denominator));
}

/**
 * Every quotient of a number of one interval and a number of another that lies above 0; undefined where that reaches 0 or an end is unbounded.
 */
export function quotientRange(numerator: Interval, denominator: Interval): RatioInterval | undefined {
  const { low, high, lowClosed, highClosed } = numerator;
  if (low === undefined || high === undefined || denominator.low === undefined || denominator.high === undefined) return undefined;
  if (sign(denominator.low) <= 0) return undefined;
  const [divideLow, divideHigh] = [sign(low) < 0, sign(high) >= 0];
  return {
    low: { numerator: low, denominator: divideLow ? denominator.low : denominator.high },
    high: { numerator: high, denominator: divideHigh ? denominator.low : denominator.high },
    lowClosed: lowClosed && (sign(low) === 0 || (divideLow ? denominator.lowClosed : denominator.highClosed)),
    highClosed: highClosed && (sign(high) === 0 || (divideHigh ? denominator.lowClosed : denominator.highClosed)),
  };
}

/** The numbers in both, or undefined where there are none. */
export function intersectRatios(a: RatioInterval, b: RatioInterval): RatioInterval | undefined {
  const lower = tighter(a.low, b.low, 1) ? a : b;
  const upper = tighter(a.high, b.high, -1) ? a : b;
  const lowClosed = lower.lowClosed && (sameEnd(a.low, b.low) ? a.lowClosed && b.lowClosed : true);
  const highClosed = upper.highClosed && (sameEnd(a.high, b.high) ? a.highClosed && b.highClosed : true);
  if (lower.low !== undefined && upper.high !== undefined) {
    const order = compareRatios(lower.low, upper.high);
    if (order > 0 || (order === 0 && !(lowClosed && highClosed))) return undefined;
  }
  return ratioEnds(lower.low, upper.high, lowClosed, highClosed);
}

/** Whether end `a` cuts off at least as much as end `b`; `side` is 1 for lower ends, -1 for upper ends. */
function tighter(a: Ratio | undefined, b: Ratio | undefined, side: 1 | -1): boolean {
  if (b === undefined) return true;
  return a !== undefined && compareRatios(a, b) * side >= 0;
}

function sameEnd(a: Ratio | undefined, b: Ratio | undefined): boolean {
  return a !== undefined && b !== undefined && compareRatios(a, b) === 0;
}

/** What becomes of the interval when numbers under `floor` count as `floor` and numbers over `cap` as `cap`. */
export function clipRatios(interval: RatioInterval, floor: Decimal | undefined, cap: Decimal | undefined): RatioInterval {
  let { low, high, lowClosed, highClosed } = interval;
  if (floor !== undefined && (low === undefined || compareTo(low, floor) < 0)) {
    [low, lowClosed] = [ratioOf(floor), true];
    if (high !== undefined && compareTo(high, floor) <= 0) [high, highClosed] = [low, true];
  }
  if (cap !== undefined && (high === undefined || compareTo(high, cap) > 0)) {
    [high, highClosed] = [ratioOf(cap), true];
    if (low !== undefined && compareTo(low, cap) >= 0) [low, lowClosed] = [high, true];
  }
  return ratioEnds(low, high, lowClosed, highClosed);
}

/** Every difference of a number of one interval and a number of another. */
export function differenceRange(a: RatioInterval, b: RatioInterval): RatioInterval {
  const low = a.low && b.high && difference(a.low, b.high);
  const high = a.high && b.low && difference(a.high, b.low);
  return ratioEnds(low, high, a.lowClosed && b.highClosed, a.highClosed && b.lowClosed);
}

function difference(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: subtract(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator)),
    denominator: multiply(a.denominator, b.denominator),
  };
}

/**
 * The ends as texts with `digits` decimals, rounded outward: what lies outside is surely impossible. An unbounded end is "".
 */
export function rangeTexts({ low, high }: RatioInterval, digits: number): readonly [string, string] {
  return [low === undefined ? "" : outwardText(low, digits, -1), high === undefined ? "" : outwardText(high, digits, 1)];
}

function outwardText({ numerator, denominator }: Ratio, digits: number, side: 1 | -1): string {
  return toText(quotient(numerator, denominator, digits, sign(numerator) === side ? "away" : "truncate"));
}
