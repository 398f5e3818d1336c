import type { CellRange } from "../sheet/address";
import type { SheetGrid } from "../tables/grid";
import type { Column, KpiTable } from "../tables/table";

/** How room is made for a column: the whole column of the sheet moves, or only these rows do. */
export interface ColumnRoom {
  readonly at: number;
  readonly rows?: { readonly top: number; readonly bottom: number };
}

/** The first place right of a period's columns where no header cell would be cut in two. */
export function placeBeside(grid: SheetGrid, table: KpiTable, group: number, leaf: Column): number {
  let at = Math.max(...table.columns.filter((column) => column.group === group).map(({ index }) => index)) + 1;
  for (let merge = grid.mergeAt(leaf.header.cell.row, at - 1); merge && merge.right >= at;) {
    at = merge.right + 1;
    merge = grid.mergeAt(leaf.header.cell.row, at - 1);
  }
  return at;
}

/**
 * Room for a column at a place. A whole column keeps its own width and leaves every row in line, so it is taken unless it would put a gap into
 * something else above or below; then only the table's rows move, unless that would tear something. Undefined where neither way is harmless.
 */
export function columnRoom(grid: SheetGrid, table: KpiTable, tables: readonly KpiTable[], at: number): ColumnRoom | undefined {
  const others = tables.filter((other) => other !== table && other.sheet === table.sheet);
  if (!splitsOutside(grid, table, others, at)) return { at };
  const rows = { top: table.range.top, bottom: table.range.bottom };
  return tearsRows(grid, rows, others, at) ? undefined : { at, rows };
}

/** A new whole column would run through another table, or through a line that has text on both sides of it. */
function splitsOutside(grid: SheetGrid, { range }: KpiTable, others: readonly KpiTable[], at: number): boolean {
  if (others.some(({ range: { left, right } }) => left < at && right >= at)) return true;
  for (let row = 0; row < grid.rowCount; row += 1) {
    if (row === range.top) row = range.bottom + 1;
    const filled = grid.filledColumns(row);
    if ((filled[0] ?? at) < at && (filled.at(-1) ?? -1) >= at) return true;
  }
  return false;
}

/** Moving only these rows would part a table beside them, or cut a merged area. */
function tearsRows(grid: SheetGrid, rows: { top: number; bottom: number }, others: readonly KpiTable[], at: number): boolean {
  const isCut = ({ top, bottom, right }: CellRange): boolean =>
    right >= at && top <= rows.bottom && bottom >= rows.top && (top < rows.top || bottom > rows.bottom);
  return others.some(({ range }) => isCut(range)) || grid.sheet.merges.some(isCut);
}
