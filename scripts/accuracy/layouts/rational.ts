/** An exact fraction; the denominator is positive. Written apart from the engine, so that the two can disagree. */
export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint;
}

export type RoundingMode = "half-up" | "down" | "up";

export function rational(top: bigint | number, bottom: bigint | number = 1n): Rational {
  const [over, under] = [BigInt(top), BigInt(bottom)];
  if (under === 0n) throw new Error("A fraction has no denominator 0");
  const divisor = greatestCommonDivisor(over, under) * (under < 0n ? -1n : 1n);
  return { top: over / divisor, bottom: under / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}

export function plus(a: Rational, b: Rational): Rational {
  return rational(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Rational, b: Rational): Rational {
  return rational(a.top * b.top, a.bottom * b.bottom);
}

export function over(a: Rational, b: Rational): Rational {
  return rational(a.top * b.bottom, a.bottom * b.top);
}

/** Below 0 where a is the smaller, above 0 where it is the larger. */
export function order(a: Rational, b: Rational): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The unit of the last of so many decimals: 1/10 for 1. */
export function lastPlace(decimals: number): Rational {
  return rational(1n, 10n ** BigInt(decimals));
}

/** "1234.50" as a fraction. */
export function fromDigits(digits: string): Rational {
  const [whole = "0", decimals = ""] = digits.split(".");
  return rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** The digits of the absolute value, rounded to so many decimals: "74.9". Halves go away from zero. */
export function toDigits({ top, bottom }: Rational, decimals: number, mode: RoundingMode): string {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const [cut, rest] = [scaled / bottom, scaled % bottom];
  const isRaised = mode === "up" ? rest > 0n : mode === "half-up" && 2n * rest >= bottom;
  const digits = (isRaised ? cut + 1n : cut).toString().padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function toNumber({ top, bottom }: Rational): number {
  return Number(top) / Number(bottom);
}
