import type { TableChecks } from "../checks/check";
import { cumulativeSeries } from "../indicators/cumulativeSeries";
import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { sameUnit } from "../indicators/sameUnit";
import { absolute, compare, multiply, scaleByTen, sign, ZERO, type Decimal } from "../measures/decimal";
import type { Period } from "../parse/period";
import type { Quantity } from "../parse/quantity";
import { readLineLabel } from "../words/lineLabel";

/** A figure that its row does not bear out unless it is moved by a power of ten. */
export interface ScaleOutlier {
  readonly indicator: Indicator;
  readonly result: Result | undefined;
  readonly figure: Figure;
  /** The figures of the row that agree with each other. */
  readonly others: readonly Figure[];
  /** How many powers of ten the figure is too small (below 0: too large): 2 for 32万枚 among 百万枚. */
  readonly power: number;
  /** The number that would fit, in the unit of the row. */
  readonly fitting: Decimal;
  /** The figure of the row in whose multiplier (百万枚) the same digits would fit, where that is what differs. */
  readonly like: Figure | undefined;
}

interface Entry {
  readonly figure: Figure;
  readonly quantity: Quantity;
  readonly size: Decimal;
  readonly role: "baseline" | "target" | "actual";
  readonly result: Result | undefined;
}

/** Powers of ten by which a slip moves a figure: a digit more or less, 千, 万, 百万 and what lies between them. */
const POWERS = [1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8];
/** Largest ÷ smallest of the others: two figures must agree better than three to say what the size of the row is. */
const SPREAD_OF_TWO = 2;
const SPREAD = 3;
/** Where the multiplier in words differs, that says more than the spread. */
const SPREAD_IN_WORDS = 10;
/** How far beyond the others the moved figure may lie, half as much again, for plans rise. */
const BEYOND: readonly [Decimal, Decimal] = [
  { units: 2, scale: 0 },
  { units: 3, scale: 0 },
];
/** How much larger or smaller than all others a figure is before it is looked at. */
const APART: Decimal = { units: 5, scale: 0 };
const TEN: Decimal = { units: 10, scale: 0 };

/**
 * The figures of a table whose size does not go with the baseline, targets and actuals of their own row, and would if they were moved by a power of ten.
 * Figures of which other rules say what is wrong are left to them: actuals and targets of stated rates, percentages off by 100, cumulatives that fall.
 */
export function scaleOutliers({ indicators }: TableReading, { rates, slips }: TableChecks): ScaleOutlier[] {
  let settled: ReadonlySet<Figure> | undefined;
  return indicators.flatMap((indicator) => {
    const outlier = indicator.reprint || isDifference(indicator) ? undefined : outlierOf(indicator);
    if (!outlier || fallsAsCumulative(indicator)) return [];
    settled ??= new Set([...rates.flatMap(({ actual, target }) => [actual, target]), ...slips.map(({ figure }) => figure)]);
    return settled.has(outlier.figure) ? [] : [outlier];
  });
}

/** Differences may be as near to nothing as they like. */
function isDifference({ name }: Indicator): boolean {
  return readLineLabel([name.value]).role === "difference";
}

function fallsAsCumulative(indicator: Indicator): boolean {
  return cumulativeSeries(indicator).some((series) =>
    series.some(({ cumulative }, place) => place > 0 && compare(series[place - 1]?.cumulative.value ?? ZERO, cumulative.value) > 0),
  );
}

function outlierOf(indicator: Indicator): ScaleOutlier | undefined {
  const entries = entriesOf(indicator);
  if (entries.length < 2) return undefined;
  const found = entries.flatMap((entry) => {
    const outlier = heldAgainst(indicator, entry, entries);
    return outlier ? [outlier] : [];
  });
  // Where two figures could each be the slip (1, 10, 100), none is named.
  return found.length === 1 ? found[0] : undefined;
}

