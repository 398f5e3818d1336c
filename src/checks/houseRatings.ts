import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { HUNDRED, multiply, toText } from "../measures/decimal";
import { printedInterval, type Interval } from "../measures/interval";
import { quotientRange, ratioEnds, type Ratio, type RatioInterval } from "../measures/ratio";
import { quotient, stepOf } from "../measures/rounding";
import { fold } from "../parse/fold";
import { ratingSymbolOf } from "../parse/ratings";
import type { RateCheck } from "./check";
import { labelsEarned, type HouseScale } from "./houseScale";
import { operandOf, statedPercent, targetOperand } from "../parse/operands";
import { fractionColumns } from "./rateChecks";

/** A rating held against the scale of the house. */
export interface HouseRating {
  readonly indicator: Indicator;
  readonly result: Result;
  readonly rating: Figure;
  /** The label of the scale that it gives. */
  readonly label: string;
  /** The attainment rate that decides: "84.5%". */
  readonly rate: string;
  /** The labels that the rate can earn; several where its printed digits lie across a limit. */
  readonly earned: readonly string[];
}

/** The ratings of one column that the house's scale can judge, and the actuals of those whose rate is not to be had. */
export interface HouseColumn {
  readonly ratings: readonly HouseRating[];
  readonly unrated: readonly Figure[];
}

interface Rated {
  readonly indicator: Indicator;
  readonly result: Result;
  readonly rating: Figure;
}

/** The columns of ratings that use no label but those of the scale. The others are rated on a scale of their own. */
export function houseColumns(reading: TableReading, scale: HouseScale, rates: readonly RateCheck[]): ReadonlyMap<number, HouseColumn> {
  const labels = new Map(scale.map(({ label }) => [symbolOf(label), label]));
  const fractions = fractionColumns(reading);
  const wrong = new Set(rates.filter(({ judgement }) => judgement.verdict === "impossible").map(({ stated }) => stated));
  const columns = new Map<number, HouseColumn>();
  for (const [index, rows] of ratedRows(reading)) {
    if (rows.some(({ rating }) => !labels.has(labelOf(rating)))) continue;
    const judged = rows.flatMap((row): HouseRating[] => {
      const { rate } = row.result;
      if (rate && wrong.has(rate)) return [];
      const reached = rate ? statedRate(rate, fractions) : calculatedRate(row);
      if (!reached) return [];
      const label = labels.get(labelOf(row.rating)) ?? "";
      return [{ ...row, label, rate: reached.text, earned: labelsEarned(reached.range, scale) }];
    });
    const known = new Set(judged.map(({ rating }) => rating));
    const unrated = rows.filter(({ rating }) => !known.has(rating)).map(({ rating, result: { actual } }) => actual ?? rating);
    columns.set(index, { ratings: judged, unrated });
  }
  return columns;
}

function ratedRows({ indicators }: TableReading): ReadonlyMap<number, Rated[]> {
  const columns = new Map<number, Rated[]>();
  for (const indicator of indicators) {
    for (const result of indicator.results) {
      const { rating } = result;
      if (!rating || rating.value.kind === "blank" || rating.value.kind === "marker") continue;
      columns.set(rating.column.index, [...(columns.get(rating.column.index) ?? []), { indicator, result, rating }]);
    }
  }
  return columns;
}

/** Labels of the house's own are no ratings that everybody knows: they are compared as they are written. */
function labelOf({ value, text }: Figure): string {
  return value.rating?.symbol ?? symbolOf(text);
}

function symbolOf(label: string): string {
  const text = fold(label).trim();
  return ratingSymbolOf(text) ?? text;
}

interface Reached {
  readonly range: RatioInterval;
  readonly text: string;
}

/** The printed rate, and every rate that prints so. */
function statedRate({ column, value: { quantity } }: Figure, fractions: ReadonlySet<number>): Reached | undefined {
  if (!quantity || quantity.approximate || quantity.bound) return undefined;
  const { value, decimals, interval } = statedPercent(quantity, fractions.has(column.index));
  const range = percentages(interval ?? printedInterval(value, stepOf(decimals), "half-up"));
  return { range, text: `${toText(value)}%` };
}

/** Actual ÷ target, where more is better and no baseline says that it is counted in another way. */
function calculatedRate({ indicator, result: { actual, target } }: Rated): Reached | undefined {
  const [a, t] = [actual?.value.quantity, target?.value.quantity];
  if (!a || !t || t.bound || a.unit !== t.unit || indicator.type.direction !== "increase" || indicator.baseline) return undefined;
  const [is, due] = [operandOf(a), targetOperand(t, a)];
  const range = is && due && quotientRange(is.interval, due.interval);
  if (!range) return undefined;
  return { range, text: `${toText(quotient(multiply(is.nominal, HUNDRED), due.nominal, 1, "half-up"))}%` };
}

function percentages({ low, high, lowClosed, highClosed }: Interval): RatioInterval {
  const part = (end: Interval["low"]): Ratio | undefined => end && { numerator: end, denominator: HUNDRED };
  return ratioEnds(part(low), part(high), lowClosed, highClosed);
}
