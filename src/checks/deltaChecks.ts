import { Figure } from "../indicators/figure";
import type { Indicator, SummaryRow, TableReading } from "../indicators/indicator";
import type { Column } from "../tables/table";
import { readLineLabel } from "../words/lineLabel";
import { judgeDelta, type CheckedDelta, type DeltaQuestion } from "../measures/judgeDelta";
import { judgeChange } from "../measures/relativeChange";
import type { Uncheckable } from "../measures/verdict";
import type { Quantity } from "../parse/quantity";
import { exactly, type Operand } from "../measures/operand";
import type { AverageCheck, DeltaCheck } from "./check";
import { operandOf, statedFigure } from "../parse/operands";

/** Every stated change of a table: beside the averages, inside their cells, and in delta columns. */
export function deltaChecks(reading: TableReading, averages: readonly AverageCheck[]): DeltaCheck[] {
  const wrong = averages.filter(({ judgement }) => judgement.verdict === "impossible");
  const inRows = reading.table.columns.some(({ role }) => role === "delta");
  return [
    ...reading.summaries.flatMap((summary) => summaryDeltas(reading, summary, wrong)),
    ...(inRows ? reading.indicators.flatMap((indicator) => rowDeltas(reading, indicator)) : []),
  ];
}

interface Pair {
  readonly current: Figure;
  readonly previous: Figure;
}

/** "63.2% (+8.3ポイント)" compares with the rate before; a "(+8.3ポイント)" in a cell of its own is that of the rate in its group, else of the last one. */
function summaryDeltas({ table }: TableReading, summary: SummaryRow, wrong: readonly AverageCheck[]): DeltaCheck[] {
  const rates = summary.figures.filter(({ column, value }) => column.role === "rate" && value.quantity !== undefined);
  const inside = rates.flatMap((current, place) => {
    const previous = predecessor(rates, place, endOfColumn);
    const delta = current.value.delta;
    return delta && previous
      ? [{ stated: new Figure({ ...current.value, quantity: delta }, current.row, current.column), current, previous }]
      : [];
  });
  const beside = summary.delta ? besideDelta(summary.delta, rates) : [];
  return [...inside, ...beside].flatMap(({ stated, ...pair }) => {
    const quantity = stated.value.quantity;
    const judged = quantity && judge(quantity, pair);
    if (!quantity || !judged) return [];
    const recomputed = judged.judgement.verdict === "impossible" ? explainingAverages(quantity, pair, wrong) : [];
    return [{ table, indicator: undefined, summary, stated, ...pair, ...judged, recomputed }];
  });
}

function besideDelta(stated: Figure, rates: readonly Figure[]): (Pair & { readonly stated: Figure })[] {
  const own = rates.findIndex(({ column }) => column.group > 0 && column.group === stated.column.group);
  const place = own >= 0 ? own : latest(rates);
  const [current, previous] = [rates[place], predecessor(rates, place, endOfColumn)];
  return current && previous && areOfOneMeasure(current.column, previous.column) ? [{ stated, current, previous }] : [];
}

/** Two rates without periods are those of two times only where they are called alike: "% promoters" beside "% detractors" is another measure. */
function areOfOneMeasure(current: Column, previous: Column): boolean {
  if (current.period || previous.period) return true;
  const [own, other] = [current, previous].map(({ label }) => readLineLabel([label]));
  return own?.role !== "rate" || own.rest === other?.rest;
}

function endOfColumn({ column }: Figure): string | undefined {
  return column.period?.end;
}

/** The place of the latest rate: by its date where all have one of their own, else the last in the row. */
function latest(rates: readonly Figure[]): number {
  const ends = rates.map(endOfColumn);
  const last = [...ends].sort().at(-1);
  return last !== undefined && new Set(ends).size === ends.length && !ends.includes(undefined) ? ends.indexOf(last) : ends.length - 1;
}

