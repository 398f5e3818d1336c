import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { absolute, compare, multiply, scaleByTen, sign, type Decimal } from "../measures/decimal";
import { judgeRate } from "../measures/judgeRate";
import type { Quantity } from "../parse/quantity";
import type { PercentSlip, RateCheck } from "./check";
import { operandsOf } from "./rateChecks";
import { statedFigure } from "../parse/operands";

/** How many percentages of one indicator must agree before one of them is out of scale without further proof. */
const ROW_PEERS = 2;
/** Rates that hold, looked at to see the scale of all: a long table needs no more. */
const COLUMN_PEERS = 100;
const SHIFTS = [2, -2] as const;
const whole = (units: number): Decimal => ({ units, scale: 0 });
/** Percentages of one row within this factor of each other are of one scale. */
const SAME_SCALE = whole(3);
/** A figure this many times above or below all its peers is of another scale. */
const OUT_OF_SCALE = whole(20);

interface Place {
  readonly indicator: Indicator;
  readonly result: Result | undefined;
  readonly figure: Figure;
}

/**
 * Percentages 100 times too large or small. Proof is either the arithmetic (the rate holds with the figure × or ÷ 100, and only that figure is
 * out of scale with the percentages beside it) or, in a row of one indicator's percentages, that all others are of one scale and the figure then fits among them.
 */
export function percentSlips(reading: TableReading, rates: readonly RateCheck[]): PercentSlip[] {
  const slips = new Map<Figure, PercentSlip>();
  const holding = rates.filter(({ judgement }) => judgement.verdict !== "impossible").slice(0, COLUMN_PEERS);
  const column = holding.map(({ stated }) => stated);
  for (const check of rates) {
    const slip = check.judgement.verdict === "impossible" ? provenSlip(reading, check, column) : undefined;
    if (slip) slips.set(slip.figure, slip);
  }
  let confirmed: ReadonlySet<Figure> | undefined;
  for (const indicator of reading.indicators) {
    if (!mayHaveTwoScales(indicator)) continue;
    for (const slip of rowSlips(reading, indicator)) {
      confirmed ??= confirmedFigures(rates);
      if (!slips.has(slip.figure) && !confirmed.has(slip.figure)) slips.set(slip.figure, slip);
    }
  }
  return [...slips.values()];
}

/** Figures from which a rate follows as printed: however small they look, they are meant. */
function confirmedFigures(rates: readonly RateCheck[]): ReadonlySet<Figure> {
  const holding = rates.filter(({ judgement: { verdict } }) => verdict === "exact" || verdict === "input-rounding");
  return new Set(holding.flatMap(({ actual, target }) => [actual, target]));
}

/** The figures that a table's slips are of. */
export function slippedFigures(slips: readonly PercentSlip[]): ReadonlySet<Figure> {
  return new Set(slips.map(({ figure }) => figure));
}

