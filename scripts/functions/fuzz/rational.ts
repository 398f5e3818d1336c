/** An exact number of the oracle, written without the engine's decimals: n ÷ d with d above 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export type Mode = "half-up" | "half-even" | "down" | "up";

export function rational(n: bigint | number, d: bigint | number = 1): Rational {
  const [over, under] = [BigInt(n), BigInt(d)];
  return under < 0n ? { n: -over, d: -under } : { n: over, d: under };
}

/** units × 10^-scale. */
export function tenths(units: number, scale: number): Rational {
  return scale >= 0 ? rational(units, 10n ** BigInt(scale)) : rational(BigInt(units) * 10n ** BigInt(-scale));
}

export const plus = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const sumOf = (values: readonly Rational[]): Rational => values.reduce(plus, rational(0));
export const signOf = (a: Rational): number => (a.n < 0n ? -1 : a.n > 0n ? 1 : 0);
export const order = (a: Rational, b: Rational): number => signOf(minus(a, b));
export const size = (a: Rational): Rational => (a.n < 0n ? rational(-a.n, a.d) : a);

export function powerOf(a: Rational, exponent: number): Rational {
  return { n: a.n ** BigInt(exponent), d: a.d ** BigInt(exponent) };
}

/** Rounded to digits by schoolbook division of the size. */
export function rounded(a: Rational, digits: number, mode: Mode): Rational {
  const grid = digits >= 0 ? rational(10n ** BigInt(digits)) : rational(1, 10n ** BigInt(-digits));
  const scaled = size(times(a, grid));
  const whole = scaled.n / scaled.d;
  const rest = scaled.n % scaled.d;
  const half = 2n * rest - scaled.d;
  const goesUp =
    mode === "up" ? rest > 0n : mode === "half-up" ? half >= 0n : mode === "half-even" && (half > 0n || (half === 0n && whole % 2n === 1n));
  const result = over(rational(goesUp ? whole + 1n : whole), grid);
  return a.n < 0n ? rational(-result.n, result.d) : result;
}

const DIGITS = 45;

/** The double nearest to the number, through a numeral that is long enough. */
export function nearestDouble({ n, d }: Rational): number {
  if (n === 0n) return 0;
  const positive = n < 0n ? -n : n;
  const shift = DIGITS - (String(positive).length - String(d).length);
  const digits = shift >= 0 ? (positive * 10n ** BigInt(shift)) / d : positive / (d * 10n ** BigInt(-shift));
  return Number(`${n < 0n ? "-" : ""}${digits}e${-shift}`);
}
