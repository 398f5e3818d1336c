import type { CellRange } from "../sheet/address";
import { isFigureCell, opensTable, readHeaderRow } from "./headerRow";
import { readHeaderText } from "./headerText";
import type { SheetGrid } from "./grid";

/** How many rows above the telling header row may belong to the header. */
const ROWS_ABOVE = 3;
/** How many rows below the header are looked at to see which columns the table has. */
const ROWS_LOOKED_AT = 20;
const LAST_COLUMN = 16383;

/** The header of one table, or of several tables beside each other. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** One range for each table beside another: its header cells. */
  readonly spans: readonly CellRange[];
}

/** The header block that begins at the row, if one does. `floor`: rows above belong to another table. */
export function headerBlockAt(grid: SheetGrid, row: number, floor: number): HeaderBlock | undefined {
  const header = readHeaderRow(grid, row, 0, LAST_COLUMN);
  if (!header || header.filled.length < 2 || !opensTable(header)) return undefined;
  const top = topOf(grid, row, floor);
  const bottom = bottomOf(grid, row);
  const spans = splitSpans(grid, top, bottom).filter((span) => span.right > span.left && spanOpensTable(grid, span));
  return spans.length > 0 ? { top, bottom, spans } : undefined;
}

/** Rows above belong to the header where they head columns too, or a merged area reaches down from them. */
function topOf(grid: SheetGrid, row: number, floor: number): number {
  let top = row;
  while (top > floor && row - top < ROWS_ABOVE && headsColumns(grid, top - 1)) top -= 1;
  return top;
}

function headsColumns(grid: SheetGrid, row: number): boolean {
  const header = readHeaderRow(grid, row, 0, LAST_COLUMN);
  if (!header || header.filled.length < 2) return false;
  const named = header.filled.some((column) => {
    const text = readHeaderText(grid.rawText(row, column));
    return text.role !== undefined || text.onlyPeriod;
  });
  return (
    named &&
    header.filled.some((column) => spansSeveralCells(grid, row, column) || readHeaderText(grid.rawText(row, column)).role !== undefined)
  );
}

function spansSeveralCells(grid: SheetGrid, row: number, column: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== undefined && (merge.right > merge.left || merge.bottom > merge.top);
}

/** Rows below belong to the header while a merged header cell reaches into them, or they name columns and hold no figures. */
function bottomOf(grid: SheetGrid, row: number): number {
  let bottom = row;
  while (bottom - row < 4 && (mergeReaches(grid, bottom, bottom + 1) || namesColumns(grid, bottom + 1))) bottom += 1;
  return bottom;
}

function mergeReaches(grid: SheetGrid, from: number, to: number): boolean {
  return grid.filledColumns(from).some((column) => {
    const merge = grid.mergeAt(from, column);
    return merge !== undefined && merge.bottom >= to && merge.bottom - merge.top < 6;
  });
}

function namesColumns(grid: SheetGrid, row: number): boolean {
  const header = readHeaderRow(grid, row, 0, LAST_COLUMN);
  if (!header || header.filled.length === 0) return false;
  return header.understood / header.filled.length >= 0.6 && (header.roles.size > 0 || header.periods > 0) && !isGridRow(grid, row);
}

/** A roadmap's body row (取組 | 計画) uses header words, but names no columns. */
function isGridRow(grid: SheetGrid, row: number): boolean {
  const texts = grid.filledColumns(row).map((column) => readHeaderText(grid.rawText(row, column)));
  return texts.length <= 2 && texts.some(({ text }) => text === "計画" || text === "実績");
}

/** Tables beside each other are parted by a column that is empty in the header and below it. */
function splitSpans(grid: SheetGrid, top: number, bottom: number): CellRange[] {
  const used = usedColumns(grid, top, bottom);
  const spans: CellRange[] = [];
  let left: number | undefined;
  for (const [place, column] of used.entries()) {
    left ??= column;
    const next = used[place + 1];
    if (next === undefined || next > column + 1) {
      spans.push({ top, bottom, left, right: column });
      left = undefined;
    }
  }
  return spans;
}

function usedColumns(grid: SheetGrid, top: number, bottom: number): number[] {
  const used = new Set<number>();
  for (let row = top; row <= bottom + ROWS_LOOKED_AT; row += 1) {
    if (row > bottom && grid.isBlank(row)) break;
    for (const column of grid.filledColumns(row)) {
      const merge = grid.mergeAt(row, column);
      const right = merge && merge.right - merge.left < 64 ? merge.right : column;
      for (let covered = column; covered <= right; covered += 1) used.add(covered);
    }
  }
  return [...used].sort((a, b) => a - b);
}

function spanOpensTable(grid: SheetGrid, span: CellRange): boolean {
  for (let row = span.top; row <= span.bottom; row += 1) {
    const header = readHeaderRow(grid, row, span.left, span.right);
    if (header && opensTable(header)) return true;
  }
  return false;
}

/** True where a row of the body holds a figure in one of the columns. */
export function hasFigure(grid: SheetGrid, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => {
    const cell = grid.rawCell(row, column);
    return cell !== undefined && cell.text !== "" && isFigureCell(cell);
  });
}
