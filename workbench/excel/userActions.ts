import { localAddress, splitList } from "./addresses";
import { rangeAt } from "./areas";
import type { Book, SheetArea } from "./book";
import { cellsAt } from "./namedCells";
import { addSheet, activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "./sheetChanges";
import type { SheetState, Visibility } from "./sheetState";
import { deleteCells, insertCells } from "./shifting";
import { clearCells, writeCells } from "./writing";
import { COLUMNS, ROWS } from "./limits";

/** What a person does in the program. Addresses without a sheet mean the one in front; the client hears of it all. */
export class UserActions {
  constructor(private readonly book: Book) {}

  private cells(address: string): SheetArea {
    return cellsAt(this.book, address);
  }

  private sheet(name: string): SheetState {
    const sheet = this.book.sheet(name);
    if (!sheet) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }

  /** Types into a cell, or into every cell of a range. */
  edit(address: string, typed: string | number | boolean): void {
    writeCells(this.book, this.cells(address), typed, "user");
  }

  clear(address: string): void {
    clearCells(this.book, this.cells(address), "Contents", "user");
  }

  /** Selects one range, or several with commas between them. */
  select(address: string): void {
    const areas = splitList(address).map((part) => this.cells(part));
    const [first] = areas;
    if (!first) throw new Error("Nothing to select.");
    this.book.select(areas);
    this.book.fire("selectionChanged", first.sheet, { address: areas.map(({ range }) => localAddress(range)).join(",") });
  }

  /** Clicks a drawing or chart: no cells are selected then. */
  selectDrawing(): void {
    this.book.isDrawingSelected = true;
  }

  insertColumns(address: string): void {
    const { sheet, range } = this.cells(address);
    insertCells(this.book, { sheet, range: { ...range, top: 0, bottom: ROWS - 1 } }, "Right", "user");
  }

  deleteColumns(address: string): void {
    const { sheet, range } = this.cells(address);
    deleteCells(this.book, { sheet, range: { ...range, top: 0, bottom: ROWS - 1 } }, "Left", "user");
  }

  insertRows(address: string): void {
    const { sheet, range } = this.cells(address);
    insertCells(this.book, { sheet, range: { ...range, left: 0, right: COLUMNS - 1 } }, "Down", "user");
  }

  deleteRows(address: string): void {
    const { sheet, range } = this.cells(address);
    deleteCells(this.book, { sheet, range: { ...range, left: 0, right: COLUMNS - 1 } }, "Up", "user");
  }

  hideRows(address: string, hidden = true): void {
    const { sheet, range } = this.cells(address);
    sheet.grid.hideRows(range.top, range.bottom, hidden);
  }

  hideColumns(address: string, hidden = true): void {
    const { sheet, range } = this.cells(address);
    sheet.grid.hideColumns(range.left, range.right, hidden);
  }

  /** Sets a filter over a range and hides the rows (counted from its first row below the heading) that it does not let through. */
  filter(address: string, hiddenRows: readonly number[] = []): void {
    const { sheet, range } = this.cells(address);
    sheet.autoFilter = range;
    for (const row of hiddenRows) sheet.grid.hideRows(range.top + 1 + row, range.top + 1 + row, true);
  }

  merge(address: string): void {
    const { sheet, range } = this.cells(address);
    sheet.grid.merge(range);
  }

  /** Types a formula into the first cell of a range over which its result spills; what it shows there stays. */
  spill(address: string): void {
    const { sheet, range } = this.cells(address);
    sheet.spills.push(range);
  }

  /** Writes an old-style comment. */
  note(address: string, content: string): void {
    const { sheet, range } = this.cells(address);
    sheet.notes.push({ range, content, author: this.book.author, visible: false });
  }

  comment(address: string, content: string, author = this.book.author): void {
    const { sheet, range } = this.cells(address);
    const id = `{COMMENT${this.book.nextId()}}`;
    sheet.comments.push({ id, range: rangeAt(range.top, range.left), content, author, created: new Date(), resolved: false, replies: [] });
  }

  reply(address: string, content: string, author: string): void {
    const { sheet, range } = this.cells(address);
    const comment = sheet.comments.find((one) => one.range.top === range.top && one.range.left === range.left);
    comment?.replies.push({ id: `{REPLY${this.book.nextId()}}`, content, author, created: new Date() });
  }

  protect(sheet: string, password?: string): void {
    const state = this.sheet(sheet);
    state.protection = {};
    state.password = password;
  }

  unprotect(sheet: string): void {
    this.sheet(sheet).protection = undefined;
  }

  protectWorkbook(): void {
    this.book.protected = true;
  }

  addSheet(name: string): void {
    addSheet(this.book, name);
  }

  activate(sheet: string): void {
    activateSheet(this.book, this.sheet(sheet));
  }

  deleteSheet(name: string): void {
    deleteSheet(this.book, this.sheet(name));
  }

  renameSheet(name: string, to: string): void {
    renameSheet(this.book, this.sheet(name), to);
  }

  moveSheet(name: string, position: number): void {
    moveSheet(this.book, this.sheet(name), position);
  }

  showSheet(name: string, visibility: Visibility): void {
    showSheet(this.book, this.sheet(name), visibility);
  }
}
