import type { TableReading } from "../indicators/indicator";

/** Two tables of one workbook that list the same indicators at two times: an earlier edition and a later one. */
export interface EditionPair {
  readonly earlier: TableReading;
  readonly later: TableReading;
}

/** A name that stands in more tables than this tells no edition: each municipality has its sheet. */
const MOST_TABLES = 12;
/** The share of the smaller table's indicators that both must list, and the least number of them. */
const SHARED = 0.6;
const FEWEST = 2;

/**
 * The tables of a workbook that are editions of one another: the plan and its results, last quarter's sheet and this quarter's. They list mostly the same indicators, are not made for the same
 * times but have one in common, and there is just one table for each time.
 */
export function editionPairs(readings: readonly TableReading[]): EditionPair[] {
  const tables = readings.filter(({ indicators }) => indicators.length >= FEWEST);
  if (tables.length < 2) return [];
  const alike = overlaps(tables);
  const pairs: EditionPair[] = [];
  for (const family of familiesOf(tables, alike)) {
    const editions = [...family].sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
    const times = new Set(editions.map(timeOf));
    if (times.size < editions.length) continue;
    editions.forEach((later, at) => {
      const earlier = editions[at - 1];
      if (earlier && alike.get(earlier)?.has(later) && sharesTime(earlier, later)) pairs.push({ earlier, later });
    });
  }
  return pairs;
}

/** For each table those that list mostly the same indicators. */
function overlaps(tables: readonly TableReading[]): Map<TableReading, Set<TableReading>> {
  const keys = tables.map(({ indicators }) => new Set(indicators.map(({ key }) => key)));
  const holders = new Map<string, number[]>();
  keys.forEach((own, at) => {
    for (const key of own) {
      const known = holders.get(key);
      if (known) known.push(at);
      else holders.set(key, [at]);
    }
  });
  const shared = new Map<string, number>();
  for (const holding of holders.values()) {
    if (holding.length > MOST_TABLES) continue;
    holding.forEach((one, at) => {
      for (const other of holding.slice(at + 1)) shared.set(`${one}|${other}`, (shared.get(`${one}|${other}`) ?? 0) + 1);
    });
  }
  const alike = new Map<TableReading, Set<TableReading>>(tables.map((table) => [table, new Set()]));
  for (const [pair, count] of shared) {
    const [one = 0, other = 0] = pair.split("|").map(Number);
    const [a, b] = [tables[one], tables[other]];
    const smaller = Math.min(keys[one]?.size ?? 0, keys[other]?.size ?? 0);
    if (!a || !b || count < FEWEST || count < smaller * SHARED) continue;
    alike.get(a)?.add(b);
    alike.get(b)?.add(a);
  }
  return alike;
}

function familiesOf(tables: readonly TableReading[], alike: ReadonlyMap<TableReading, ReadonlySet<TableReading>>): TableReading[][] {
  const seen = new Set<TableReading>();
  return tables.flatMap((table) => {
    if (seen.has(table)) return [];
    const family = [table];
    seen.add(table);
    for (const member of family) {
      for (const other of alike.get(member) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        family.push(other);
      }
    }
    return family.length > 1 ? [family] : [];
  });
}

/** The last time that actuals are given for; a plan comes before all results. */
function timeOf(reading: TableReading): string {
  return timesOf(reading, false).at(-1) ?? "";
}

function timesOf({ table: { columns } }: TableReading, withTargets: boolean): string[] {
  const ends = columns.flatMap(({ period, role }) => (period && (withTargets || role !== "target") ? [period.end] : []));
  return [...new Set(ends)].sort();
}

function sharesTime(a: TableReading, b: TableReading): boolean {
  const times = new Set(timesOf(a, true));
  return timesOf(b, true).some((time) => times.has(time));
}
