import type { CellRange } from "../../src/index";
import { cellsOf, covers, holds, shared } from "./areas";
import type { Book, SheetArea } from "./book";
import { accessDenied, filteredRangeConflict, insertDeleteConflict, invalidOperation, nonBlankCellOffSheet } from "./errors";
import { COLUMNS, ROWS } from "./limits";
import type { SheetState } from "./sheetState";
import type { Shift } from "./shift";
import { distance, inserts, isCut, isSideways, shiftedZone } from "./shift";

function allows(sheet: SheetState, option: string): boolean {
  return sheet.protection === undefined || sheet.protection[option] === true;
}

/** Throws where the sheet is protected and one of the cells is locked. */
export function assertUnlocked({ sheet, range }: SheetArea): void {
  if (!sheet.protection) return;
  const { grid } = sheet;
  let unlocked = 0;
  for (const [, , cell] of grid.cells(range)) if (cell.style.locked === false) unlocked += 1;
  if (unlocked < cellsOf(range) && !isColumnUnlocked(sheet, range)) throw accessDenied();
}

/** Cells that were never touched take after their column. */
function isColumnUnlocked({ grid }: SheetState, range: CellRange): boolean {
  for (let row = range.top; row <= Math.min(range.bottom, range.top + 10_000); row += 1) {
    for (let column = range.left; column <= range.right; column += 1) if (grid.style(row, column).locked !== false) return false;
  }
  return true;
}

export function assertFormattable({ sheet }: SheetArea, option = "allowFormatCells"): void {
  if (!allows(sheet, option)) throw accessDenied();
}

/** Comments, notes and tables. */
export function assertObjectsEditable(sheet: SheetState): void {
  if (!allows(sheet, "allowEditObjects")) throw accessDenied();
}

export function assertStructureFree(book: Book): void {
  if (book.protected) throw accessDenied();
}

/** Whether a cell lies inside a merged area and is not its first. */
export function isCovered({ grid }: SheetState, row: number, column: number): boolean {
  return grid.merges.some((area) => holds(area, row, column) && (area.top !== row || area.left !== column));
}

/** Throws where something is written only into inner cells of a merged area. Together with its first cell they are passed over. */
export function assertNotInsideMerge({ sheet, range }: SheetArea): void {
  const inside = sheet.grid.merges.some((area) => shared(area, range) && !holds(range, area.top, area.left));
  if (inside) throw invalidOperation();
}

/** What must hold before cells are inserted or deleted. */
export function assertShiftable(sheet: SheetState, shift: Shift): void {
  assertShiftAllowed(sheet, shift);
  const zone = shiftedZone(shift);
  const touched = (area: CellRange): boolean => isCut(area, shift) || (!inserts(shift) && isHalfDeleted(area, shift));
  if (sheet.grid.merges.some(touched)) throw invalidOperation();
  if (sheet.tables.some(({ range }) => isCut(range, shift))) throw insertDeleteConflict();
  if (!movesWhole(shift) && filteredRanges(sheet).some((range) => shared(range, zone))) throw filteredRangeConflict();
  if (!inserts(shift)) return;
  const by = distance(shift);
  const edge = isSideways(shift) ? { ...zone, left: Math.max(zone.left, COLUMNS - by) } : { ...zone, top: Math.max(zone.top, ROWS - by) };
  if (sheet.grid.usedRange(true, edge)) throw nonBlankCellOffSheet();
}

function movesWhole({ range }: Shift): boolean {
  return range.bottom - range.top + 1 === ROWS || range.right - range.left + 1 === COLUMNS;
}

/** The ranges of filters that hide rows at present. */
function filteredRanges({ grid, autoFilter, tables }: SheetState): CellRange[] {
  const ranges = tables.filter(({ filters }) => filters).map(({ range }) => range);
  return [...ranges, ...(autoFilter ? [autoFilter] : [])].filter(({ top, bottom }) => {
    for (let row = top + 1; row <= bottom; row += 1) if (grid.isRowHidden(row)) return true;
    return false;
  });
}

/** Throws where a merged area would be overwritten in part. */
export function assertMergesWhole({ sheet, range }: SheetArea): void {
  if (sheet.grid.merges.some((area) => shared(area, range) && !covers(range, area))) throw invalidOperation();
}

/** A deletion of single cells may take a merged area as a whole or leave it whole, not take a part. */
function isHalfDeleted(area: CellRange, shift: Shift): boolean {
  const whole = isSideways(shift)
    ? shift.range.bottom - shift.range.top + 1 === ROWS
    : shift.range.right - shift.range.left + 1 === COLUMNS;
  return !whole && shared(area, shift.range) !== undefined && !covers(shift.range, area);
}

function assertShiftAllowed(sheet: SheetState, shift: Shift): void {
  if (!sheet.protection) return;
  const { top, left, bottom, right } = shift.range;
  const columns = top === 0 && bottom === ROWS - 1;
  const rows = left === 0 && right === COLUMNS - 1;
  const verb = inserts(shift) ? "allowInsert" : "allowDelete";
  const allowed = columns ? allows(sheet, `${verb}Columns`) : rows && allows(sheet, `${verb}Rows`);
  if (!allowed) throw accessDenied();
}
