import { compare, isZero, multiply, scaleByTen, type Decimal } from "../measures/decimal";
import { meets, printedInterval, scaleInterval, storedInterval, type Interval } from "../measures/interval";
import type { Quantity } from "../parse/quantity";
import { conversionFactor } from "../parse/unitConversion";
import { unitOf } from "../parse/units";

/** How two printings of one figure stand to each other. */
export type Likeness =
  | { readonly kind: "same" }
  | { readonly kind: "differs" }
  /** The digits are the same, the size is not: `power` tens larger in the second. */
  | { readonly kind: "slip"; readonly power: number; readonly sure: boolean }
  /** Units of different things, or words that allow no comparison. */
  | { readonly kind: "incomparable" };

const SAME: Likeness = { kind: "same" };
const DIFFERS: Likeness = { kind: "differs" };
const INCOMPARABLE: Likeness = { kind: "incomparable" };
const ONE: Decimal = { units: 1, scale: 0 };
const MOST_TENS = 8;

type Factors = readonly [Decimal, Decimal];

/**
 * Whether one number can be printed both ways: 61% and 61.0%, 1,464,100 and 146.41万, 0.61 and 61%. Digits that are the same but for a power of ten are a slip
 * of the unit or the point; a slip of one digit (10 and 100) is not sure to be one.
 */
export function likeness(a: Quantity, b: Quantity): Likeness {
  const factors = factorsOf(a, b);
  if (factors.length === 0) return INCOMPARABLE;
  const [x, y] = [intervalOf(a), intervalOf(b)];
  if (factors.some(([p, q]) => meets(scaleInterval(x, p), scaleInterval(y, q)))) return SAME;
  if (a.approximate !== b.approximate) return INCOMPARABLE;
  const slip = factors.map((pair) => slipOf(a, b, pair)).find(Boolean);
  return slip ?? DIFFERS;
}

/** What the figure can stand for: a count is itself. 以上 and ほぼ are compared by their numbers, for they say how the number is meant, not which it is. */
function intervalOf(quantity: Quantity): Interval {
  const { value, step, stored } = quantity;
  return stored || isCounted(quantity) ? storedInterval(stored ?? value) : printedInterval(value, step, "half-up");
}

function isCounted({ multiplier, decimals, unitKind }: Quantity): boolean {
  return multiplier === 0 && decimals === 0 && (unitKind === "count" || unitKind === "none" || unitKind === "other");
}

/** What the figures are multiplied by to be in one unit; several ways where a figure has no unit of its own, none where the units do not go together. */
function factorsOf(a: Quantity, b: Quantity): readonly Factors[] {
  if (a.unit === b.unit) return [[ONE, ONE]];
  if (a.unit === "" || b.unit === "") {
    const [bare, named] = a.unit === "" ? [a, b] : [b, a];
    const ways = waysOf(bare, named);
    return a.unit === "" ? ways.map((way) => [way, ONE]) : ways.map((way) => [ONE, way]);
  }
  const factor = conversionFactor(a.unit, b.unit);
  return factor ? [[factor.numerator, factor.denominator]] : [];
}

/** A bare number is in the unit of the other, or a fraction beside a percentage, or in its 千 or 万. */
function waysOf(bare: Quantity, named: Quantity): readonly Decimal[] {
  const isFraction = named.unitKind === "percent" && (bare.decimals >= 2 || compare(bare.value, ONE) === 0);
  const fraction = isFraction ? [scaleByTen(ONE, 2)] : [];
  const scaled = [named.multiplier, unitOf(named.unit)?.multiplier ?? 0].filter((power) => power > 0 && bare.multiplier === 0);
  return [ONE, ...fraction, ...scaled.map((power) => scaleByTen(ONE, power))];
}

function slipOf(a: Quantity, b: Quantity, [p, q]: Factors): Likeness | undefined {
  const [x, y] = [multiply(a.value, p), multiply(b.value, q)];
  if (isZero(x) || isZero(y)) return undefined;
  for (let power = 1; power <= MOST_TENS; power += 1) {
    const signed = compare(scaleByTen(x, power), y) === 0 ? power : compare(x, scaleByTen(y, power)) === 0 ? -power : 0;
    if (signed !== 0) return { kind: "slip", power: signed, sure: a.multiplier !== b.multiplier || digitsOf(a.value) > 1 };
  }
  return undefined;
}

/** How many digits there are without the zeros at either end. */
function digitsOf({ units }: Decimal): number {
  return String(units).replace("-", "").replace(/0+$/, "").length;
}
