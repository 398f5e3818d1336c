import { indicatorTable, type GeneratedTable } from "./indicatorRows";

/** Columns of a table before its periods: name and target. */
const BEFORE_PERIODS = 2;
const HEADER_ROWS = 2;

/** A table whose actuals are all missing beside their rates: one finding for every indicator and period, each to be dealt with by itself. */
export function tableOfFindings(indicators: number, periods: number): GeneratedTable {
  const { rows, merges } = indicatorTable("printed", indicators, periods);
  const isActual = (row: number, column: number): boolean =>
    row >= HEADER_ROWS && column >= BEFORE_PERIODS && (column - BEFORE_PERIODS) % 2 === 0;
  return { rows: rows.map((cells, row) => cells.map((cell, column) => (isActual(row, column) ? undefined : cell))), merges };
}
