import { readHeaderText } from "./headerText";
import { isFigureCell } from "./headerRow";
import type { SheetGrid } from "./grid";
import type { Column } from "./table";

/** Rows looked at to see whether a column holds figures. */
const SAMPLE_ROWS = 40;

/**
 * Columns headed by nothing but a period hold the actuals of that period: Q1, Q2, Q3 beside a target, or 2022, 2023, 2024 beside it.
 * Years under 目標値 are targets already.
 */
export function withPeriodColumns(grid: SheetGrid, columns: readonly Column[], bodyTop: number): Column[] {
  if (!columns.some(({ role }) => role === "target" || role === "rate")) return [...columns];
  return columns.map((column) =>
    column.role === "other" && readHeaderText(column.header.value).onlyPeriod && holdsFigures(grid, column.index, bodyTop)
      ? { ...column, role: "actual" as const }
      : column,
  );
}

function holdsFigures(grid: SheetGrid, column: number, bodyTop: number): boolean {
  for (let row = bodyTop; row < Math.min(grid.rowCount, bodyTop + SAMPLE_ROWS); row += 1) {
    const cell = grid.rawCell(row, column);
    if (cell && cell.text !== "" && isFigureCell(cell)) return true;
  }
  return false;
}
