import { add, compare, isZero, multiply, negate, ZERO, type Decimal } from "./decimal";
import { clipInterval, scaleInterval, sumOf, type Interval } from "./interval";
import { exactly, type Operand } from "./operand";
import { rangeTexts, ratio, ratioEnds, type RatioInterval } from "./ratio";
import type { RoundingMode } from "./rounding";
import { judgeFigure, statedInterval, type Checked, type Stated, type Uncheckable } from "./verdict";

/** How a table averages: what clips a rate, and whether a rate that is a marker (—) counts as 0 or not at all. */
export interface AveragePolicy {
  readonly cap?: Decimal;
  readonly floor?: Decimal;
  readonly missing: "zero" | "skip";
}

/** missing: a marker stands where the rate would (—). blank: the cell is empty; it is no part of the average. */
export type AveragedRate = Operand | "missing" | "blank";

export interface AveragedRates {
  readonly rates: readonly AveragedRate[];
  /** One for each rate; absent for the simple mean. */
  readonly weights?: readonly Decimal[];
}

export interface AverageQuestion extends AveragedRates {
  readonly stated: Stated;
  readonly mode: RoundingMode;
}

export interface CheckedAverage extends Checked {
  /** The lowest and highest average that the rates allow, two digits finer than stated, rounded outward. Undefined for an exact average. */
  readonly range: readonly [string, string] | undefined;
  /** How many figures the average counts, missing ones that count as 0 included. */
  readonly count: number;
}

export type AverageJudgement = CheckedAverage | Uncheckable;

interface Term {
  readonly operand: Operand;
  readonly weight: Decimal;
}

const ONE: Decimal = { units: 1, scale: 0 };
const NOTHING = exactly(ZERO);

/** Does the stated average follow from the printed rates under the policy? */
export function judgeAverage(question: AverageQuestion, policy: AveragePolicy): AverageJudgement {
  const { stated, mode } = question;
  const terms = termsOf(question, policy);
  const divisor = terms.reduce((total, { weight }) => add(total, weight), ZERO);
  if (isZero(divisor)) return { verdict: "not-checkable", reason: "no-figures" };
  const total = terms.reduce((sum, { operand, weight }) => add(sum, multiply(operand.nominal, weight)), ZERO);
  let range: readonly [string, string] | undefined;
  const judgement = judgeFigure(stated, ratio(total, divisor)!, mode, () => {
    const possible = averageOf(terms, divisor);
    range = rangeTexts(possible, stated.decimals + 2);
    return possible;
  });
  if (judgement.verdict === "not-checkable") return judgement;
  return { verdict: judgement.verdict, computed: judgement.computed, modes: judgement.modes, range, count: terms.length };
}

/** Every average that the rates allow under the policy; undefined where none of them counts. */
export function possibleAverages(question: AveragedRates, policy: AveragePolicy): RatioInterval | undefined {
  const terms = termsOf(question, policy);
  const divisor = terms.reduce((total, { weight }) => add(total, weight), ZERO);
  return isZero(divisor) ? undefined : averageOf(terms, divisor);
}

function averageOf(terms: readonly Term[], divisor: Decimal): RatioInterval {
  return divided(sumOf(terms.map(({ operand, weight }) => scaleInterval(operand.interval, weight))), divisor);
}

/** The rates that one blank cell may hold so that the stated average is right; undefined unless exactly one cell is blank. */
export function missingRate(question: AverageQuestion, policy: AveragePolicy): RatioInterval | undefined {
  const at = question.rates.indexOf("blank");
  if (at < 0 || question.rates.includes("blank", at + 1)) return undefined;
  const weight = question.weights?.[at] ?? ONE;
  if (isZero(weight)) return undefined;
  const others = termsOf(question, policy);
  const divisor = others.reduce((total, other) => add(total, other.weight), weight);
  const total = scaleInterval(statedInterval(question.stated, question.mode), divisor);
  return divided(sumOf([total, ...others.map((other) => scaleInterval(other.operand.interval, negate(other.weight)))]), weight);
}

function termsOf({ rates, weights }: AveragedRates, policy: AveragePolicy): readonly Term[] {
  const terms: Term[] = [];
  rates.forEach((rate, i) => {
    const weight = weights?.[i] ?? ONE;
    if (rate === "missing") {
      if (policy.missing === "zero") terms.push({ operand: NOTHING, weight });
    } else if (rate !== "blank") terms.push({ operand: clipped(rate, policy), weight });
  });
  return terms;
}

function clipped(rate: Operand, { floor, cap }: AveragePolicy): Operand {
  if (floor === undefined && cap === undefined) return rate;
  const raised = floor !== undefined && compare(rate.nominal, floor) < 0 ? floor : rate.nominal;
  const nominal = cap !== undefined && compare(raised, cap) > 0 ? cap : raised;
  return { nominal, interval: clipInterval(rate.interval, floor, cap) };
}

function divided(interval: Interval, divisor: Decimal): RatioInterval {
  const { low, high, lowClosed, highClosed } = interval;
  return ratioEnds(low && ratio(low, divisor), high && ratio(high, divisor), lowClosed, highClosed);
}
