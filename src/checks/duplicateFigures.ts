import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";
import { meets, printedInterval, storedInterval, type Interval } from "../measures/interval";
import { findPeriod } from "../parse/parsePeriod";
import { fold } from "../parse/fold";
import type { Period } from "../parse/period";

/** Names shorter than this may head different indicators: その他, 利用者数. */
const SHORTEST_NAME = 6;
/** A name printed more often than this is a heading. */
const MOST_PRINTINGS = 100;

/** Two printings of one indicator's figure for the same period. */
export interface DuplicatePair {
  readonly indicator: Indicator;
  readonly figure: Figure;
  /** The printing that most of the others agree with; the first where none is in the majority. */
  readonly reference: Figure;
  readonly period: Period | undefined;
  readonly agrees: boolean;
}

/** The printings of one indicator. */
export interface DuplicateGroup {
  readonly pairs: readonly DuplicatePair[];
  /** True where a row says 再掲: then it is the same indicator without doubt. */
  readonly reprint: boolean;
  /** True where the rows stand under different items, which a name alone may not tell apart. */
  readonly severalItems: boolean;
}

interface Printing {
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly interval: Interval;
  readonly period: Period | undefined;
}

/** Every indicator that the workbook lists more than once, with its figures compared slot by slot: same role, same period. */
export function duplicateGroups(readings: readonly TableReading[]): DuplicateGroup[] {
  const byKey = new Map<string, Indicator[]>();
  for (const { indicators } of readings) {
    for (const indicator of indicators) {
      if (indicator.key.length < SHORTEST_NAME && !indicator.reprint) continue;
      const known = byKey.get(indicator.key);
      if (known) known.push(indicator);
      else byKey.set(indicator.key, [indicator]);
    }
  }
  const groups: DuplicateGroup[] = [];
  for (const indicators of byKey.values()) {
    if (indicators.length < 2 || indicators.length > MOST_PRINTINGS) continue;
    const pairs = pairsOf(indicators);
    if (pairs.length > 0)
      groups.push({ pairs, reprint: indicators.some(({ reprint }) => reprint), severalItems: itemsOf(indicators).size > 1 });
  }
  return groups;
}

function pairsOf(indicators: readonly Indicator[]): DuplicatePair[] {
  const slots = new Map<string, Printing[]>();
  for (const indicator of indicators) {
    for (const [slot, printing] of printingsOf(indicator)) {
      const same = slots.get(slot);
      if (same) same.push(printing);
      else slots.set(slot, [printing]);
    }
  }
  return [...slots.values()].flatMap((printings) => (printings.length > 1 ? comparisons(printings) : []));
}

function comparisons(printings: readonly Printing[]): DuplicatePair[] {
  const agreeing = printings.map(({ interval }) => printings.filter((other) => meets(interval, other.interval)).length);
  const reference = printings[agreeing.indexOf(Math.max(...agreeing))];
  if (!reference) return [];
  return printings.flatMap(({ indicator, figure, interval, period }) =>
    figure === reference.figure || figure.value.quantity?.unit !== reference.figure.value.quantity?.unit
      ? []
      : [{ indicator, figure, reference: reference.figure, period, agrees: meets(interval, reference.interval) }],
  );
}

/** The figures of one printing by what makes them comparable: kind of table, edition, role, column period and, for actuals, the period printed with them. */
function* printingsOf(indicator: Indicator): Iterable<[string, Printing]> {
  const edition = `${indicator.table.kind}|${editionOf(indicator)}`;
  const place = (period: Period | undefined): string => period?.end ?? `${indicator.table.sheet.name}!${indicator.table.id}`;
  const slot = function* (role: string, figure: Figure | undefined, period: Period | undefined, at: string): Iterable<[string, Printing]> {
    const interval = figure && intervalOf(figure);
    if (figure && interval) yield [`${edition}|${role}|${at}`, { indicator, figure, interval, period }];
  };
  yield* slot("baseline", indicator.baseline, undefined, indicator.baseline?.value.period?.end ?? "");
  const periods = indicator.results.map(({ period }) => period?.end ?? "").join();
  for (const target of indicator.targets) {
    const period = target.column.period;
    yield* slot("target", target, period, period?.end ?? (periods === "" ? place(undefined) : periods));
  }
  for (const { actual, period, actualPeriod } of indicator.results)
    yield* slot("actual", actual, period, `${place(period)}|${actualPeriod?.end ?? ""}`);
}

function editionOf({ table }: Indicator): string {
  return (findPeriod(fold(table.title)) ?? findPeriod(fold(table.sheet.name)))?.end ?? "";
}

function intervalOf({ value }: Figure): Interval | undefined {
  const quantity = value.quantity;
  if (!quantity || quantity.approximate || quantity.bound) return undefined;
  return quantity.stored ? storedInterval(quantity.stored) : printedInterval(quantity.value, quantity.step, "half-up");
}

/** What the rows stand under: the texts of the item and field columns. */
function itemsOf(indicators: readonly Indicator[]): ReadonlySet<string> {
  return new Set(
    indicators.map(({ table, row }) =>
      table.columns
        .filter(({ role }) => role === "item" || role === "field")
        .map(({ index }) => table.sheet.rows[row]?.[index]?.text ?? "")
        .join("|"),
    ),
  );
}