function entriesOf({ baseline, targets, results }: Indicator): Entry[] {
  const planned = [...(baseline ? [entryOf(baseline, "baseline")] : []), ...targets.map((target) => entryOf(target, "target"))];
  const measured = results.filter((result) => !isPartOfYear(result)).map((result) => entryOf(result.actual, "actual", result));
  const entries = [...planned, ...measured].flatMap((entry) => entry ?? []);
  const [first] = entries;
  const isPercent = ({ unitKind }: Quantity): boolean => unitKind === "percent";
  // A share beside counts is of another kind, whatever its size.
  const isAlike = ({ quantity }: Entry): boolean =>
    first !== undefined && isPercent(quantity) === isPercent(first.quantity) && sameUnit(quantity, first.quantity);
  return entries.every(isAlike) ? entries : [];
}

function entryOf(figure: Figure | undefined, role: Entry["role"], result?: Result): Entry | undefined {
  const quantity = figure?.value.quantity;
  if (!figure || !quantity || sign(quantity.value) === 0) return undefined;
  return { figure, quantity, size: absolute(quantity.value), role, result };
}

/** The figure of a month, quarter or day is a part of what the year aims at. */
function isPartOfYear({ period, actualPeriod, whole }: Result): boolean {
  const part = (time: Period | undefined): boolean => time?.kind === "month" || time?.kind === "quarter" || time?.kind === "half-year";
  return whole !== undefined || (part(actualPeriod ?? period) && !(actualPeriod ?? period)?.asOf);
}

function heldAgainst(indicator: Indicator, entry: Entry, entries: readonly Entry[]): ScaleOutlier | undefined {
  const others = entries.filter((other) => other !== entry);
  const sizes = others.map(({ size }) => size).sort(compare);
  const [least, most] = [sizes[0], sizes.at(-1)];
  if (!least || !most || isNear(entry.size, least, most)) return undefined;
  if (isWhole(entry)) return undefined;
  const like = others.find(({ quantity }) => fits(scaleByTen(entry.size, quantity.multiplier - entry.quantity.multiplier), least, most));
  const power = like
    ? like.quantity.multiplier - entry.quantity.multiplier
    : POWERS.find((by) => fits(scaleByTen(entry.size, by), least, most));
  if (power === undefined || !(like ? isWithin(least, most, SPREAD_IN_WORDS) : mayBeSlip(entry, others, power, [least, most])))
    return undefined;
  return {
    indicator,
    result: entry.result,
    figure: entry.figure,
    others: others.map(({ figure }) => figure),
    power,
    fitting: scaleByTen(entry.quantity.value, power),
    like: like?.figure,
  };
}

function isNear(size: Decimal, least: Decimal, most: Decimal): boolean {
  return compare(size, multiply(most, APART)) < 0 && compare(multiply(size, APART), least) > 0;
}

function fits(size: Decimal, least: Decimal, most: Decimal): boolean {
  const [two, three] = BEYOND;
  return compare(multiply(size, three), multiply(least, two)) >= 0 && compare(multiply(size, two), multiply(most, three)) <= 0;
}

/** 100 % is where a share ends, not a slip of 10 %. */
function isWhole({ quantity, size }: Entry): boolean {
  return quantity.unitKind === "percent" && compare(size, { units: 100, scale: 0 }) === 0;
}

function isWithin(least: Decimal, most: Decimal, spread: number): boolean {
  return compare(most, multiply(least, { units: spread, scale: 0 })) <= 0;
}

/**
 * Whether figures without a multiplier in words can be a slip. Small numbers grow tenfold by themselves (1 → 10), a baseline may lie far below what is aimed
 * at and a first actual too; a target needs another target beside it, for one alone may be ambitious.
 */
function mayBeSlip(
  { quantity, size, role }: Entry,
  others: readonly Entry[],
  power: number,
  [least, most]: readonly [Decimal, Decimal],
): boolean {
  if (others.length < 2 || !isWithin(least, most, others.length < 3 ? SPREAD_OF_TWO : SPREAD)) return false;
  const countable = multiply(quantity.step, TEN);
  if (compare(size, countable) < 0 || compare(scaleByTen(size, power), countable) < 0) return false;
  if (role === "target") return others.some((other) => other.role === "target");
  if (power < 0) return true;
  if (role === "baseline") return power > 2;
  return others.some((other) => other.role === "baseline") || others.filter((other) => other.role === "actual").length > 1;
}
