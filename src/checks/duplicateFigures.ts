import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";
import { meets, printedInterval, storedInterval, type Interval } from "../measures/interval";
import { findPeriod } from "../parse/parsePeriod";
import { fold } from "../parse/fold";
import type { Period } from "../parse/period";
import type { KpiTable } from "../tables/table";
import { withoutFlagWords } from "../words/lineFlags";
import { readLineLabel } from "../words/lineLabel";

/** Names shorter than this may head different indicators: その他, 利用者数. */
const SHORTEST_NAME = 6;
/** A name of which less than this is left without the words of roles names none. */
const SHORTEST_REST = 2;
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
  /** In how many rows the name stands: in several it is often one of each group, 総数 or a faculty below each home of its students. */
  readonly rows: number;
}

/** A row that lists an indicator, in its table. */
interface Listing {
  readonly table: KpiTable;
  readonly indicator: Indicator;
}

interface Printing {
  readonly indicator: Indicator;
  readonly figure: Figure;
  readonly interval: Interval;
  readonly period: Period | undefined;
}

/** Every indicator that the workbook lists more than once, with its figures compared slot by slot: same role, same period. */
export function duplicateGroups(readings: readonly TableReading[]): DuplicateGroup[] {
  const byKey = new Map<string, Listing[]>();
  for (const { table, indicators } of readings) {
    for (const indicator of indicators) {
      if ((indicator.key.length < SHORTEST_NAME || isOnlyRole(indicator)) && !indicator.reprint) continue;
      const known = byKey.get(indicator.key);
      if (known) known.push({ table, indicator });
      else byKey.set(indicator.key, [{ table, indicator }]);
    }
  }
  const groups: DuplicateGroup[] = [];
  for (const listings of byKey.values()) {
    if (listings.length < 2 || listings.length > MOST_PRINTINGS || areOfDifferent(listings)) continue;
    const pairs = pairsOf(listings);
    if (pairs.length > 0)
      groups.push({
        pairs,
        reprint: listings.some(({ indicator }) => indicator.reprint),
        severalItems: itemsOf(listings).size > 1 || areOfGroups(listings),
        rows: listings.length,
      });
  }
  return groups;
}

/** Whether the rows stand in one table and each says beside its name whom it speaks of: 日常の歩数 of men and of women. */
function areOfDifferent(listings: readonly Listing[]): boolean {
  const [first] = listings;
  if (!listings.every(({ table }) => table === first?.table)) return false;
  return new Set(listings.map(wordsBeside)).size === listings.length;
}

/** Whether the rows stand in one table under names of their own: 引取り頭数 below 犬 and below 猫. */
function areOfGroups(listings: readonly Listing[]): boolean {
  const [first] = listings;
  return listings.every(({ table }) => table === first?.table) && new Set(listings.map(wordsBefore)).size === listings.length;
}

/** What heads the rows in the columns before the name: printed once, or merged. */
function wordsBefore({ table: { sheet, range }, indicator: { name, row } }: Listing): string {
  const names: string[] = [];
  for (let column = range.left; column < name.cell.column; column += 1) {
    let at = row;
    while (at > range.top && (sheet.rows[at]?.[column]?.text.trim() ?? "") === "") at -= 1;
    names.push(sheet.rows[at]?.[column]?.text.trim() ?? "");
  }
  return names.join("\n");
}

/** What stands between the name of an indicator and its first figure. */
function wordsBeside({ table: { sheet, columns }, indicator: { name, row, results, baseline, targets } }: Listing): string {
  const figures = [baseline, ...targets, ...results.map(({ actual }) => actual)].flatMap((figure) => (figure ? [figure.column.index] : []));
  const from = (columns.find(({ role }) => role === "indicator")?.index ?? name.cell.column) + 1;
  const cells = (sheet.rows[row] ?? []).slice(from, Math.max(from, Math.min(...figures)));
  return cells.flatMap((cell) => (cell && /^\s*\p{L}/u.test(cell.text) ? [cell.text.trim()] : [])).join("\n");
}

/** 計画（単年度） and 実績累計 name what is counted of the indicator above them. */
function isOnlyRole({ name }: Indicator): boolean {
  const { role, rest } = readLineLabel([fold(name.value)]);
  return role !== "" && withoutFlagWords(rest).replace(/[^\p{L}]|[ぁ-ん]/gu, "").length < SHORTEST_REST;
}

function pairsOf(listings: readonly Listing[]): DuplicatePair[] {
  const slots = new Map<string, Printing[]>();
  for (const listing of listings) {
    for (const [slot, printing] of oneEach(printingsOf(listing))) {
      const same = slots.get(slot);
      if (same) same.push(printing);
      else slots.set(slot, [printing]);
    }
  }
  return [...slots.values()].flatMap((printings) => (printings.length > 1 ? comparisons(printings) : []));
}

/** Slots of which a row holds one figure: of two columns that nothing tells apart (Accepted, Installed) either may be the one that stands elsewhere. */
function oneEach(printings: Iterable<[string, Printing]>): Map<string, Printing> {
  const own = new Map<string, Printing>();
  const several = new Set<string>();
  for (const [slot, printing] of printings) {
    if (own.has(slot)) several.add(slot);
    own.set(slot, printing);
  }
  for (const slot of several) own.delete(slot);
  return own;
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
function* printingsOf({ table, indicator }: Listing): Iterable<[string, Printing]> {
  const edition = `${table.kind}|${editionOf(table)}`;
  const place = (period: Period | undefined): string => period?.end ?? `${table.sheet.name}!${table.id}`;
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

function editionOf({ title, sheet }: KpiTable): string {
  return (findPeriod(fold(title)) ?? findPeriod(fold(sheet.name)))?.end ?? "";
}

function intervalOf({ value }: Figure): Interval | undefined {
  const quantity = value.quantity;
  if (!quantity || quantity.approximate || quantity.bound) return undefined;
  return quantity.stored ? storedInterval(quantity.stored) : printedInterval(quantity.value, quantity.step, "half-up");
}

/** What the rows stand under: the texts of the item and field columns. */
function itemsOf(listings: readonly Listing[]): ReadonlySet<string> {
  return new Set(
    listings.map(({ table, indicator }) =>
      table.columns
        .filter(({ role }) => role === "item" || role === "field")
        .map(({ index }) => table.sheet.rows[indicator.row]?.[index]?.text ?? "")
        .join("|"),
    ),
  );
}
