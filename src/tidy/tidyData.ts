import type { TableReading } from "../indicators/indicator";
import { readTables } from "../indicators/readTable";
import type { Sheet, Workbook } from "../sheet/workbook";
import { findTables } from "../tables/findTables";
import type { Datum } from "./datum";
import { otherData } from "./otherData";
import { Page } from "./page";
import { roadmapData } from "./roadmapData";
import { tableData } from "./tableData";

/**
 * Everything that stands in a workbook, a line for each value, sheet by sheet in reading order: no filled cell is left out. The cells of lines with a value are the figures
 * that the coverage of a review counts.
 */
export function* tidyData(workbook: Workbook): Generator<Datum> {
  const readings = readTables(findTables(workbook));
  for (const sheet of workbook.sheets) {
    yield* sheetData(
      sheet,
      readings.filter(({ table }) => table.sheet === sheet),
    );
  }
}

function sheetData(sheet: Sheet, readings: readonly TableReading[]): Datum[] {
  const page = new Page(sheet, readings);
  const tables = readings.flatMap((reading) => (reading.table.kind === "roadmap" ? roadmapData(page, reading) : tableData(page, reading)));
  const lines = [...tables, ...otherData(page)];
  return lines.sort((a, b) => a.row - b.row || a.column - b.column).map(({ datum }) => datum);
}
