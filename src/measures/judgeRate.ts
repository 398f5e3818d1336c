import { percentFraction, possibleRates, rateObstacle, type RateFormula, type RateInputs } from "./attainmentRate";
import { powerOfTen, type Decimal } from "./decimal";
import type { Operand } from "./operand";
import { clipRatios, compareRatios, rangeTexts, ratio, ratioOf, type Ratio } from "./ratio";
import { modesRoundingTo, quotient, type RoundingMode } from "./rounding";
import { judgeFigure, type Checked, type Stated, type Uncheckable } from "./verdict";

/** A stated attainment rate in percent with the figures it should follow from. */
export interface RateQuestion extends RateInputs<Operand> {
  readonly stated: Stated;
  readonly formula: RateFormula;
  /** Rates above count as this: 100 where the table prints no more. */
  readonly cap?: Decimal | undefined;
  /** Rates below count as this: 0 where the table prints no less. */
  readonly floor?: Decimal | undefined;
  /** The rounding mode of the column. */
  readonly mode: RoundingMode;
}

export interface CheckedRate extends Checked {
  /** The rate before cap and floor, with the stated number of decimals. */
  readonly raw: Decimal;
  readonly capped: boolean;
  readonly floored: boolean;
  /** The lowest and highest rate that the figures allow, clipped, two digits finer than stated, rounded outward. Undefined for an exact rate. */
  readonly range: readonly [string, string] | undefined;
}

export type RateJudgement = CheckedRate | Uncheckable;

/** Does the stated rate follow from the printed figures? */
export function judgeRate(question: RateQuestion): RateJudgement {
  return plainlyExact(question) ?? judgeWithIntervals(question);
}

/** The common case without allocation: 100·B/A of small numbers, under the cap, stated as rounding gives it. Else undefined. */
function plainlyExact(question: RateQuestion): CheckedRate | undefined {
  const { stated, cap } = question;
  const actual = question.actual.nominal;
  const target = question.target.nominal;
  const value = stated.value;
  if (!isPlainRatio(question)) return undefined;
  if (typeof actual.units !== "number" || typeof target.units !== "number" || actual.units < 0 || target.units <= 0) return undefined;
  const power = 2 + stated.decimals + target.scale - actual.scale;
  const factor = powerOfTen(Math.abs(power)) ?? Infinity;
  const n = power < 0 ? actual.units : actual.units * factor;
  const d = power < 0 ? target.units * factor : target.units;
  if (!(n < 2 ** 52 && d < 2 ** 52)) return undefined;
  if (typeof value.units !== "number" || (cap !== undefined && !(n <= unitsOf(cap, stated.decimals) * d))) return undefined;
  const modes = modesRoundingTo(value.units, n, d);
  if (!modes.includes(question.mode)) return undefined;
  return { verdict: "exact", computed: value, raw: value, capped: false, floored: false, range: undefined, modes };
}

/** 100·B/A, stated with as many digits as printed. A floor above 0 could raise the rate of figures that are not negative. */
function isPlainRatio({ formula, stated, floor }: RateQuestion): boolean {
  return formula === "ratio" && stated.value.scale === stated.decimals && !(floor !== undefined && floor.units > 0);
}

/** The cap in units of the last stated digit; NaN where it has no such units. The product with the divisor is exact wherever it is near the numerator. */
function unitsOf(cap: Decimal, decimals: number): number {
  const factor = powerOfTen(decimals - cap.scale);
  return factor !== undefined && typeof cap.units === "number" ? cap.units * factor : NaN;
}

function judgeWithIntervals(question: RateQuestion): RateJudgement {
  const { stated, formula, actual, target, baseline, cap, floor, mode } = question;
  const obstacle = rateObstacle(formula, actual.nominal, target.nominal, baseline?.nominal);
  if (obstacle !== undefined) return { verdict: "not-checkable", reason: obstacle };
  const { numerator, denominator } = percentFraction(formula, actual.nominal, target.nominal, baseline?.nominal);
  const raw = ratio(numerator, denominator)!;
  const capped = cap !== undefined && compareRatios(raw, ratioOf(cap)) > 0;
  const floored = floor !== undefined && compareRatios(raw, ratioOf(floor)) < 0;
  const nominal: Ratio = capped ? ratioOf(cap) : floored ? ratioOf(floor) : raw;
  let range: readonly [string, string] | undefined;
  const judgement = judgeFigure(stated, nominal, mode, () => {
    const possible = possibleRates(formula, question);
    if ("verdict" in possible) return possible;
    const clipped = clipRatios(possible, floor, cap);
    range = rangeTexts(clipped, stated.decimals + 2);
    return clipped;
  });
  if (judgement.verdict === "not-checkable") return judgement;
  const { verdict, computed, modes } = judgement;
  const rawRounded = capped || floored ? quotient(raw.numerator, raw.denominator, stated.decimals, mode) : computed;
  return { verdict, computed, raw: rawRounded, capped, floored, range, modes };
}
