import type { Figure } from "../indicators/figure";
import { attainmentRate } from "../measures/attainmentRate";
import type { Decimal } from "../measures/decimal";
import { possibleAverages, type AveragedRate } from "../measures/judgeAverage";
import { exactly, rounded, type Operand } from "../measures/operand";
import { differenceRange, meetsRange, type RatioInterval } from "../measures/ratio";
import { stepOf } from "../measures/rounding";
import { statedInterval, type Checked } from "../measures/verdict";
import type { AverageCheck, DeltaCheck, RateCheck, TableChecks } from "./check";
import { operandOf, statedFigure, statedPercent } from "../parse/operands";

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
 * The one average that is not that of its printed rates, though within their rounding. Only where the unrounded rates do not give it, or do not
 * give another: else the house may average before it rounds. A second such average shows another habit, and none is named.
 */
export function averageOutlier(tables: readonly TableChecks[]): Outlier<AverageCheck> | undefined {
  const averages = tables.flatMap((table) => table.averages.filter(isPlain).map((check) => ({ check, table })));
  const lone = loneOf(averages, FEWEST_AVERAGES);
  if (!lone || lone.check.filledBlanks || isStored(lone.check.stated)) return undefined;
  return averages.some(contradictsUnroundedRates) ? lone : undefined;
}

/**
 * The one change between averages that is not the difference of the printed ones, though within their rounding. Only where the averages
 * before rounding do not differ by it, or not by another: else the house may subtract before it rounds.
 */
export function deltaOutlier(tables: readonly TableChecks[]): Outlier<DeltaCheck> | undefined {
  const deltas = tables.flatMap((table) => table.deltas.filter(isBetweenAverages).map((check) => ({ check, table })));
  const lone = loneOf(deltas, FEWEST_DELTAS);
  if (!lone || [lone.check.stated, lone.check.current, lone.check.previous].some(isStored)) return undefined;
  return deltas.some(contradictsUnroundedAverages) ? lone : undefined;
}

interface Placed<Check> {
  readonly check: Check;
  readonly table: TableChecks;
}

function isPlain({ recomputed, judgement }: AverageCheck): boolean {
  return recomputed.length === 0 && judgement.count > 1;
}

function isBetweenAverages({ summary, measure }: DeltaCheck): boolean {
  return summary?.kind === "average" && measure === "difference";
}

function loneOf<Check extends { readonly judgement: Checked }>(
  placed: readonly Placed<Check>[],
  fewest: number,
): Outlier<Check> | undefined {
  let lone: Check | undefined;
  let others = 0;
  for (const { check } of placed) {
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

function contradictsUnroundedRates({ check, table }: Placed<AverageCheck>): boolean {
  const quantity = check.stated.value.quantity;
  if (!quantity || check.filledBlanks || check.judgement.verdict === "impossible") return false;
  const possible = unroundedAverage(check, table);
  return possible !== undefined && !meetsRange(statedInterval(statedPercent(quantity, check.asFraction), "half-up"), possible);
}

function contradictsUnroundedAverages({ check: { stated, current, previous, judgement }, table }: Placed<DeltaCheck>): boolean {
  const quantity = stated.value.quantity;
  const averageOf = (figure: Figure): AverageCheck | undefined =>
    table.averages.find(
      (check) => check.stated === figure && check.judgement.verdict === "exact" && !check.filledBlanks && !check.asFraction,
    );
  const [now, before] = [averageOf(current), averageOf(previous)];
  if (!quantity || !now || !before || judgement.verdict === "impossible") return false;
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

/** The average of the rates before they are rounded: what their counts give, or, where digits may be hidden, any number that prints so. */
function unroundedAverage(check: AverageCheck, { rates }: TableChecks): RatioInterval | undefined {
  const byRate = new Map(rates.map((rate) => [rate.stated, rate]));
  return possible(check, ({ value, decimals }, rate) => {
    const own = byRate.get(rate);
    const stored = rate.value.quantity?.stored && operandOf(rate.value.quantity);
    return stored ?? (own && workedOut(own)) ?? rounded(value, stepOf(decimals), own?.mode ?? "half-up");
  });
}

function workedOut({ judgement, formula, actual, target }: RateCheck): Operand | undefined {
  const [a, t] = [knownInFull(actual), knownInFull(target)];
  if (judgement.verdict !== "exact" || judgement.capped || judgement.floored || formula !== "ratio" || !a || !t) return undefined;
  return rounded(attainmentRate(a, t, FINE, "half-up"), stepOf(FINE), "half-up");
}

/** The number of a count; none where digits may be hidden. */
function knownInFull({ value: { quantity } }: Figure): Decimal | undefined {
  const operand = quantity && operandOf(quantity);
  return operand?.interval.low !== undefined && operand.interval.low === operand.interval.high ? operand.nominal : undefined;
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