/** What a period follows: the latest one dated before it, whichever way the columns run, or the one left of it where not all have dates of their own. */
function predecessor<T>(periods: readonly T[], place: number, endOf: (period: T) => string | undefined): T | undefined {
  const ends = periods.map(endOf);
  const own = ends[place];
  if (own === undefined || ends.includes(undefined) || new Set(ends).size < ends.length) return periods[place - 1];
  let before: number | undefined;
  ends.forEach((end, at) => {
    if (end !== undefined && end < own && (before === undefined || end > (ends[before] ?? ""))) before = at;
  });
  return before === undefined ? undefined : periods[before];
}

/** The wrong averages with whose right values the change holds. */
function explainingAverages(quantity: Quantity, { current, previous }: Pair, wrong: readonly AverageCheck[]): AverageCheck[] {
  const own = wrong.filter(({ stated }) => stated === current || stated === previous);
  const operand = (figure: Figure): Operand | undefined => {
    const average = own.find(({ stated }) => stated === figure);
    return average ? exactly(average.judgement.computed) : figure.value.quantity && operandOf(figure.value.quantity);
  };
  const [now, before] = [operand(current), operand(previous)];
  if (own.length === 0 || !now || !before) return [];
  const { verdict } = judgeDelta({ stated: statedFigure(quantity), current: now, previous: before, mode: "half-up" });
  return verdict === "impossible" ? [] : own;
}

/** A delta column compares the figures of its own group with those of the period before. */
function rowDeltas({ table }: TableReading, indicator: Indicator): DeltaCheck[] {
  return indicator.results.flatMap((result, place) => {
    const stated = result.delta;
    const quantity = stated?.value.quantity;
    const before = quantity && predecessor(indicator.results, place, ({ period }) => period?.end);
    if (!stated || !quantity || !before) return [];
    const pairs = [pairOf(result.actual, before.actual), pairOf(result.rate, before.rate)].filter((pair) => pair !== undefined);
    const ordered = isOfRates(stated) ? pairs.reverse() : pairs;
    const judged = ordered.map((pair) => ({ pair, verdict: judge(quantity, pair) })).filter(({ verdict }) => verdict !== undefined);
    const best = judged.find(({ verdict }) => verdict?.judgement.verdict !== "impossible") ?? judged[0];
    return best?.verdict ? [{ table, indicator, summary: undefined, stated, ...best.pair, ...best.verdict, recomputed: [] }] : [];
  });
}

function pairOf(current: Figure | undefined, previous: Figure | undefined): Pair | undefined {
  return current?.value.quantity && previous?.value.quantity ? { current, previous } : undefined;
}

/** A delta that stands right of the rate is the rate's. */
function isOfRates({ column }: Figure): boolean {
  return /達成率|rate|attainment/i.test(column.label);
}

function possible(judgement: CheckedDelta | Uncheckable): CheckedDelta | undefined {
  return judgement.verdict === "not-checkable" || judgement.verdict === "impossible" ? undefined : judgement;
}

/** The change as the difference, or, where only that holds, as the change in percent. */
function judge(quantity: Quantity, { current, previous }: Pair): { measure: DeltaCheck["measure"]; judgement: CheckedDelta } | undefined {
  const [c, p] = [current.value.quantity, previous.value.quantity];
  const [now, before] = [c && operandOf(c), p && operandOf(p)];
  if (!c || !p || !now || !before || quantity.approximate || quantity.bound) return undefined;
  const question: DeltaQuestion = { stated: statedFigure(quantity), current: now, previous: before, mode: "half-up" };
  const difference = judgeDelta(question);
  const relative = judgeChange(question);
  const [asDifference, asRelative] = [possible(difference), possible(relative)];
  if (asDifference) return { measure: "difference", judgement: asDifference };
  if (asRelative) return { measure: "relative", judgement: asRelative };
  const preferred = quantity.unitKind === "percent" && c.unitKind !== "percent" ? relative : difference;
  if (preferred.verdict === "not-checkable") return undefined;
  return { measure: preferred === relative ? "relative" : "difference", judgement: preferred };
}
