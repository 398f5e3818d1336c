import fc from "fast-check";
import type { Decimal } from "../../src/measures/decimal";
import type { RoundingMode } from "../../src/measures/rounding";

/** An independent rational of two bigints, the denominator positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function rational({ units, scale }: Decimal): Rational {
  return { n: BigInt(units), d: 10n ** BigInt(scale) };
}

export function over(a: Rational, b: Rational): Rational {
  const n = a.n * b.d;
  const d = a.d * b.n;
  return d < 0n ? { n: -n, d: -d } : { n, d };
}

export function floor({ n, d }: Rational): bigint {
  const q = n / d;
  return n % d !== 0n && n < 0n ? q - 1n : q;
}

/** Rounds to an integer straight from the definition of the mode: the nearest integer, ties as named. */
export function rounding({ n, d }: Rational, mode: RoundingMode): bigint {
  const below = floor({ n, d });
  if (below * d === n) return below;
  const inwards = n < 0n ? below + 1n : below;
  const outwards = n < 0n ? below : below + 1n;
  if (mode === "truncate") return inwards;
  if (mode === "away") return outwards;
  const nearer = 2n * (n - below * d) - d;
  if (nearer !== 0n) return nearer < 0n ? below : below + 1n;
  if (mode === "half-up") return outwards;
  if (mode === "half-down") return inwards;
  if (mode === "half-ceiling") return below + 1n;
  return below % 2n === 0n ? below : below + 1n;
}

/** a ÷ b in units of 10^-digits, rounded. */
export function roundedUnits(a: Decimal, b: Decimal, digits: number, mode: RoundingMode): bigint {
  const exact = over(rational(a), rational(b));
  return rounding({ n: exact.n * 10n ** BigInt(digits), d: exact.d }, mode);
}

export const modes = fc.constantFrom<RoundingMode>("half-up", "half-even", "half-down", "half-ceiling", "truncate", "away");

/** Small, tied, large and very large numbers of either sign. */
export const decimals: fc.Arbitrary<Decimal> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: -2000, max: 2000 }),
      fc.maxSafeInteger(),
      fc.bigInt({ min: 2n ** 53n, max: 10n ** 24n }),
      fc.bigInt({ min: -(10n ** 24n), max: -(2n ** 53n) }),
    ),
    fc.integer({ min: 0, max: 6 }),
  )
  .map(([units, scale]) => ({ units, scale }));
