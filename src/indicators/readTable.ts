import type { Sheet } from "../sheet/workbook";
import { SheetGrid } from "../tables/grid";
import type { KpiTable } from "../tables/table";
import type { TableReading } from "./indicator";
import { readCards, readHeadlineRows } from "./readHeadlines";
import { readIndicators } from "./readIndicators";
import { readRoadmap } from "./readRoadmap";
import { readSummaries } from "./readSummaries";
import type { ReadingMemory, RememberedTable } from "./readingMemory";

/** Reads every table: its indicators, summary rows, headlines and roadmap, each value with its cell. With a memory, rows that did not change are not read again. */
export function readTables(tables: readonly KpiTable[], memory?: ReadingMemory): TableReading[] {
  const grids = new Map<Sheet, SheetGrid>();
  memory?.begin();
  return tables.map((table) => {
    const grid = grids.get(table.sheet) ?? new SheetGrid(table.sheet);
    grids.set(table.sheet, grid);
    const known = memory?.take(table);
    const reading = readTable(grid, known ? { ...table, columns: known.columns } : table, known);
    memory?.keep(grid, reading);
    return reading;
  });
}

function readTable(grid: SheetGrid, table: KpiTable, known: RememberedTable | undefined): TableReading {
  if (table.kind === "roadmap") {
    return { table, indicators: [], summaries: [], headlines: [], roadmap: readRoadmap(grid, table) };
  }
  if (table.kind === "headline") {
    return { table, indicators: [], summaries: readSummaries(grid, table), headlines: readHeadlineRows(grid, table) };
  }
  return {
    table,
    indicators: readIndicators(grid, table, known),
    summaries: readSummaries(grid, table),
    headlines: readCards(grid, table),
  };
}
