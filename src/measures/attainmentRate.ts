import { rangeOverBox, type Fraction } from "./corners";
import { HUNDRED, multiply, sign, subtract, type Decimal } from "./decimal";
import { scaleInterval } from "./interval";
import type { Operand } from "./operand";
import { clipRatios, quotientRange, rangeTexts, type RatioInterval } from "./ratio";
import { quotient, type RoundingMode } from "./rounding";
import type { Obstacle, Uncheckable } from "./verdict";

/**
 * How actual B, target A and baseline B0 make a rate in percent. ratio: 100·B/A. inverse: 100·A/B, less is better.
 * mirror: 200−100·B/A, less is better. baseline: 100·(B−B0)/(A−B0), progress from the baseline in either direction.
 */
export type RateFormula = "ratio" | "inverse" | "mirror" | "baseline";

export interface RateInputs<T> {
  readonly actual: T;
  readonly target: T;
  /** Needed by the formula "baseline" only. */
  readonly baseline?: T | undefined;
}

/**
 * Actual as a percentage of the target. A RangeError where the target is 0.
 * @example toText(attainmentRate(decimal("37.4"), decimal("80"), 1, "half-up")) // => "46.8"
 * @example toText(attainmentRate(decimal("-0.3"), decimal("14.6"), 1, "half-up")) // => "-2.1"
 */
export function attainmentRate(actual: Decimal, target: Decimal, digits: number, mode: RoundingMode): Decimal {
  return quotient(multiply(actual, HUNDRED), target, digits, mode);
}

/**
 * The rate in percent under any formula, or why there is none.
 * @example rateBy("mirror", { actual: decimal("25"), target: decimal("20") }, 1, "half-up") // => {"units":750,"scale":1}
 * @example rateBy("baseline", { actual: decimal("25"), target: decimal("20"), baseline: decimal("30") }, 0, "half-up") // => {"units":50,"scale":0}
 * @example rateBy("ratio", { actual: decimal("25"), target: decimal("0") }, 1, "half-up") // => "zero-target"
 */
export function rateBy(formula: RateFormula, inputs: RateInputs<Decimal>, digits: number, mode: RoundingMode): Decimal | Obstacle {
  const obstacle = rateObstacle(formula, inputs.actual, inputs.target, inputs.baseline);
  if (obstacle !== undefined) return obstacle;
  const { numerator, denominator } = percentFraction(formula, inputs.actual, inputs.target, inputs.baseline);
  return quotient(numerator, denominator, digits, mode);
}

/** Why the formula says nothing about these figures; undefined where it does. */
export function rateObstacle(formula: RateFormula, actual: Decimal, target: Decimal, baseline: Decimal | undefined): Obstacle | undefined {
  if (formula === "baseline") {
    if (baseline === undefined) return "missing-baseline";
    return sign(subtract(target, baseline)) === 0 ? "baseline-equals-target" : undefined;
  }
  if (sign(target) <= 0) return sign(target) === 0 ? "zero-target" : "negative-target";
  if (formula === "inverse" && sign(actual) <= 0) return sign(actual) === 0 ? "zero-actual" : "negative-actual";
  return undefined;
}

/** The rate in percent as an exact fraction. Without a baseline "baseline" counts from 0. */
export function percentFraction(formula: RateFormula, actual: Decimal, target: Decimal, baseline: Decimal | undefined): Fraction {
  switch (formula) {
    case "ratio":
      return { numerator: multiply(actual, HUNDRED), denominator: target };
    case "inverse":
      return { numerator: multiply(target, HUNDRED), denominator: actual };
    case "mirror":
      return { numerator: multiply(subtract(multiply(target, { units: 2, scale: 0 }), actual), HUNDRED), denominator: target };
    case "baseline": {
      const from = baseline ?? { units: 0, scale: 0 };
      return { numerator: multiply(subtract(actual, from), HUNDRED), denominator: subtract(target, from) };
    }
  }
}

/** Every rate in percent that the figures allow, the baseline being the same number above and below the line. */
export function possibleRates(formula: RateFormula, inputs: RateInputs<Operand>): RatioInterval | Uncheckable {
  const { actual, target, baseline } = inputs;
  if (formula === "ratio" || formula === "inverse") {
    const [over, under] = formula === "ratio" ? [actual.interval, target.interval] : [target.interval, actual.interval];
    const range = quotientRange(scaleInterval(over, HUNDRED), under);
    if (range !== undefined) return range;
  }
  const box = [actual.interval, target.interval];
  if (formula === "baseline" && baseline !== undefined) box.push(baseline.interval);
  return rangeOverBox(box, ([b, a, from]) => percentFraction(formula, b!, a!, from));
}

/**
 * The lowest and highest rate that the figures allow, clipped, rounded outward to `digits`; undefined where there is no such range.
 * @example rateRange("ratio", { actual: rounded(decimal("45.0"), decimal("0.1"), "half-up"), target: rounded(decimal("60.1"), decimal("0.1"), "half-up") }, 2) // => ["74.72","75.03"]
 */
export function rateRange(
  formula: RateFormula,
  inputs: RateInputs<Operand>,
  digits: number,
  cap?: Decimal,
  floor?: Decimal,
): readonly [string, string] | undefined {
  const range = possibleRates(formula, inputs);
  return "verdict" in range ? undefined : rangeTexts(clipRatios(range, floor, cap), digits);
}
