import { regionFigure } from "../findings/regionFigure";
import { foldName } from "../parse/foldName";
import { isMarked } from "../parse/notationMark";
import { findPeriod } from "../parse/parsePeriod";
import type { Region } from "../regions/region";
import { unitOf } from "../relations/figures";
import type { CellAddress } from "../sheet/address";
import type { KpiTable } from "../tables/table";
import type { ListedTable, Observation } from "./listing";
import { headingReader, labelReader } from "./regionLabels";

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
  if (table.sheet.name !== sheet.name) return false;
  const { top, left, bottom, right } = table.range;
  return range.top <= bottom && top <= range.bottom && range.left <= right && left <= range.right;
}

/** What the headings of the region say of the figures in these columns of the sheet, by row. */
export function regionObservations(region: Region, columns: ReadonlySet<number>): Map<number, Observation[]> {
  const found = new Map<number, Observation[]>();
  const headingOf = headingReader(region);
  for (let k = 0; k < region.value.length; k += 1) {
    const { row, column, second } = region.place(k);
    if (Number.isNaN(region.value[k]) || second !== undefined || !columns.has(column) || isMarked(unitOf(region, k))) continue;
    const { role, period, slot } = headingOf(k % region.width);
    if (!role) continue;
    const observation = { role, period, column: period, slot, figure: regionFigure(region, k), group: 0 };
    const known = found.get(row);
    if (known) known.push(observation);
    else found.set(row, [observation]);
  }
  return found;
}

interface Line {
  readonly name: string;
  readonly cell: CellAddress;
  readonly observations: Observation[];
  readonly slots: Set<string>;
}

function tableOf(region: Region): ListedTable {
  const time = findPeriod(region.sheet.name);
  const labelsAt = labelReader(region);
  const lines = new Map<string, Line[]>();
  let latest = "";
  for (let k = 0; k < region.value.length; k += 1) {
    if (Number.isNaN(region.value[k]) || region.place(k).second !== undefined || isMarked(unitOf(region, k))) continue;
    const { name, above, slot, period = time, role } = labelsAt(k);
    if (name === "" || !role) continue;
    if (period && period.end > latest) latest = period.end;
    const line = lineFor(lines, name, `${role}|${slot}|${period?.end ?? ""}`, () => nameCell(region, k, name, above));
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
  for (const [key, namesakes] of lines) {
    for (const { name, cell, observations } of namesakes) {
      table.listings.push({
        table,
        place: table.listings.length,
        kind: observations.every(({ role }) => role === "total" || role === "average") ? "summary" : "indicator",
        name: { value: name, cell },
        key,
        number: "",
        items: [],
        unit: undefined,
        reprint: false,
        source: undefined,
        observations,
      });
    }
  }
  return table;
}

/** The line that the figure belongs to. A second figure in the same slot belongs to another line of the same name. */
function lineFor(lines: Map<string, Line[]>, name: string, slot: string, cellOf: () => CellAddress): Line {
  const key = foldName(name);
  const known = lines.get(key) ?? [];
  let line = known.at(-1);
  if (!line || line.slots.has(slot)) {
    line = { name, cell: cellOf(), observations: [], slots: new Set() };
    known.push(line);
    lines.set(key, known);
  }
  line.slots.add(slot);
  return line;
}

/** The cell that names the line: to the left or, in a turned table, above; where none says the name, the cell of the figure. */
function nameCell(region: Region, k: number, name: string, above: boolean): CellAddress {
  const { row, column } = region.place(k);
  const { name: sheet, rows } = region.sheet;
  const key = foldName(name);
  for (let by = 1; by <= (above ? row : column); by += 1) {
    const place = above ? { row: row - by, column } : { row, column: column - by };
    const text = foldName(rows[place.row]?.[place.column]?.text ?? "");
    if (text !== "" && key.endsWith(text)) return { sheet, ...place };
  }
  return { sheet, row, column };
}
