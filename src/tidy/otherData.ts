import { roleOf } from "../findings/regionFigure";
import { withoutMark } from "../parse/notationMark";
import { findPeriod } from "../parse/parsePeriod";
import type { Period } from "../parse/period";
import type { Region } from "../regions/region";
import { a1Range } from "../sheet/a1";
import type { CellRange } from "../sheet/address";
import type { Cell } from "../sheet/workbook";
import { cellData, type ReadCell } from "./cellData";
import { NO_NAMES } from "./datum";
import type { Page } from "./page";
import type { PlacedDatum } from "./placed";

/** Every cell that no table of indicators lists: figures with the labels of their row and column, headings, and the words around the tables. */
export function otherData(page: Page): PlacedDatum[] {
  const { sheet, readings } = page;
  const lines: PlacedDatum[] = [];
  const known = new Periods();
  const tables = readings.map(({ table: { range, title, bodyTop, rows } }) => ({
    range,
    names: { ...NO_NAMES, table: a1Range(range), title },
    bodyTop,
    headers: new Set(rows.filter(({ kind }) => kind === "header").map(({ index }) => index)),
  }));
  sheet.rows.forEach((cells, row) => {
    if (!cells) return;
    const beside = tables.filter(({ range }) => row >= range.top && row <= range.bottom);
    for (const column of page.grid.filledColumns(row)) {
      const cell = cells[column];
      if (!cell || !page.list(row, column)) continue;
      const table = beside.find(({ range }) => column >= range.left && column <= range.right);
      const place = { row, column, printed: page.printed(cell, row, column) };
      const role = table && (row < table.bodyTop || table.headers.has(row)) ? "heading" : "text";
      const plain: ReadCell = { ...place, names: table?.names ?? NO_NAMES, value: { role, heading: "" } };
      for (const datum of cellData(page, inRegion(page, plain, cell, known) ?? plain)) lines.push({ row, column, datum });
    }
  });
  return lines;
}

/** A figure of a region as its labels tell it; undefined for what stands in none. */
function inRegion(page: Page, plain: ReadCell, cell: Cell, known: Periods): ReadCell | undefined {
  const found = page.regionAt(plain.row, plain.column);
  if (!found) return undefined;
  const { region, k } = found;
  const [down, across] = [region.rowLabel(Math.floor(k / region.width)), region.columnLabel(k % region.width)];
  const role = roleOf(down, across);
  const words = [across.text, down.text].find((text) => text !== "") ?? "other";
  return {
    ...plain,
    names: { ...plain.names, table: plain.names.table || rangeOf(region), indicator: down.text },
    value: { role: role === "other" ? words : role, heading: across.text },
    period: known.of(across.text) ?? known.of(down.text),
    unit: withoutMark(region.units[region.unit[k] ?? 0] ?? ""),
  };
}

const ranges = new WeakMap<CellRange, string>();

function rangeOf({ range }: Region): string {
  const known = ranges.get(range) ?? a1Range(range);
  ranges.set(range, known);
  return known;
}

/** The periods that labels name: few labels, very many figures. */
class Periods {
  private readonly found = new Map<string, Period | undefined>();

  of(label: string): Period | undefined {
    if (!this.found.has(label)) this.found.set(label, label === "" ? undefined : findPeriod(label));
    return this.found.get(label);
  }
}
