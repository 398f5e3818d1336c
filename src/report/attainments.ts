import type { Figure } from "../indicators/figure";
import type { Indicator } from "../indicators/indicator";
import { toText } from "../measures/decimal";
import type { Review } from "../review";
import type { ReportedCell } from "./reported";
import { reportedCell } from "./reportedCell";

/** A figure as printed and as a number. */
export interface ChartedFigure {
  readonly text: string;
  readonly number: number;
}

/** How far an indicator has come towards its target, where both are numbers in one unit: what a bullet chart shows. */
export interface Attainment extends ReportedCell {
  readonly indicator: string;
  readonly baseline: ChartedFigure | null;
  readonly target: ChartedFigure;
  readonly actual: ChartedFigure;
  /** The rate that the table states for it. */
  readonly rate: string | null;
  /** ISO date on which the period of the actual ends. */
  readonly period: string | null;
  readonly lessIsBetter: boolean;
}

/** The latest actual of each indicator against its target. */
export function attainments({ tables }: Pick<Review, "tables">): Attainment[] {
  return tables.flatMap(({ reading }) => reading.indicators.flatMap((indicator) => attainmentOf(indicator) ?? []));
}

function attainmentOf({ name, baseline, results, type }: Indicator): Attainment | undefined {
  const latest = results.filter((result) => charted(result.actual) && charted(result.target)).at(-1);
  const [actual, target] = [charted(latest?.actual), charted(latest?.target)];
  if (!latest?.actual || !actual || !target || unitOf(latest.actual) !== unitOf(latest.target)) return undefined;
  const start = unitOf(baseline) === unitOf(latest.actual) ? charted(baseline) : undefined;
  return {
    ...reportedCell(latest.actual.cell),
    indicator: name.value,
    baseline: start ?? null,
    target,
    actual,
    rate: latest.rate?.value.quantity ? latest.rate.text : null,
    period: latest.period?.end ?? null,
    lessIsBetter: type.direction === "decrease",
  };
}

function charted(figure: Figure | undefined): ChartedFigure | undefined {
  const quantity = figure?.value.quantity;
  return figure && quantity ? { text: figure.text, number: Number(toText(quantity.value)) } : undefined;
}

function unitOf(figure: Figure | undefined): string | undefined {
  return figure?.value.quantity?.unit;
}
