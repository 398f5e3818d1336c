import { fractionColumns } from "./rateChecks";
import type { Figure } from "../indicators/figure";
import type { Headline, SummaryRow, TableReading } from "../indicators/indicator";
import { add, scaleByTen, subtract, type Decimal } from "../measures/decimal";
import { meets, printedInterval } from "../measures/interval";
import { stepOf } from "../measures/rounding";
import { foldName } from "../parse/foldName";
import type { Quantity } from "../parse/quantity";
import type { TableChecks } from "./check";

/** The average of a table that a headline repeats. */
export interface Repeated {
  readonly average: Figure;
  readonly previous: Figure | undefined;
  /** The change printed beside the average, with its cell. */
  readonly delta: Figure | undefined;
  readonly asFraction: boolean;
  /** What the average comes to where the printed one is impossible. */
  readonly recomputed: Decimal | undefined;
}

const SHORTEST_NAME = 4;

/** The tables that a headline can be about: its own where it is a card, else those whose title or card bears its name. */
function tablesOf(headline: Headline, readings: readonly TableReading[]): readonly number[] {
  if (headline.about) return readings.flatMap(({ table }, place) => (table === headline.about ? [place] : []));
  const name = bare(headline.key);
  if (name.length < SHORTEST_NAME) return [];
  return readings.flatMap((reading, place) => (reading.table !== headline.table && bears(reading, name) ? [place] : []));
}

function bears({ table, headlines }: TableReading, name: string): boolean {
  if (headlines.some(({ about, key }) => about !== undefined && bare(key) === name)) return true;
  return table.title.split(" / ").some((part) => {
    const title = bare(foldName(part.replace(/[※*].*$/, "")));
    return title === name || title.endsWith(name);
  });
}

/** Names differ by a の between print and heading: 県内企業のDX推進状況, 県内企業のDXの推進状況. */
function bare(key: string): string {
  return key.replaceAll("の", "");
}

/** The latest average of a table, with its change. */
function repeatedAverage(reading: TableReading, checks: TableChecks | undefined): Repeated | undefined {
  const summary = reading.summaries.filter(({ kind }) => kind === "average").at(-1);
  const rates = summary?.figures.filter(({ column, value }) => column.role === "rate" && value.quantity).sort(byPeriod) ?? [];
  const average = rates.at(-1);
  if (!summary || !average) return undefined;
  const check = checks?.averages.find(({ stated }) => stated === average);
  return {
    average,
    previous: rates.at(-2),
    delta: deltaOf(summary, average),
    asFraction: fractionColumns(reading).has(average.column.index),
    recomputed: check?.judgement.verdict === "impossible" ? check.judgement.computed : undefined,
  };
}

function byPeriod(a: Figure, b: Figure): number {
  const [one, other] = [a.column.period?.end ?? "", b.column.period?.end ?? ""];
  return one === other ? a.column.index - b.column.index : one < other ? -1 : 1;
}

function deltaOf({ delta }: SummaryRow, average: Figure): Figure | undefined {
  return average.value.delta ? average : delta;
}

/** The average that a headline repeats: of the tables it can be about the one that agrees, or the only one. */
export function repeatedBy(headline: Headline, readings: readonly TableReading[], checks: readonly TableChecks[]): Repeated | undefined {
  const stated = headline.figure.value.quantity;
  if (!stated) return undefined;
  const candidates = tablesOf(headline, readings).flatMap((place) => {
    const reading = readings[place];
    const repeated = reading && repeatedAverage(reading, checks[place]);
    return repeated ? [repeated] : [];
  });
  return (
    candidates.find((repeated) => figureAgrees(stated, repeated) === "agrees") ?? (candidates.length === 1 ? candidates[0] : undefined)
  );
}

export type Agreement = "agrees" | "differs" | "recomputed";

/** Whether the headline's figure and the table's average can be prints of one number. "recomputed": not the printed average, but the right one. */
export function figureAgrees(stated: Quantity, { average, asFraction, recomputed }: Repeated): Agreement {
  const own = average.value.quantity;
  if (!own) return "differs";
  const percent = asFraction && own.unitKind !== "percent";
  if (same(stated, percent ? scaleByTen(own.value, 2) : own.value, percent ? scaleByTen(own.step, 2) : own.step)) return "agrees";
  return recomputed && same(stated, recomputed, stepOf(recomputed.scale)) ? "recomputed" : "differs";
}

/**
 * The same for the change: against the printed change or, without one, the difference of the two averages: of the unrounded ones or, where the document does so throughout,
 * of the printed ones.
 */
export function deltaAgrees(stated: Quantity, repeated: Repeated, isOfPrinted = false): Agreement | undefined {
  const { average, previous, delta } = repeated;
  const [now, before] = [average.value.quantity, previous?.value.quantity];
  const change = now && before && { value: subtract(now.value, before.value), step: isOfPrinted ? now.step : add(now.step, before.step) };
  const printed = delta === average ? average.value.delta : delta?.value.quantity;
  if (printed && same(stated, printed.value, printed.step)) return "agrees";
  if (change && same(stated, change.value, change.step)) return printed ? "recomputed" : "agrees";
  return (printed ?? change) ? "differs" : undefined;
}

/** So many other headlines must give the difference of the printed averages before one that does not is wrong. */
const FEWEST_EXACT = 3;

/** Whether all headlines but one at most give as the change the difference of the printed averages. */
export function changesAreOfPrinted(readings: readonly TableReading[], checks: readonly TableChecks[]): boolean {
  let [exact, loose] = [0, 0];
  for (const headline of readings.flatMap(({ headlines }) => headlines)) {
    const stated = headline.delta?.value.quantity;
    const repeated = stated && repeatedBy(headline, readings, checks);
    if (!stated || !repeated) continue;
    if (deltaAgrees(stated, repeated, true) === "agrees") exact += 1;
    else loose += 1;
  }
  return exact >= FEWEST_EXACT && loose <= 1;
}

function same(stated: Quantity, value: Decimal, step: Decimal): boolean {
  return meets(printedInterval(stated.value, stated.step, "half-up"), printedInterval(value, step, "half-up"));
}
