import { readTables } from "../../src/indicators/readTable";
import type { TableReading } from "../../src/indicators/indicator";
import { a1Range, columnName } from "../../src/sheet/a1";
import { findTables } from "../../src/tables/findTables";
import type { KpiTable } from "../../src/tables/table";
import { markedTable } from "./markedTable";

/** The tables of a Markdown sheet, read. */
export function readingsOf(markdown: string): readonly TableReading[] {
  return readTables(findTables(markedTable(markdown).workbook));
}

/** A table in one line: its range, kind and columns, each with role, group and the end of its period. */
export function describeTable(table: KpiTable): string {
  const columns = table.columns.map(({ index, role, group, period, unit }) => {
    const dated = period ? `@${period.end}` : "";
    return `${columnName(index)} ${role}${group > 0 ? group : ""}${dated}${unit ? `[${unit}]` : ""}`;
  });
  return `${a1Range(table.range)} ${table.kind}: ${columns.join(", ")}`;
}

export function describeTables(markdown: string): string[] {
  return findTables(markedTable(markdown).workbook).map(describeTable);
}
