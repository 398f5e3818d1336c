import type { CellRange, CellValue } from "../../src/index";
import type { CellStyle } from "./cellStyle";
import { COLUMNS, ROWS } from "./limits";
import type { Shift } from "./shift";

export const GENERAL = "General";

/** A cell as it is stored. */
export interface GridCell {
  readonly value: CellValue;
  /** What the cell shows. */
  readonly text: string;
  /** Without its leading "="; `value` is its result. */
  readonly formula?: string;
  /** The number format code. */
  readonly format: string;
  readonly style: CellStyle;
}

/** What is put into a cell; its format and style stay unless they are given. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula?: string | undefined;
  readonly format?: string;
}

/** The cells of one sheet. A spreadsheet component can stand in for the cells that are kept in memory. */
export interface Grid {
  /** Undefined for a cell that holds nothing and looks like a new one. */
  cell(row: number, column: number): GridCell | undefined;
  /** The cells of a range that hold something or look different, in no order. */
  cells(within: CellRange): Iterable<readonly [row: number, column: number, cell: GridCell]>;
  write(row: number, column: number, content: CellContent): void;
  /** Puts a whole cell, with what it shows; undefined clears it. */
  put(row: number, column: number, cell: GridCell | undefined): void;
  setFormat(range: CellRange, code: string): void;
  /** Changes how cells look; whole columns keep it for cells to come. */
  restyle(range: CellRange, change: (style: CellStyle, row: number, column: number) => CellStyle): void;
  style(row: number, column: number): CellStyle;
  /** The smallest range around what is there; undefined where nothing is. */
  usedRange(valuesOnly: boolean, within: CellRange): CellRange | undefined;
  /** Moves cells, merges, sizes and hidden rows or columns. Formulas keep their text: see `mapFormulas`. */
  shift(shift: Shift): void;
  mapFormulas(rewrite: (formula: string) => string): void;

  readonly merges: readonly CellRange[];
  merge(range: CellRange): void;
  /** Takes apart every merged area that the range touches. */
  unmerge(range: CellRange): void;

  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  hideRows(top: number, bottom: number, hidden: boolean): void;
  hideColumns(left: number, right: number, hidden: boolean): void;
  /** In points; undefined for the size of a new sheet. */
  columnWidth(column: number): number | undefined;
  rowHeight(row: number): number | undefined;
  setColumnWidth(left: number, right: number, width: number | undefined): void;
  setRowHeight(top: number, bottom: number, height: number | undefined): void;
}

/** The smallest range around cells, those without content left out where only values count; undefined where none is left. */
export function usedRange(
  cells: Iterable<readonly [row: number, column: number, cell: GridCell]>,
  valuesOnly: boolean,
): CellRange | undefined {
  let top = ROWS;
  let left = COLUMNS;
  let bottom = -1;
  let right = -1;
  for (const [row, column, { value, formula }] of cells) {
    if (valuesOnly && value === null && formula === undefined) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? undefined : { top, left, bottom, right };
}
