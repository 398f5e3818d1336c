import type { Figure } from "../indicators/figure";
import type { Indicator, SummaryRow, TableReading } from "../indicators/indicator";
import { indicatorName } from "../indicators/indicatorName";
import { fold } from "../parse/fold";
import { foldName } from "../parse/foldName";
import { findPeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";
import type { Cited } from "../sheet/address";
import type { Sheet } from "../sheet/workbook";
import type { Region } from "../regions/region";
import { SheetGrid } from "../tables/grid";
import type { Column } from "../tables/table";
import { isMeanLine } from "../words/lineFlags";
import type { ListedTable, Listing, Observation, ObservedRole } from "./listing";
import { overlaps, regionObservations } from "./regionListings";

/** The rows of every table of indicators, with what each says of its indicator. Figures under headings that no word list knows are read by their region. */
export function indicatorTables(readings: readonly TableReading[], regions: readonly Region[]): ListedTable[] {
  const grids = new Map<Sheet, SheetGrid>();
  return readings.map((reading) => {
    const { sheet } = reading.table;
    let grid = grids.get(sheet);
    if (!grid) grids.set(sheet, (grid = new SheetGrid(sheet)));
    return tableOf(reading, grid, unknownFigures(reading, regions));
  });
}

/** The figures in columns that the table has no role for, by row. */
function unknownFigures({ table, indicators }: TableReading, regions: readonly Region[]): Map<number, Observation[]> {
  const columns = new Set(table.columns.flatMap(({ index, role }) => (role === "other" ? [index] : [])));
  const rows = new Set(indicators.map(({ row }) => row));
  const found = new Map<number, Observation[]>();
  if (columns.size === 0) return found;
  for (const region of regions) {
    if (!overlaps(region, table)) continue;
    for (const [row, observations] of regionObservations(region, columns)) if (rows.has(row)) found.set(row, observations);
  }
  return found;
}

function tableOf(
  { table, indicators, summaries }: TableReading,
  grid: SheetGrid,
  unknown: ReadonlyMap<number, Observation[]>,
): ListedTable {
  const { range, columns, title } = table;
  const ends = columns.flatMap(({ period, role }) => (period && role !== "target" ? [period.end] : []));
  const listed: ListedTable = {
    sheet: table.sheet.name,
    title,
    cell: { sheet: table.sheet.name, row: range.top, column: range.left },
    origin: "words",
    latest: ends.sort().at(-1) ?? "",
    listings: [],
  };
  const above = columns.filter(({ role }) => role === "field" || role === "item");
  // Where no column names a time, the title may: 令和5年度 実績.
  const time = findPeriod(fold(title)) ?? findPeriod(fold(table.sheet.name));
  for (const indicator of indicators) {
    const items = above.flatMap((column) => itemAt(grid, indicator.row, column));
    const observations = [...observed(indicator, time), ...(unknown.get(indicator.row) ?? [])];
    const place = listed.listings.length;
    listed.listings.push(
      isMean(indicator)
        ? { ...identityOf(indicator), kind: "summary", table: listed, place, items, observations: observations.flatMap(asMean) }
        : { ...identityOf(indicator), table: listed, place, items, observations },
    );
  }
  for (const summary of summaries) listed.listings.push(summaryListing(summary, listed));
  return listed;
}

/** A row of averages that was not told from indicators. */
function isMean({ name, baseline, results }: Indicator): boolean {
  return isMeanLine(name.value) && !baseline?.value.quantity && results.every(({ actual }) => !actual?.value.quantity);
}

function asMean(observation: Observation): Observation[] {
  const { role, slot } = observation;
  return role === "rate" || role === "average" ? [{ ...observation, role: "average", slot: slot === "" ? "rate" : slot }] : [];
}

function itemAt(grid: SheetGrid, row: number, { index }: Column): Cited<string>[] {
  const value = indicatorName(grid.text(row, index));
  return value === "" ? [] : [{ value, cell: { sheet: grid.sheet.name, row, column: index } }];
}

function identityOf(indicator: Indicator): Pick<Listing, "kind" | "name" | "key" | "number" | "unit" | "reprint" | "source"> {
  const { name, key, number, unit, reprint, source } = indicator;
  const told = number && !reprint ? fold(number.value).trim() : "";
  return { kind: "indicator", name, key, number: /\d/.test(told) ? told : "", unit, reprint, source };
}

function summaryListing(summary: SummaryRow, table: ListedTable): Listing {
  const role = summary.kind === "average" ? "average" : "total";
  const observations = summary.figures.flatMap((figure) =>
    figure.column.role === "target"
      ? []
      : seen(role, figure, figure.column.period, { slot: figure.column.role, group: figure.column.group }),
  );
  const { name } = summary;
  return {
    table,
    place: table.listings.length,
    kind: "summary",
    name,
    key: foldName(name.value),
    number: "",
    items: [],
    unit: undefined,
    reprint: false,
    source: undefined,
    observations,
  };
}

function observed({ baseline, targets, results }: Indicator, time: Period | undefined): Observation[] {
  const found: Observation[] = [];
  const add = (
    role: ObservedRole,
    figure: Figure | undefined,
    period: Period | undefined,
    column: Period | undefined,
    group: number,
  ): void => {
    if (figure) found.push(...seen(role, figure, period, { column, group }));
  };
  add("baseline", baseline, baseline?.value.period, undefined, 0);
  for (const target of targets) add("target", target, target.column.period, target.column.period, target.column.group);
  for (const result of results) {
    const column = result.period ?? time;
    const group = (result.actual ?? result.rate)?.column.group ?? 0;
    add("actual", result.actual, result.actualPeriod ?? column, column, group);
    add("whole", result.whole, column, column, group);
    add("rate", result.rate, column, column, group);
    if (result.actual && result.rating?.value.rating) add("rating", result.rating, result.actualPeriod ?? column, column, group);
  }
  return found;
}

/** The figure, and the second figures in its cell: 3 (累計4), ①500 ②50. A blank where a figure could stand is seen too. */
function seen(
  role: ObservedRole,
  figure: Figure,
  period: Period | undefined,
  { slot = "", column = figure.column.period, group }: { slot?: string; column?: Period | undefined; group: number },
): Observation[] {
  const { others } = figure.value;
  const plain = { role, period, column, group };
  const second = (others ?? []).map(({ label, quantity }) => ({
    ...plain,
    slot: `${slot}${label}`,
    figure: figure.reading({ ...figure.value, quantity }),
  }));
  return figure.value.kind === "several" ? second : [{ ...plain, slot, figure }, ...second];
}
