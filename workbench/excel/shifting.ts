import type { CellRange } from "../../src/index";
import { columnsOf, rowsOf, shared } from "./areas";
import type { Book, SheetArea } from "./book";
import { invalidArgument } from "./errors";
import { assertShiftable } from "./guards";
import { COLUMNS, ROWS } from "./limits";
import type { SheetState } from "./sheetState";
import type { Shift } from "./shift";
import { inserts, isSideways } from "./shift";
import type { Writer } from "./writing";
import { recalculate, tellChange } from "./writing";

function changeName(shift: Shift): string {
  const { range } = shift;
  const what = rowsOf(range) === ROWS ? "Column" : columnsOf(range) === COLUMNS ? "Row" : "Cell";
  return what + (inserts(shift) ? "Inserted" : "Deleted");
}

function directionOf(given: unknown, allowed: readonly Shift["direction"][]): Shift["direction"] {
  const direction = allowed.find((one) => one === given);
  if (!direction) throw invalidArgument();
  return direction;
}

/** Whole columns and rows go only one way, whatever is asked. */
function shiftOf(range: CellRange, asked: unknown, [sideways, lengthways]: readonly ["Right" | "Left", "Down" | "Up"]): Shift {
  if (rowsOf(range) === ROWS) return { range, direction: sideways };
  if (columnsOf(range) === COLUMNS) return { range, direction: lengthways };
  return { range, direction: directionOf(asked, [sideways, lengthways]) };
}

/** Inserts empty cells in place of a range; they look like those to the left or above. */
export function insertCells(book: Book, { sheet, range }: SheetArea, direction: unknown, writer: Writer = "addin"): void {
  const shift = shiftOf(range, direction, ["Right", "Down"]);
  assertShiftable(sheet, shift);
  book.shift(sheet, shift);
  inheritLooks(sheet, shift);
  nameTableColumns(sheet, shift);
  finish(book, sheet, shift, writer);
}

export function deleteCells(book: Book, { sheet, range }: SheetArea, direction: unknown, writer: Writer = "addin"): void {
  const shift = shiftOf(range, direction, ["Left", "Up"]);
  assertShiftable(sheet, shift);
  book.shift(sheet, shift);
  finish(book, sheet, shift, writer);
}

function finish(book: Book, sheet: SheetState, shift: Shift, writer: Writer): void {
  recalculate(book);
  const whole = changeName(shift).startsWith("Cell") ? `ShiftCell${shift.direction}` : "None";
  tellChange(book, { sheet, range: shift.range }, changeName(shift), { writer, shiftDirection: whole });
}

function inheritLooks({ grid }: SheetState, { range, direction }: Shift): void {
  const { top, left, bottom, right } = range;
  if (direction === "Right" ? left === 0 : top === 0) return;
  const model = direction === "Right" ? { ...range, left: left - 1, right: left - 1 } : { ...range, top: top - 1, bottom: top - 1 };
  for (const [row, column, { format, style }] of [...grid.cells(model)]) {
    const looks = { value: null, text: "", format, style };
    if (direction === "Right") for (let at = left; at <= right; at += 1) grid.put(row, at, looks);
    else for (let at = top; at <= bottom; at += 1) grid.put(at, column, looks);
  }
}

/** A column inserted into a table gets a heading: no heading of a table is empty. */
function nameTableColumns({ grid, tables }: SheetState, shift: Shift): void {
  if (!isSideways(shift)) return;
  for (const { range, hasHeaders } of tables) {
    const header = shared({ ...range, bottom: range.top }, shift.range);
    if (!header || !hasHeaders) continue;
    const taken = new Set<string>();
    for (const [, , { text }] of grid.cells({ ...range, bottom: range.top })) taken.add(text);
    for (let column = header.left; column <= header.right; column += 1) {
      let number = 1;
      while (taken.has(`列${number}`)) number += 1;
      taken.add(`列${number}`);
      grid.write(header.top, column, { value: `列${number}` });
    }
  }
}
