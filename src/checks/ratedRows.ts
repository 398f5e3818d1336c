import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { compare, HUNDRED, multiply, sign, subtract } from "../measures/decimal";
import type { Interval } from "../measures/interval";
import type { Ratio } from "../measures/ratio";
import type { Rating } from "../parse/printed";
import type { Bound, Quantity } from "../parse/quantity";
import { operandOf, targetOperand } from "../parse/operands";
import { comparable } from "./rateChecks";

/** Whether the actual reaches its target. either: the printed digits leave both possible. */
export type Outcome = "met" | "unmet" | "either";

/** A row with a rating, an actual and a target that can be held against each other. */
export interface RatedRow {
  readonly indicator: Indicator;
  readonly result: Result;
  readonly rating: Figure;
  readonly label: Rating;
  readonly actual: Figure;
  readonly target: Figure;
  readonly outcome: Outcome;
  /** How far the target was reached: the stated rate, or actual ÷ target where more is better and nothing else says how it is counted. */
  readonly reached: Ratio | undefined;
}

/** A rating that cannot be judged, and why. */
export interface UnratedRow {
  readonly figure: Figure;
  /** words: no plain figure. units: two units. keep: open whether more or less is better. */
  readonly reason: "words" | "units" | "keep";
}

/** The rated rows of one column of ratings, in the order of the table. */
export interface RatingColumn {
  /** The column of the sheet. */
  readonly index: number;
  readonly rows: readonly RatedRow[];
  readonly unrated: readonly UnratedRow[];
}

/** The columns of ratings of a table, each with its rows. */
export function ratingColumns({ indicators }: TableReading): readonly RatingColumn[] {
  const columns = new Map<number, { index: number; rows: RatedRow[]; unrated: UnratedRow[] }>();
  for (const indicator of indicators) {
    for (const result of indicator.results) {
      const { rating } = result;
      const label = rating?.value.rating;
      if (!rating || !label) continue;
      const { index } = rating.column;
      let column = columns.get(index);
      if (!column) columns.set(index, (column = { index, rows: [], unrated: [] }));
      const row = rowOf(indicator, result, rating, label);
      if ("reason" in row) column.unrated.push(row);
      else column.rows.push(row);
    }
  }
  return [...columns.values()];
}

function rowOf(indicator: Indicator, result: Result, rating: Figure, label: Rating): RatedRow | UnratedRow {
  const { actual, target } = result;
  const [a, t] = [actual?.value.quantity, target?.value.quantity];
  if (!actual || !target || !a || !t) return { figure: actual ?? rating, reason: "words" };
  if (!comparable(a, t) || (a.unit !== t.unit && a.unit !== "" && t.unit !== "")) return { figure: actual, reason: "units" };
  const outcome = t.approximate ? roughOutcome(a, t, indicator.type.direction) : outcomeOf(a, t, indicator.type.direction);
  if (outcome === "words" || outcome === "keep") return { figure: actual, reason: outcome };
  return { indicator, result, rating, label, actual, target, outcome, reached: reachedOf(indicator, result, a, t) };
}

function outcomeOf(actual: Quantity, target: Quantity, direction: Indicator["type"]["direction"]): Outcome | "words" | "keep" {
  const { bound, ...figure } = target;
  const [a, t] = [operandOf(actual), targetOperand(figure, actual)];
  if (!a || !t) return "words";
  if (compare(a.nominal, t.nominal) === 0 && isPoint(a.interval) && isPoint(t.interval))
    return bound === ">" || bound === "<" ? "unmet" : "met";
  const wanted: Bound | undefined = bound ?? (direction === "keep" ? undefined : direction === "decrease" ? "<=" : ">=");
  if (!wanted) return "keep";
  const above = liesAbove(a.interval, t.interval);
  const below = liesAbove(t.interval, a.interval);
  if (!above && !below) return "either";
  return above === (wanted === ">=" || wanted === ">") ? "met" : "unmet";
}

/** ほぼ100% and 約50件 are reached by their number, and missed by less than nine tenths of it (or more than eleven, where less is better). */
function roughOutcome(actual: Quantity, target: Quantity, direction: Indicator["type"]["direction"]): Outcome | "words" | "keep" {
  const { approximate, ...number } = target;
  const isLess = (target.bound ?? (direction === "decrease" ? "<=" : ">=")).startsWith("<");
  const missed = { ...number, value: multiply(number.value, { units: isLess ? 11 : 9, scale: 1 }) };
  const [reached, near] = [outcomeOf(actual, number, direction), outcomeOf(actual, missed, direction)];
  if (approximate !== true || reached === "words" || reached === "keep" || near === "words" || near === "keep") return reached;
  return reached === "met" || near === "unmet" ? reached : "either";
}

/** True where the actual lies on the far side of its baseline, away from the target. */
export function isBeyondBaseline({ indicator: { baseline, type }, actual, outcome }: RatedRow): boolean {
  const [from, is] = [baseline?.value.quantity, actual.value.quantity];
  if (!from || !is || outcome !== "unmet" || !comparable(is, from) || from.unit !== is.unit) return false;
  const [before, now] = [operandOf(from), operandOf(is)];
  if (!before || !now || type.direction === "keep") return false;
  return type.direction === "decrease" ? liesAbove(now.interval, before.interval) : liesAbove(before.interval, now.interval);
}

function isPoint({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && compare(low, high) === 0;
}

/** Whether every number of `a` is greater than every number of `b`. */
function liesAbove(a: Interval, b: Interval): boolean {
  if (!a.low || !b.high) return false;
  const order = sign(subtract(a.low, b.high));
  return order > 0 || (order === 0 && !(a.lowClosed && b.highClosed));
}

function reachedOf(indicator: Indicator, { rate }: Result, actual: Quantity, target: Quantity): Ratio | undefined {
  const stated = rate?.value.quantity;
  if (rate) return stated && !stated.approximate && !stated.bound ? { numerator: stated.value, denominator: HUNDRED } : undefined;
  const plain = indicator.type.direction === "increase" && !indicator.baseline && !target.bound;
  return plain && sign(target.value) > 0 && sign(actual.value) >= 0 ? { numerator: actual.value, denominator: target.value } : undefined;
}
