import type { Figure } from "../indicators/figure";
import { attainmentRate } from "../measures/attainmentRate";
import { possibleAverages, type AveragedRate } from "../measures/judgeAverage";
import { exactly, rounded, type Operand } from "../measures/operand";
import { differenceRange, meetsRange, type RatioInterval } from "../measures/ratio";
import { stepOf } from "../measures/rounding";
import { statedInterval, type Checked } from "../measures/verdict";
import type { AverageCheck, DeltaCheck, RateCheck, TableChecks } from "./check";
import { operandOf, statedFigure, statedPercent } from "./operands";

/** The one figure that only hidden digits explain, where every other of its kind follows from the figures as printed. */
export interface Outlier<Check> {
  readonly check: Check;
  /** How many others there are. */
  readonly others: number;
}

/** Others that must follow from the printed figures before that is taken for the habit of the house. */
const FEWEST_AVERAGES = 5;
const FEWEST_DELTAS = 4;
/** Decimals to which an unrounded rate is worked out. */
const FINE = 9;

/**
 * The one average that is not that of its printed rates, though within their rounding. Not where the unrounded rates give it: then it was
 * taken of those. A second such average shows another habit, and none is named.
 */
export function averageOutlier(tables: readonly TableChecks[]): Outlier<AverageCheck> | undefined {
  const plain = tables.flatMap(({ averages }) => averages.filter(({ recomputed, judgement }) => recomputed.length === 0 && judgement.count > 1));
  const lone = loneOf(plain, FEWEST_AVERAGES);
  if (!lone || lone.check.filledBlanks || isStored(lone.check.stated)) return undefined;
  return tables.some((table) => table.averages.includes(lone.check) && averagesUnrounded(lone.check, table)) ? undefined : lone;
}

/**
 * The one change between averages that is not the difference of the printed ones, though within their rounding. Not where the unrounded
 * averages differ by it, be they of the printed rates or of the unrounded ones.
 */
export function deltaOutlier(tables: readonly TableChecks[]): Outlier<DeltaCheck> | undefined {
  const between = tables.flatMap(({ deltas }) => deltas.filter(({ summary, measure }) => summary?.kind === "average" && measure === "difference"));
  const lone = loneOf(between, FEWEST_DELTAS);
  if (!lone || [lone.check.stated, lone.check.current, lone.check.previous].some(isStored)) return undefined;
  const table = tables.find(({ deltas }) => deltas.includes(lone.check));
  return table && contradictsUnrounded(lone.check, table) ? lone : undefined;
}

function loneOf<Check extends { readonly judgement: Checked }>(checks: readonly Check[], fewest: number): Outlier<Check> | undefined {
  let lone: Check | undefined;
  let others = 0;
  for (const check of checks) {
    const { verdict } = check.judgement;
    if (verdict === "exact") others += 1;
    else if (verdict !== "impossible") {
      if (lone || verdict !== "input-rounding") return undefined;
      lone = check;
    }
  }
  return lone && others >= fewest ? { check: lone, others } : undefined;
}

function isStored({ value }: Figure): boolean {
  return value.quantity?.stored !== undefined;
}

function averagesUnrounded(check: AverageCheck, table: TableChecks): boolean {
  const quantity = check.stated.value.quantity;
  const possible = unroundedAverage(check, table);
  return !quantity || !possible || meetsRange(statedInterval(statedPercent(quantity, check.asFraction), "half-up"), possible);
}

function contradictsUnrounded({ stated, current, previous }: DeltaCheck, table: TableChecks): boolean {
  const quantity = stated.value.quantity;
  const averageOf = (figure: Figure): AverageCheck | undefined =>
    table.averages.find((check) => check.stated === figure && check.judgement.verdict === "exact" && !check.filledBlanks && !check.asFraction);
  const [now, before] = [averageOf(current), averageOf(previous)];
  if (!quantity || !now || !before) return false;
  const change = statedInterval(statedFigure(quantity), "half-up");
  return [averageOfPrinted, unroundedAverage].every((average) => {
    const [a, b] = [average(now, table), average(before, table)];
    return a !== undefined && b !== undefined && !meetsRange(change, differenceRange(a, b));
  });
}

/** The average of the printed rates before it is rounded. */
function averageOfPrinted(check: AverageCheck): RatioInterval | undefined {
  return possible(check, ({ value }) => exactly(value));
}

/** The average of the rates before they are rounded: what their figures give, or, where hidden digits are needed, any number that prints so. */
function unroundedAverage(check: AverageCheck, { rates }: TableChecks): RatioInterval | undefined {
  return possible(check, ({ value, decimals }, rate) => {
    const own = rates.find(({ stated }) => stated === rate);
    const stored = rate.value.quantity?.stored && operandOf(rate.value.quantity);
    return stored ?? (own && workedOut(own)) ?? rounded(value, stepOf(decimals), own?.mode ?? "half-up");
  });
}

function workedOut({ judgement, formula, actual, target }: RateCheck): Operand | undefined {
  const [a, t] = [actual.value.quantity, target.value.quantity];
  if (judgement.verdict !== "exact" || judgement.capped || judgement.floored || formula !== "ratio" || !a || !t) return undefined;
  return rounded(attainmentRate(a.value, t.value, FINE, "half-up"), stepOf(FINE), "half-up");
}

function possible(
  { rates, policy, asFraction }: AverageCheck,
  operand: (percent: ReturnType<typeof statedPercent>, rate: Figure) => Operand,
): RatioInterval | undefined {
  const averaged = rates.map((rate): AveragedRate => {
    const quantity = rate.value.quantity;
    if (quantity) return operand(statedPercent(quantity, asFraction), rate);
    return rate.value.kind === "blank" ? "blank" : "missing";
  });
  return possibleAverages({ rates: averaged }, policy);
}
