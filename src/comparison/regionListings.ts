import { regionFigure, roleOf } from "../findings/regionFigure";
import { foldName } from "../parse/foldName";
import { findPeriod, parsePeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";
import type { Region } from "../regions/region";
import type { ColumnRole, KpiTable } from "../tables/table";
import type { LineLabel } from "../words/lineLabel";
import type { ListedTable, Observation, ObservedRole } from "./listing";

const ROLES: Readonly<Partial<Record<ColumnRole, ObservedRole>>> = {
  baseline: "baseline",
  target: "target",
  actual: "actual",
  rate: "rate",
  total: "total",
  average: "average",
  other: "other",
};

/** Regions longer than this are lists of cases, not tables of indicators. */
const MOST_FIGURES = 100_000;

/** What stands in tables that no heading of ours names: each line with a name is listed, whichever way the table is turned. */
export function regionTables(regions: readonly Region[], known: readonly KpiTable[]): ListedTable[] {
  return regions.flatMap((region) => {
    if (region.value.length > MOST_FIGURES || known.some((table) => overlaps(region, table))) return [];
    const table = tableOf(region);
    return table.listings.length > 0 ? [table] : [];
  });
}

function overlaps({ sheet, range }: Region, table: KpiTable): boolean {
  if (table.sheet !== sheet) return false;
  const { top, left, bottom, right } = table.range;
  return range.top <= bottom && top <= range.bottom && range.left <= right && left <= range.right;
}

interface Line {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly observations: Observation[];
}

function tableOf(region: Region): ListedTable {
  const lines = new Map<string, Line>();
  const time = findPeriod(region.sheet.name);
  let latest = "";
  for (let k = 0; k < region.value.length; k += 1) {
    if (Number.isNaN(region.value[k])) continue;
    const [down, across] = [region.rowLabel(Math.floor(k / region.width)), region.columnLabel(k % region.width)];
    const { name, slot, period = time } = readLabels(down, across);
    const role = ROLES[roleOf(down, across)];
    if (name === "" || !role) continue;
    const key = foldName(name);
    const { row, column } = region.place(k);
    let line = lines.get(key);
    if (!line) lines.set(key, (line = { name, row, column, observations: [] }));
    if (period && period.end > latest) latest = period.end;
    line.observations.push({ role, period, column: period, slot, figure: regionFigure(region, k), group: 0 });
  }
  const { name: sheet } = region.sheet;
  const table: ListedTable = {
    sheet,
    title: "",
    cell: { sheet, row: region.range.top, column: region.range.left },
    origin: "figures",
    latest,
    listings: [],
  };
  for (const [key, { name, row, column, observations }] of lines) {
    table.listings.push({
      table,
      place: table.listings.length,
      kind: observations.every(({ role }) => role === "total" || role === "average") ? "summary" : "indicator",
      name: { value: name, cell: { sheet, row, column } },
      key,
      number: "",
      items: [],
      unit: undefined,
      reprint: false,
      source: undefined,
      observations,
    });
  }
  return table;
}

interface ReadLabels {
  readonly name: string;
  readonly slot: string;
  readonly period: Period | undefined;
}

/** What two headings that cross say together: the name stands in the stub or, where a table is turned, above. */
function readLabels(down: LineLabel, across: LineLabel): ReadLabels {
  const times = [...down.periods, ...across.periods];
  const parsed = times.map((text) => parsePeriod(text, { bareYear: "fiscal" }));
  const dated = findPeriod(down.text) ?? findPeriod(across.text);
  const at = dated ? times.findIndex((text) => dated.text.toLowerCase().includes(text)) : parsed.findIndex(Boolean);
  const period = dated ?? parsed[at];
  const rest = times.filter((_, place) => place !== at);
  const [one, other] = [nameOf(down), nameOf(across)];
  return { name: one || other, slot: [one ? other : "", ...rest].filter(Boolean).map(foldName).sort().join(" "), period };
}

function nameOf({ role, text, periods, group, rest, qualifiers, total, mean }: LineLabel): string {
  if (role === "" && periods.length === 0) return text;
  const words = [group.replaceAll("|", " "), rest, ...qualifiers].filter(Boolean).join(" ");
  return words === "" && (total || mean) ? text : words;
}
