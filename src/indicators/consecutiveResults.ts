import type { Period } from "../parse/period";
import type { Quantity } from "../parse/quantity";
import type { Figure } from "./figure";
import type { Indicator, Result } from "./indicator";

/** An actual with its figure and the column's period: a dated state of the indicator. */
export interface DatedActual {
  readonly result: Result;
  readonly actual: Figure;
  readonly quantity: Quantity;
  readonly columnPeriod: Period;
}

export interface ConsecutiveResults {
  readonly previous: DatedActual;
  readonly current: DatedActual;
}

/**
 * True where each dated actual is for a later period than the one before it, column by column: the usual case, in which no two need be
 * held against each other.
 */
export function periodsAdvance({ results }: Indicator): boolean {
  let [before, column] = ["", ""];
  for (const { period, actualPeriod } of results) {
    if (!actualPeriod) continue;
    if (!period || period.end <= column || actualPeriod.end <= before) return false;
    [before, column] = [actualPeriod.end, period.end];
  }
  return true;
}

const NONE: readonly ConsecutiveResults[] = [];

/**
 * The actuals of one indicator two by two in the order of time, whichever way the columns run; a column without a figure is passed over.
 * Empty where columns have no date or share one, for then nothing says that one is the successor of the other.
 */
export function consecutiveResults({ results }: Indicator): readonly ConsecutiveResults[] {
  if (results.length < 2) return NONE;
  const dated: DatedActual[] = [];
  for (const result of results) {
    const { actual, period, whole } = result;
    const quantity = actual?.value.quantity;
    if (!actual || whole || !quantity) continue;
    if (!period) return NONE;
    dated.push({ result, actual, quantity, columnPeriod: period });
  }
  if (dated.length < 2) return NONE;
  dated.sort((a, b) => (a.columnPeriod.end < b.columnPeriod.end ? -1 : a.columnPeriod.end > b.columnPeriod.end ? 1 : 0));
  const pairs: ConsecutiveResults[] = [];
  for (let place = 1; place < dated.length; place += 1) {
    const [previous, current] = [dated[place - 1], dated[place]];
    if (!previous || !current || previous.columnPeriod.end === current.columnPeriod.end) return NONE;
    pairs.push({ previous, current });
  }
  return pairs;
}
