import { subtract, toText } from "../../src/index";
import type { CellAddress, Decimal, Figure, Indicator, Quantity, Result, TableReading } from "../../src/index";

/** A figure as printed, and as a number to draw. */
export interface DrawnFigure {
  readonly text: string;
  readonly value: number;
}

export interface IndicatorOverview {
  readonly name: string;
  readonly cell: CellAddress;
  readonly target: string | undefined;
  readonly actual: string | undefined;
  /** Attainment in percent, now and in the period before. */
  readonly rate: DrawnFigure | undefined;
  readonly previous: DrawnFigure | undefined;
  /** What stands where the rate should be: "—", "集計中"; "" for an empty cell. */
  readonly instead: string;
  /** True where the actual is the one of the period before. */
  readonly isUnchanged: boolean;
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
  readonly period: string | undefined;
  readonly previousPeriod: string | undefined;
  readonly average: AverageOverview | undefined;
  readonly indicators: readonly IndicatorOverview[];
}

/** What a dashboard shows of a table; undefined for tables without rates. */
export function overviewOf({ table, indicators, summaries }: TableReading): TableOverview | undefined {
  const periods = table.columns.filter(({ role }) => role === "rate");
  if (periods.length === 0 || indicators.length === 0) return undefined;
  const average = summaries.find(({ kind }) => kind === "average");
  return {
    table: table.id,
    period: periods[periods.length - 1]?.period?.text,
    previousPeriod: periods[periods.length - 2]?.period?.text,
    average: average && averageOf(average.name.value, average.figures),
    indicators: indicators.map(indicatorOverview),
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

function indicatorOverview({ name, results, targets }: Indicator): IndicatorOverview {
  const rated = results.filter(({ rate }) => rate !== undefined);
  const latest = rated[rated.length - 1] ?? results[results.length - 1];
  const earlier = rated.length > 1 ? rated[rated.length - 2] : undefined;
  return {
    name: name.value,
    cell: name.cell,
    target: textOf(latest?.target ?? latest?.whole ?? targets[targets.length - 1]),
    actual: textOf(latest?.actual),
    rate: drawn(latest),
    previous: drawn(earlier),
    instead: latest?.rate?.text.replace(/\s+/g, " ").trim() ?? "",
    isUnchanged: latest?.actual !== undefined && latest.actual.text !== "" && latest.actual.text === earlier?.actual?.text,
  };
}

function textOf(figure: Figure | undefined): string | undefined {
  const text = figure?.text.replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}

function drawn(result: Result | undefined): DrawnFigure | undefined {
  const quantity = result?.rate?.value.quantity;
  return quantity && { text: printed(quantity), value: Number(quantity.value.units) / 10 ** quantity.value.scale };
}

function printed({ value, unit, unitKind }: Quantity): string {
  return toText(value) + (unit === "" || unitKind === "percent" ? "%" : unit);
}

function signed(change: Decimal): string {
  const text = toText(change);
  return Number(change.units) > 0 ? `+${text}` : text.replace("-", "−");
}
