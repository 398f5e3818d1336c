import type { CellAddress, Decimal, Figure, Indicator, Period } from "../../src/index";

/** A figure of a series: as printed, as a number to draw, and where it stands. */
export interface SeriesPoint {
  /** The period as its heading prints it. */
  readonly period: string;
  readonly text: string;
  readonly value: number;
  readonly cell: CellAddress;
}

/** One indicator over three periods and more, which are equally long. */
export interface IndicatorSeries {
  readonly of: "rate" | "actual" | "target";
  readonly points: readonly SeriesPoint[];
}

/** Fewer are a change, which the bars show. */
const FEWEST = 3;

/** The series of an indicator that says most: of its rates, else of its actuals, else of what is planned; undefined where no three periods compare. */
export function seriesOf({ results, targets }: Indicator): IndicatorSeries | undefined {
  const candidates = [
    ["rate", results.map(({ period, rate }) => ({ period, figure: rate }))],
    ["actual", results.map(({ period, actual }) => ({ period, figure: actual }))],
    ["target", targets.map((figure) => ({ period: figure.column.period, figure }))],
  ] as const;
  for (const [of, figures] of candidates) {
    const points = comparable(figures);
    if (points.length >= FEWEST) return { of, points };
  }
  return undefined;
}

interface Dated {
  readonly period: Period | undefined;
  readonly figure: Figure | undefined;
}

/** The figures of the kind of period and unit of which there are most, the earliest first: a year to date is no fourth quarter. */
function comparable(figures: readonly Dated[]): SeriesPoint[] {
  const kinds = new Map<string, (SeriesPoint & { readonly end: string })[]>();
  for (const { period, figure } of figures) {
    const quantity = figure?.value.quantity;
    if (!period || !figure || !quantity) continue;
    const kind = `${period.kind} ${String(period.cumulative)} ${quantity.unitKind} ${quantity.unit}`;
    const point = { period: period.text, text: oneLine(figure.text), value: numberOf(quantity.value), cell: figure.cell, end: period.end };
    const same = kinds.get(kind);
    if (same) same.push(point);
    else kinds.set(kind, [point]);
  }
  const [most = []] = [...kinds.values()].sort((one, other) => other.length - one.length);
  return most.sort((one, other) => one.end.localeCompare(other.end)).map(({ end: _, ...point }) => point);
}

export function numberOf({ units, scale }: Decimal): number {
  return Number(units) / 10 ** scale;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
