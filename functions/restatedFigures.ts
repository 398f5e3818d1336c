import {
  conversionFactor,
  meets,
  multiply,
  operandOf,
  scaleByTen,
  type Decimal,
  type Figure,
  type Indicator,
  type Interval,
  type Period,
  type Quantity,
  type Review,
} from "../src/index";

/** What a figure says of its indicator, as far as two tables are compared. */
export type ComparedRole = "actual" | "whole" | "rate" | "target" | "baseline";

/** A figure that another table gives otherwise for the same indicator, role and period. */
export interface RestatedFigure {
  readonly indicator: string;
  readonly role: ComparedRole;
  /** Absent for a baseline, or for the one target of an indicator. */
  readonly period: Period | undefined;
  readonly previous: Figure;
  readonly current: Figure;
}

export interface TableComparison {
  readonly restated: readonly RestatedFigure[];
  /** How many figures stand in both tables for the same indicator, role and period. */
  readonly compared: number;
}

/**
 * Compares the figures of two reviewed tables as far as that needs no guess: indicators are told by their names, and only figures that stand once in
 * each table for one indicator, role and period are held against each other. A figure is restated where no number is printed both ways.
 */
export function restatedFigures(previous: Review, current: Review): TableComparison {
  const [before, now] = [observationsOf(previous), observationsOf(current)];
  const restated: RestatedFigure[] = [];
  let compared = 0;
  for (const [key, observed] of now) {
    const earlier = before.get(key);
    if (!observed || !earlier) continue;
    const isSame = canBeSame(earlier.figure.value.quantity, observed.figure.value.quantity);
    if (isSame === undefined) continue;
    compared += 1;
    const { indicator, role, period, figure } = observed;
    if (!isSame) restated.push({ indicator, role, period, previous: earlier.figure, current: figure });
  }
  return { restated, compared };
}

interface Observation {
  readonly indicator: string;
  readonly role: ComparedRole;
  readonly period: Period | undefined;
  readonly figure: Figure;
}

/** Every figure by indicator, role and period; undefined where the table gives several. */
function observationsOf({ tables }: Review): ReadonlyMap<string, Observation | undefined> {
  const found = new Map<string, Observation | undefined>();
  for (const { reading } of tables) {
    for (const indicator of reading.indicators) {
      if (indicator.reprint) continue;
      for (const observation of observed(indicator)) {
        const { role, period } = observation;
        const key = [indicator.key, role, period ? `${period.start}/${period.end}/${String(period.cumulative)}` : ""].join("\n");
        found.set(key, found.has(key) ? undefined : observation);
      }
    }
  }
  return found;
}

/** The figures of an indicator that can be held against those of another table. */
export function observed({ name, baseline, targets, results }: Indicator): readonly Observation[] {
  const found: Observation[] = [];
  const add = (role: ComparedRole, figure: Figure | undefined, period: Period | undefined, needsPeriod: boolean): void => {
    if (figure?.value.quantity && (period || !needsPeriod)) found.push({ indicator: name.value, role, period, figure });
  };
  add("baseline", baseline, undefined, false);
  for (const target of targets) add("target", target, target.column.period, targets.length > 1);
  for (const { actual, whole, rate, period, actualPeriod } of results) {
    add("actual", actual, actualPeriod ?? period, true);
    add("whole", whole, period, true);
    add("rate", rate, period, true);
  }
  return found;
}

/** Whether one number can be printed both ways; undefined where that cannot be said: 約, 以上, or units of different things. */
export function canBeSame(a: Quantity | undefined, b: Quantity | undefined): boolean | undefined {
  const [x, y] = [a && operandOf(a)?.interval, b && operandOf(b)?.interval];
  if (!a || !b || !x || !y) return undefined;
  const [p, q] = factorsOf(a, b) ?? [];
  return p && q ? meets(times(x, p), times(y, q)) : undefined;
}

const ONE: Decimal = { units: 1, scale: 0 };

/** What each figure is multiplied by to be in one unit. A number without a unit is in that of the other; beside a percentage it is a fraction. */
function factorsOf(a: Quantity, b: Quantity): readonly [Decimal, Decimal] | undefined {
  if (a.unit === b.unit) return [ONE, ONE];
  if (a.unit === "" || b.unit === "") {
    const fraction = scaleByTen(ONE, a.unitKind === "percent" || b.unitKind === "percent" ? 2 : 0);
    return a.unit === "" ? [fraction, ONE] : [ONE, fraction];
  }
  const factor = conversionFactor(a.unit, b.unit);
  return factor && [factor.numerator, factor.denominator];
}

function times({ low, high, lowClosed, highClosed }: Interval, factor: Decimal): Interval {
  return { ...(low && { low: multiply(low, factor) }), ...(high && { high: multiply(high, factor) }), lowClosed, highClosed };
}
