import { subtract, toText } from "../../src/index";
import type { CellAddress, Decimal, Figure, Indicator, Quantity, Result, TableReading } from "../../src/index";
import { numberOf, seriesOf, type IndicatorSeries } from "./series";

/** A figure as printed, and as a number to draw. */
export interface DrawnFigure {
  readonly text: string;
  readonly value: number;
}

export interface IndicatorOverview {
  readonly name: string;
  /** The rate, or what stands in its place; the name where there is neither. */
  readonly cell: CellAddress;
  /** What the actual is measured against: the target, or the whole of a share. */
  readonly target: string | undefined;
  readonly actual: string | undefined;
  /** Every cell whose figure is drawn here: where one of them is in doubt, so is the drawing. */
  readonly drawn: readonly CellAddress[];
  /** Attainment in percent, now and in the period before. */
  readonly rate: DrawnFigure | undefined;
  readonly previous: DrawnFigure | undefined;
  /** How the rate moved, in percentage points: "+8.3". */
  readonly change: DrawnFigure | undefined;
  /** What stands where the rate should be: "—", "集計中"; "" for an empty cell. */
  readonly instead: string;
  /** True where the actual is the one of the period before. */
  readonly isUnchanged: boolean;
  readonly series: IndicatorSeries | undefined;
}

/** The average row of a table: the latest figure and how it moved. */
export interface AverageOverview {
  readonly name: string;
  /** Where the latest figure stands. */
  readonly cell: CellAddress;
  readonly text: string;
  /** "+8.3": the difference of the two printed averages, in percentage points; undefined where there is but one. */
  readonly change: string | undefined;
  readonly previous: string | undefined;
}

export interface TableOverview {
  readonly table: string;
  /** False for a table without rates, of which only series are drawn. */
  readonly hasRates: boolean;
  /** True where the rates are shares: 100 % is then the whole, and nothing is a target. */
  readonly isShare: boolean;
  readonly period: string | undefined;
  readonly previousPeriod: string | undefined;
  readonly average: AverageOverview | undefined;
  readonly indicators: readonly IndicatorOverview[];
}

/** What a dashboard shows of a table; undefined for tables with neither rates nor series. */
export function overviewOf({ table, indicators, summaries }: TableReading): TableOverview | undefined {
  const periods = table.columns.filter(({ role }) => role === "rate");
  const shown = indicators.map(indicatorOverview);
  const hasRates = periods.length > 0 && indicators.length > 0;
  if (!hasRates && shown.every(({ series }) => !series)) return undefined;
  const average = summaries.find(({ kind }) => kind === "average");
  return {
    table: table.id,
    hasRates,
    isShare: table.kind === "share",
    period: periods[periods.length - 1]?.period?.text,
    previousPeriod: periods[periods.length - 2]?.period?.text,
    average: average && averageOf(average.name.value, average.figures),
    indicators: shown,
  };
}

function averageOf(name: string, figures: readonly Figure[]): AverageOverview | undefined {
  const rates = figures.filter(({ column, value }) => column.role === "rate" && value.quantity);
  const [previous, current] = rates.length > 1 ? rates.slice(-2) : [undefined, rates[0]];
  const now = current?.value.quantity;
  if (!current || !now) return undefined;
  const before = previous?.value.quantity;
  return {
    name,
    cell: current.cell,
    text: printed(now),
    previous: before && printed(before),
    change: before && signed(subtract(now.value, before.value)),
  };
}

function indicatorOverview(indicator: Indicator): IndicatorOverview {
  const { name, results, targets } = indicator;
  const rated = results.filter(({ rate }) => rate !== undefined);
  const latest = rated[rated.length - 1] ?? results[results.length - 1];
  const earlier = rated[rated.length - 2];
  const target = measuredAgainst(latest, targets);
  const [rate, previous] = [drawn(latest), drawn(earlier)];
  return {
    name: name.value,
    cell: latest?.rate?.cell ?? name.cell,
    target: textOf(target),
    actual: textOf(latest?.actual),
    drawn: [latest?.rate, latest?.actual, target, earlier?.rate].flatMap(cellOf),
    rate,
    previous,
    change: rate && previous && changeOf(latest, earlier),
    instead: textOf(latest?.rate) ?? "",
    isUnchanged: isUnchanged(latest, earlier),
    series: seriesOf(indicator),
  };
}

function measuredAgainst(latest: Result | undefined, targets: readonly Figure[]): Figure | undefined {
  return latest?.target ?? latest?.whole ?? targets[targets.length - 1];
}

function cellOf(figure: Figure | undefined): readonly CellAddress[] {
  return figure ? [figure.cell] : [];
}

function isUnchanged(latest: Result | undefined, earlier: Result | undefined): boolean {
  const now = latest?.actual?.text ?? "";
  return now !== "" && now === earlier?.actual?.text;
}

function textOf(figure: Figure | undefined): string | undefined {
  const text = figure?.text.replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}

function drawn(result: Result | undefined): DrawnFigure | undefined {
  const quantity = result?.rate?.value.quantity;
  return quantity && { text: printed(quantity), value: numberOf(quantity.value) };
}

function changeOf(latest: Result | undefined, earlier: Result | undefined): DrawnFigure | undefined {
  const [now, before] = [latest?.rate?.value.quantity, earlier?.rate?.value.quantity];
  if (!now || !before) return undefined;
  const change = subtract(now.value, before.value);
  return { text: signed(change), value: numberOf(change) };
}

function printed({ value, unit, unitKind }: Quantity): string {
  return toText(value) + (unit === "" || unitKind === "percent" ? "%" : unit);
}

function signed(change: Decimal): string {
  const text = toText(change);
  return Number(change.units) > 0 ? `+${text}` : text.replace("-", "−");
}
