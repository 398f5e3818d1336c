import { compare } from "../measures/decimal";
import type { Period, PeriodKind } from "../parse/period";
import type { Quantity } from "../parse/quantity";
import { consecutiveResults, type ConsecutiveResults } from "./consecutiveResults";
import type { Figure } from "./figure";
import type { Indicator } from "./indicator";
import { yearlyTargets } from "./yearlyTargets";

/** A cumulative in a cell, with the figure of the single year that may stand before it: 3 (累計4). */
export interface CumulativeFigure {
  readonly figure: Figure;
  readonly cumulative: Quantity;
  readonly single: Quantity | undefined;
}

/** Names of cumulatives that start anew each year, and of balances: both may fall. */
const MAY_FALL =
  /年度累計|年間累計|当期累計|年度内|当年度|期間累計|月累計|の差|^差|差異|差引|過不足|赤字|欠損|債務|残高|収支|year[- ]to[- ]date|ytd|deficit|debt|balance|variance|difference|gap\b/i;
const PARTS_OF_YEAR: ReadonlySet<PeriodKind> = new Set<PeriodKind>(["half-year", "quarter", "month"]);
const APRIL = "04-01";
const CUMULATIVE_LABEL = /累計|累積|cumulative/i;

/**
 * The figures of one row, in the order of time, that add up from one and the same start and therefore cannot fall: the baseline and targets
 * of an indicator named 累計, the second figures of "3 (累計4)", and actuals over ranges with one start (R5～R6の累計, R5～R7の累計).
 * Targets that only fall are no cumulative, whatever their name.
 */
export function cumulativeSeries(indicator: Indicator): readonly (readonly CumulativeFigure[])[] {
  if (!mentionsCumulative(indicator)) return [];
  const { baseline } = indicator;
  const named = indicator.cumulative && !MAY_FALL.test(indicator.name.value);
  const years = yearlyTargets(indicator);
  const planned = years.length > 0 ? cumulatives(baseline ? [baseline, ...years] : years, named) : [];
  const actuals = consecutiveResults(indicator).map((pair) =>
    cumulatives([pair.previous.actual, pair.current.actual], addsUp(pair, indicator, named)),
  );
  return [...(risesOnce(planned) ? [planned] : []), ...actuals.filter(({ length }) => length === 2)];
}

function mentionsCumulative({ cumulative, results, targets }: Indicator): boolean {
  if (cumulative || targets.some(({ value }) => value.others)) return true;
  return results.some(({ actual, actualPeriod }) => actualPeriod?.cumulative === true || actual?.value.others !== undefined);
}

/** True where both figures are cumulatives with one start, by their periods or by the name of the indicator. */
function addsUp(pair: ConsecutiveResults, { type }: Indicator, named: boolean): boolean {
  const [before, now] = [pair.previous.result.actualPeriod, pair.current.result.actualPeriod];
  if (before?.cumulative && now?.cumulative) return before.start === now.start && before.end < now.end;
  if (before?.cumulative || now?.cumulative) return false;
  return named && type.direction !== "decrease" && !mayBeginAnew(pair) && (!before || !now || before.end < now.end);
}

/** Within a year a cumulative may begin anew with January or with April. */
function mayBeginAnew({ previous, current }: ConsecutiveResults): boolean {
  const [before, now] = [previous, current].map(({ result, columnPeriod }) => result.actualPeriod ?? columnPeriod) as [Period, Period];
  if (!PARTS_OF_YEAR.has(before.kind) || !PARTS_OF_YEAR.has(now.kind)) return false;
  return before.end.slice(0, 4) !== now.end.slice(0, 4) || before.end.slice(5) < APRIL !== now.end.slice(5) < APRIL;
}

function cumulatives(figures: readonly Figure[], whole: boolean): CumulativeFigure[] {
  return figures.flatMap((figure) => {
    const { quantity, others } = figure.value;
    const labelled = others?.find(({ label }) => CUMULATIVE_LABEL.test(label));
    if (labelled) return [{ figure, cumulative: labelled.quantity, single: quantity }];
    return whole && quantity ? [{ figure, cumulative: quantity, single: undefined }] : [];
  });
}

function risesOnce(series: readonly CumulativeFigure[]): boolean {
  return series.some(({ cumulative }, place) => {
    const before = series[place - 1];
    return before !== undefined && compare(before.cumulative.value, cumulative.value) < 0;
  });
}
