import { compare, HUNDRED, multiply, sign, type Decimal } from "./decimal";
import { printedInterval } from "./interval";
import { compareRatios, ratioInterval, ratioOf, type Ratio, type RatioInterval } from "./ratio";
import { quotient, stepOf, type RoundingMode } from "./rounding";

/** All k from `least` to `most`. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/**
 * The counts k for which k of `n` is printed as this percentage; undefined where no k is.
 * @example countsFor(decimal("45.0"), 1, 40, "half-up") // => {"least":18,"most":18}
 * @example countsFor(decimal("45.1"), 1, 40, "half-up") // => undefined
 */
export function countsFor(percent: Decimal, decimals: number, n: number, mode: RoundingMode): CountRange | undefined {
  return countsWithin(ratioInterval(printedInterval(percent, stepOf(decimals), mode)), n);
}

/** The counts k of 0 … n for which 100·k/n lies in the interval; undefined where there is none. A base of 0 has no shares. */
export function countsWithin(interval: RatioInterval, n: number): CountRange | undefined {
  if (!Number.isSafeInteger(n) || n <= 0) return undefined;
  const { low, high, lowClosed, highClosed } = interval;
  const least = low === undefined ? 0 : Math.max(0, firstCount(low, n, lowClosed));
  const most = high === undefined ? n : Math.min(n, 0 - firstCount(opposite(high), n, highClosed));
  return least <= most ? { least, most } : undefined;
}

/**
 * The percentages nearest to this one that k of `n` can print, ascending: itself alone if it is one of them, 100 for anything beyond.
 * @example printableShares(decimal("45.1"), 1, 40, "half-up").map(toText) // => ["45.0","47.5"]
 */
export function printableShares(percent: Decimal, decimals: number, n: number, mode: RoundingMode): readonly Decimal[] {
  if (!Number.isSafeInteger(n) || n <= 0) return [];
  const base: Decimal = { units: n, scale: 0 };
  const below = Number(quotient(multiply(percent, base), HUNDRED, 0, "truncate").units);
  const counts = [below, below + 1].filter((k) => k >= 0 && k <= n);
  const shares = (counts.length > 0 ? counts : [below < 0 ? 0 : n]).map((k) =>
    quotient(multiply({ units: k, scale: 0 }, HUNDRED), base, decimals, mode),
  );
  const same = shares.find((share) => compare(share, percent) === 0);
  return same === undefined ? shares : [same];
}

/** The least k with 100·k/n at or (for an open end) beyond `low`. */
function firstCount(low: Ratio, n: number, closed: boolean): number {
  const numerator = multiply(low.numerator, { units: n, scale: 0 });
  const k = Number(quotient(numerator, multiply(low.denominator, HUNDRED), 0, sign(numerator) < 0 ? "truncate" : "away").units);
  const touches = compareRatios({ numerator, denominator: low.denominator }, ratioOf(multiply({ units: k, scale: 0 }, HUNDRED))) === 0;
  return touches && !closed ? k + 1 : k;
}

function opposite({ numerator, denominator }: Ratio): Ratio {
  return { numerator: multiply(numerator, { units: -1, scale: 0 }), denominator };
}
