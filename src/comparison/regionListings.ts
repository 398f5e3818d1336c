import { regionFigure, roleOf } from "../findings/regionFigure";
import { foldName } from "../parse/foldName";
import { findPeriod, parsePeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";
import type { Region } from "../regions/region";
import type { ColumnRole, KpiTable } from "../tables/table";
import { NO_LABEL, type LineLabel } from "../words/lineLabel";
import { lineRoleOf } from "../words/lineRole";
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
export function regionTables(regions: readonly Region[]): ListedTable[] {
  return regions.flatMap((region) => {
    if (region.value.length > MOST_FIGURES) return [];
    const table = tableOf(region);
    return table.listings.length > 0 ? [table] : [];
  });
}

/** True where the region stands in the table, or the table in it. */
export function overlaps({ sheet, range }: Region, table: KpiTable): boolean {
  if (table.sheet !== sheet) return false;
  const { top, left, bottom, right } = table.range;
  return range.top <= bottom && top <= range.bottom && range.left <= right && left <= range.right;
}

/** What the labels of the region say of the figures of these columns, by row. */
export function regionObservations(region: Region, columns: ReadonlySet<number>): Map<number, Observation[]> {
  const found = new Map<number, Observation[]>();
  for (let k = 0; k < region.value.length; k += 1) {
    const { row, column } = region.place(k);
    if (Number.isNaN(region.value[k]) || !columns.has(column)) continue;
    const across = region.columnLabel(k % region.width);
    const { name, slot, period } = readLabels(NO_LABEL, across);
    const role = ROLES[roleOf(NO_LABEL, across)];
    if (!role) continue;
    const observation = {
      role,
      period,
      column: period,
      slot: [slotOf(name), slot].filter(Boolean).join(" "),
      figure: regionFigure(region, k),
      group: 0,
    };
    const known = found.get(row);
    if (known) known.push(observation);
    else found.set(row, [observation]);
  }
  return found;
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
    const { name, slot, period = time, role } = readLabels(down, across);
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
  readonly role: ObservedRole | undefined;
}

/** What two headings that cross say together: the name stands in the stub or, where a table is turned, above. */
function readLabels(down: LineLabel, across: LineLabel): ReadLabels {
  const times = [...down.periods, ...across.periods];
  const dated = findPeriod(down.text) ?? findPeriod(across.text);
  const at = times.findIndex((text) => (dated ? dated.text.toLowerCase().includes(text) : parsePeriod(text, { bareYear: "fiscal" })));
  const period = dated ?? parsePeriod(times[at] ?? "", { bareYear: "fiscal" });
  const rest = times.filter((text, place) => (dated ? !dated.text.toLowerCase().includes(text) : place !== at));
  const [one, other] = [nameOf(down), nameOf(across)];
  // An indicator that is called a rate is none by its name: whether its figure is one, the other heading says.
  const role = one === "" ? roleOf(NO_LABEL, down) : across.role === "" ? roleOf(down, across) : roleOf(withoutRole(down), across);
  return {
    name: one || other,
    slot: [one ? other : "", ...rest].map(slotOf).filter(Boolean).sort().join(" "),
    period,
    role: ROLES[role],
  };
}

/** The words of a heading that tell measures from each other, without those that only belong to a date. */
function slotOf(words: string): string {
  return foldName(words.replace(/\b(end|as) (of|at)( the)?\b|\bend\b/gi, " "));
}

function withoutRole(label: LineLabel): LineLabel {
  return { ...label, role: "" };
}

/** What a heading says beside roles and times. A name of its own is told in full. */
function nameOf({ role, text, periods, group, rest, qualifiers, total, mean }: LineLabel): string {
  if (periods.length === 0 && (role === "" || rest !== "")) return text;
  if (periods.length === 0 && group !== "") return withoutRoleWords(text);
  const words = [group.replaceAll("|", " "), rest, ...qualifiers].filter(Boolean).join(" ");
  return words === "" && (total || mean) ? text : words;
}

/** "来館者数" of "来館者数 目標値": the path without the words at its end that only name a role. */
function withoutRoleWords(text: string): string {
  const words = text.split(" ");
  while (words.length > 1 && lineRoleOf(words.at(-1) ?? "") !== "") words.pop();
  return words.join(" ");
}
