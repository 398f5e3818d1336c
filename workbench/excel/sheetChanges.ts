import type { Book } from "./book";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "./errors";
import { assertStructureFree } from "./guards";
import { MemoryGrid } from "./memoryGrid";
import { SheetState } from "./sheetState";
import type { Visibility } from "./sheetState";

function assertName(book: Book, name: unknown, own?: SheetState): asserts name is string {
  const isValid = typeof name === "string" && name.length > 0 && name.length <= 31 && !/[\\/?*:[\]]|^'|'$/.test(name);
  if (!isValid) throw invalidArgument();
  if (book.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
}

function newId(book: Book): string {
  return `{${String(book.nextId()).padStart(8, "0")}-0000-0000-0000-000000000000}`;
}

function freeName(book: Book): string {
  let number = book.sheets.length + 1;
  while (book.sheet(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

/** Adds a sheet behind the others. */
export function addSheet(book: Book, given?: unknown): SheetState {
  assertStructureFree(book);
  const name = given ?? freeName(book);
  assertName(book, name);
  const id = newId(book);
  const sheet = new SheetState(id, name, book.makeGrid?.({ id, name }) ?? new MemoryGrid(book.date1904));
  book.sheets.push(sheet);
  book.fire("added", sheet, { source: "Local" });
  return sheet;
}

export function renameSheet(book: Book, sheet: SheetState, name: unknown): void {
  assertStructureFree(book);
  assertName(book, name, sheet);
  const nameBefore = sheet.name;
  book.rename(sheet, name);
  book.fire("nameChanged", sheet, { nameBefore, nameAfter: name, source: "Local" });
}

export function moveSheet(book: Book, sheet: SheetState, position: unknown): void {
  assertStructureFree(book);
  const positionBefore = book.sheets.indexOf(sheet);
  if (!Number.isInteger(position) || Number(position) < 0 || Number(position) >= book.sheets.length) throw invalidArgument();
  book.sheets.splice(positionBefore, 1);
  book.sheets.splice(Number(position), 0, sheet);
  book.fire("moved", sheet, { positionBefore, positionAfter: position, source: "Local" });
}

/** One sheet must stay in view. */
function assertNotLast(book: Book, sheet: SheetState): void {
  if (!book.sheets.some((other) => other !== sheet && other.visibility === "Visible")) throw invalidOperation();
}

function leave(book: Book, sheet: SheetState): void {
  if (book.active !== sheet) return;
  const next = book.sheets.find((other) => other !== sheet && other.visibility === "Visible");
  if (next) activateSheet(book, next);
}

export function showSheet(book: Book, sheet: SheetState, visibility: unknown): void {
  assertStructureFree(book);
  if (visibility !== "Visible" && visibility !== "Hidden" && visibility !== "VeryHidden") throw invalidArgument();
  if (visibility !== "Visible") {
    assertNotLast(book, sheet);
    leave(book, sheet);
  }
  const visibilityBefore: Visibility = sheet.visibility;
  sheet.visibility = visibility;
  book.fire("visibilityChanged", sheet, { visibilityBefore, visibilityAfter: visibility, source: "Local" });
}

export function activateSheet(book: Book, sheet: SheetState): void {
  if (sheet.visibility !== "Visible") throw invalidOperation();
  if (book.active !== sheet) book.select([{ sheet, range: { top: 0, left: 0, bottom: 0, right: 0 } }]);
}

/** A very hidden sheet has to be shown first. */
export function deleteSheet(book: Book, sheet: SheetState): void {
  assertStructureFree(book);
  if (sheet.visibility === "VeryHidden") throw invalidOperation();
  if (sheet.visibility === "Visible") assertNotLast(book, sheet);
  leave(book, sheet);
  book.sheets = book.sheets.filter((other) => other !== sheet);
  sheet.isDeleted = true;
  book.fire("deleted", sheet, { source: "Local" });
}
