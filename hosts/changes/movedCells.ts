import type { CellAddress, Change, NewColumn } from "../../src/index";

function moves({ sheet, at, rows }: NewColumn, cell: CellAddress): boolean {
  return cell.sheet === sheet && cell.column >= at && (!rows || (cell.row >= rows.top && cell.row <= rows.bottom));
}

/** Where a cell is once the new columns are there. */
export function movedCell(cell: CellAddress, columns: readonly NewColumn[]): CellAddress {
  return columns.reduce((now, column) => (moves(column, now) ? { ...now, column: now.column + 1 } : now), cell);
}

/** Where a cell was before the new columns came; undefined for a cell of one of them. */
export function formerCell(cell: CellAddress, columns: readonly NewColumn[]): CellAddress | undefined {
  let now = cell;
  for (const column of [...columns].reverse()) {
    if (!moves(column, now)) continue;
    if (now.column === column.at) return undefined;
    now = { ...now, column: now.column - 1 };
  }
  return now;
}

/** The new column in which a cell lies, and the cell at the time when that column came. */
function homeColumn(
  cell: CellAddress,
  columns: readonly NewColumn[],
): { readonly column: NewColumn; readonly earlier: readonly NewColumn[] } | undefined {
  let now = cell;
  for (let at = columns.length - 1; at >= 0; at -= 1) {
    const column = columns[at];
    if (!column || !moves(column, now)) continue;
    if (now.column === column.at) return { column, earlier: columns.slice(0, at) };
    now = { ...now, column: now.column - 1 };
  }
  return undefined;
}

/** The column, counted before any new column came, that stands (or is pushed away) at a place. */
export function formerColumn(sheet: string, row: number, column: number, earlier: readonly NewColumn[]): number {
  let now = column;
  for (const each of [...earlier].reverse()) if (moves(each, { sheet, row, column: now - 1 })) now -= 1;
  return now;
}

/** Where the present content of an edited cell is found; for a cell of a new column, the cell whose style it takes. */
export function presentPlace(cell: CellAddress, { newColumns = [] }: Change): CellAddress {
  const former = formerCell(cell, newColumns);
  const home = former ? undefined : homeColumn(cell, newColumns);
  if (former || !home) return former ?? cell;
  return { ...cell, column: formerColumn(cell.sheet, cell.row, home.column.styleFrom, home.earlier) };
}
