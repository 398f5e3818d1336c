import type { Sheet } from "../sheet/workbook";
import { SheetGrid } from "../tables/grid";
import type { KpiTable } from "../tables/table";
import type { TableReading } from "./indicator";
import { readCards, readHeadlineRows } from "./readHeadlines";
import { readIndicators } from "./readIndicators";
import { readRoadmap } from "./readRoadmap";
import { readSummaries } from "./readSummaries";

/** Reads every table: its indicators, summary rows, headlines and roadmap, each value with its cell. */
export function readTables(tables: readonly KpiTable[]): TableReading[] {
  const grids = new Map<Sheet, SheetGrid>();
  return tables.map((table) => {
    const grid = grids.get(table.sheet) ?? new SheetGrid(table.sheet);
    grids.set(table.sheet, grid);
    return readTable(grid, table);
  });
}

function readTable(grid: SheetGrid, table: KpiTable): TableReading {
  if (table.kind === "roadmap") {
    return { table, indicators: [], summaries: [], headlines: [], roadmap: readRoadmap(grid, table) };
  }
  if (table.kind === "headline") {
    return { table, indicators: [], summaries: readSummaries(grid, table), headlines: readHeadlineRows(grid, table) };
  }
  return { table, indicators: readIndicators(grid, table), summaries: readSummaries(grid, table), headlines: readCards(grid, table) };
}
