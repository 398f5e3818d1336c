import type { Cell, Sheet, Workbook } from "../../src/index";
import { rangeAt } from "./areas";
import type { Book } from "./book";
import { GENERAL } from "./grid";
import { addSheet } from "./sheetChanges";
import type { SheetState, Visibility } from "./sheetState";

/** How the program keeps what the workbook knows as notes. */
export type NotesAs = "comments" | "notes";

const visibilities: Readonly<Record<NonNullable<Sheet["visibility"]>, Visibility>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** Puts a workbook as the engine knows it into the program. Cells show the texts that they are given until they are written. */
export function loadWorkbook(book: Book, { sheets }: Workbook, notesAs: NotesAs): void {
  for (const sheet of sheets) loadSheet(book, addSheet(book, sheet.name), sheet, notesAs);
  if (book.sheets.length === 0) addSheet(book);
  const first = book.sheets.find(({ visibility }) => visibility === "Visible") ?? book.sheets[0];
  if (first) book.select([{ sheet: first, range: rangeAt(0, 0) }]);
}

function loadSheet(book: Book, state: SheetState, sheet: Sheet, notesAs: NotesAs): void {
  const { grid } = state;
  state.visibility = visibilities[sheet.visibility ?? "visible"];
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) if (cell) loadCell(book, state, row, column, cell, notesAs);
  }
  for (const merge of sheet.merges) grid.merge(merge);
  for (const row of sheet.hiddenRows ?? []) grid.hideRows(row, row, true);
  for (const column of sheet.hiddenColumns ?? []) grid.hideColumns(column, column, true);
}

function loadCell(book: Book, { grid, comments, notes }: SheetState, row: number, column: number, cell: Cell, notesAs: NotesAs): void {
  const { value, text, format = GENERAL, formula, note } = cell;
  grid.put(row, column, { value, text, format, style: {}, ...(formula === undefined ? {} : { formula }) });
  if (note === undefined) return;
  const record = { range: rangeAt(row, column), content: note, author: book.author };
  if (notesAs === "notes") notes.push({ ...record, visible: false });
  else comments.push({ ...record, id: `{COMMENT${book.nextId()}}`, created: new Date(0), resolved: false, replies: [] });
}