function provenSlip(reading: TableReading, check: RateCheck, column: readonly Figure[]): PercentSlip | undefined {
  const { indicator, result, stated, actual, target } = check;
  if (!indicator || !result) return undefined;
  const found: PercentSlip[] = [];
  for (const figure of [stated, actual, target]) {
    const quantity = figure.value.quantity;
    if (!quantity || !isPercentLike(quantity) || quantity.stored) continue;
    for (const shift of SHIFTS) {
      const scaled = scaled100(quantity, shift);
      if (!holdsWith(check, figure, scaled)) continue;
      const peers = figure === stated ? column : percentages(indicator).flatMap((place) => (place.figure === figure ? [] : [place.figure]));
      if (!fitsBetter(quantity.value, scaled.value, peers)) continue;
      found.push({ table: reading.table, indicator, result, figure, expected: scaled.value, peers, proof: check });
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

function holdsWith({ stated, actual, target, baseline, formula, mode }: RateCheck, replaced: Figure, by: Quantity): boolean {
  const of = (figure: Figure): Quantity | undefined => (figure === replaced ? by : figure.value.quantity);
  const [rate, now, goal] = [of(stated), of(actual), of(target)];
  const operands = now && goal && operandsOf(now, goal, baseline?.value.quantity);
  if (!rate || !operands || typeof operands === "string") return false;
  const { verdict } = judgeRate({ ...operands, stated: statedFigure(rate), formula, mode });
  return verdict === "exact" || verdict === "input-rounding";
}

/** Whether the scaled number is of the scale of some peer and the number itself of none. Without peers the arithmetic alone decides. */
function fitsBetter(value: Decimal, scaled: Decimal, peers: readonly Figure[]): boolean {
  const known = peers.flatMap(({ value: { quantity } }) => (quantity && sign(quantity.value) !== 0 ? [quantity.value] : []));
  if (known.length === 0) return true;
  return known.every((peer) => !within(value, peer, whole(10))) && known.some((peer) => within(scaled, peer, whole(10)));
}

/** A percentage of a row of one indicator that is of another scale than all the others. */
function rowSlips(reading: TableReading, indicator: Indicator): PercentSlip[] {
  const places = percentages(indicator);
  if (places.length <= ROW_PEERS || !places.some(({ figure }) => figure.value.quantity?.unitKind === "percent")) return [];
  return places.flatMap(({ figure, result }, position) => {
    const quantity = figure.value.quantity;
    const others = places.filter((place) => place.figure !== figure).map((place) => place.figure);
    const known = others.flatMap(({ value }) => (value.quantity ? [value.quantity.value] : []));
    const shift = quantity && outOfScale(quantity, known, position === 0);
    if (!quantity || !shift) return [];
    const expected = scaled100(quantity, shift).value;
    const slip: PercentSlip = { table: reading.table, indicator, result, figure, expected, peers: others, proof: undefined };
    return fitsAmong(expected, known) ? [slip] : [];
  });
}

/** The shift that brings the figure to the others' scale. A small first percentage may be true: a start from next to nothing. */
function outOfScale({ value, decimals, unitKind }: Quantity, others: readonly Decimal[], isFirst: boolean): 2 | -2 | undefined {
  if (others.some((a) => others.some((b) => !within(a, b, SAME_SCALE)))) return undefined;
  if (others.every((other) => compare(value, multiply(other, OUT_OF_SCALE)) > 0)) return -2;
  const isTiny = others.every((other) => compare(multiply(value, OUT_OF_SCALE), other) < 0);
  return isTiny && sign(value) > 0 && (!isFirst || (unitKind === "none" && decimals >= 2)) ? 2 : undefined;
}

function fitsAmong(value: Decimal, others: readonly Decimal[]): boolean {
  const double = whole(2);
  return (
    others.some((other) => compare(multiply(value, double), other) >= 0) &&
    others.some((other) => compare(value, multiply(other, double)) <= 0)
  );
}

/** Whether the row's figures can be percentages of two scales. It only looks: a large table has very many rows of one scale. */
function mayHaveTwoScales({ baseline, targets, results }: Indicator): boolean {
  const spread: Spread = { count: 0, least: undefined, most: undefined };
  widen(spread, baseline);
  for (const target of targets) widen(spread, target);
  for (const { actual } of results) widen(spread, actual);
  const { count, least, most } = spread;
  return count > ROW_PEERS && least !== undefined && most !== undefined && compare(most, multiply(least, OUT_OF_SCALE)) > 0;
}

interface Spread {
  count: number;
  least: Decimal | undefined;
  most: Decimal | undefined;
}

function widen(spread: Spread, figure: Figure | undefined): void {
  const quantity = figure?.value.quantity;
  if (!quantity || !isPercentLike(quantity)) return;
  spread.count += 1;
  if (spread.least === undefined || compare(quantity.value, spread.least) < 0) spread.least = quantity.value;
  if (spread.most === undefined || compare(quantity.value, spread.most) > 0) spread.most = quantity.value;
}

/** The percentages of one row in the order of its columns; a bare number counts where others carry the sign. */
function percentages(indicator: Indicator): Place[] {
  const { baseline, targets, results } = indicator;
  const all: { figure: Figure | undefined; result: Result | undefined }[] = [
    { figure: baseline, result: undefined },
    ...targets.map((figure) => ({ figure, result: undefined })),
    ...results.map((result) => ({ figure: result.actual, result })),
  ];
  const places = all.flatMap(({ figure, result }) =>
    figure?.value.quantity && isPercentLike(figure.value.quantity) ? [{ indicator, result, figure }] : [],
  );
  const signed = places.filter(({ figure }) => figure.value.quantity?.unitKind === "percent");
  if (signed.length * 2 <= places.length) return [];
  return places.sort((a, b) => a.figure.column.index - b.figure.column.index);
}

function isPercentLike({ unitKind, multiplier, approximate, bound }: Quantity): boolean {
  return (unitKind === "percent" || unitKind === "none") && multiplier === 0 && !approximate && !bound;
}

function scaled100(quantity: Quantity, shift: 2 | -2): Quantity {
  const { stored: _, ...printed } = quantity;
  return {
    ...printed,
    value: scaleByTen(quantity.value, shift),
    step: scaleByTen(quantity.step, shift),
    decimals: Math.max(0, quantity.decimals - shift),
    unit: "%",
    unitKind: "percent",
  };
}

function within(a: Decimal, b: Decimal, factor: Decimal): boolean {
  const [x, y] = [absolute(a), absolute(b)];
  return compare(x, multiply(y, factor)) <= 0 && compare(y, multiply(x, factor)) <= 0;
}
