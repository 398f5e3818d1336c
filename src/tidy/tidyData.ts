import type { TableReading } from "../indicators/indicator";
import { readTables } from "../indicators/readTable";
import type { Sheet, Workbook } from "../sheet/workbook";
import { findTables } from "../tables/findTables";
import type { Datum } from "./datum";
import { otherData } from "./otherData";
import { Page } from "./page";
import { roadmapData } from "./roadmapData";
import { tableData } from "./tableData";

/** Everything that stands in a sheet, and how many of its figures the coverage of a review counts: those of cells with a value, second figures where their line holds them. */
export interface TidySheet {
  readonly lines: readonly Datum[];
  readonly figures: number;
}

/** Everything that stands in a workbook, a line for each value, sheet by sheet in reading order: no filled cell is left out. */
export function* tidyData(workbook: Workbook): Generator<Datum> {
  for (const { lines } of tidySheets(workbook)) yield* lines;
}

/** The same, a sheet at a time. */
export function* tidySheets(workbook: Workbook): Generator<TidySheet> {
  const readings = readTables(findTables(workbook));
  for (const sheet of workbook.sheets) {
    yield sheetData(
      sheet,
      readings.filter(({ table }) => table.sheet === sheet),
    );
  }
}

function sheetData(sheet: Sheet, readings: readonly TableReading[]): TidySheet {
  const page = new Page(sheet, readings);
  const tables = readings.flatMap((reading) => (reading.table.kind === "roadmap" ? roadmapData(page, reading) : tableData(page, reading)));
  const lines = [...tables, ...otherData(page)];
  return { lines: lines.sort((a, b) => a.row - b.row || a.column - b.column).map(({ datum }) => datum), figures: page.figureCount };
}
