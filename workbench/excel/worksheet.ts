import { HostObject } from "../office/hostObject";
import { rangeAt } from "./areas";
import { AutoFilter } from "./autoFilter";
import type { Book } from "./book";
import { colour } from "./cellStyle";
import { CommentCollection } from "./comments";
import { invalidArgument, itemNotFound } from "./errors";
import { WorksheetFreezePanes } from "./freezePanes";
import { WHOLE_SHEET } from "./limits";
import { NamedItemCollection } from "./names";
import { cellsAtAll } from "./namedCells";
import { NoteCollection } from "./notes";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./rangeAreas";
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "./sheetChanges";
import type { SheetState } from "./sheetState";
import { TableCollection } from "./tables";
import { recalculate } from "./writing";

/** A sheet of the simulated Excel. */
export class Worksheet extends HostObject {
  readonly typeName = "Worksheet";
  readonly scalars = ["Id", "Name", "Position", "ShowGridlines", "TabColor", "Visibility"];

  constructor(
    private readonly book: Book,
    private readonly state: SheetState,
  ) {
    super();
  }

  private get sheet(): SheetState {
    if (this.state.isDeleted) throw itemNotFound();
    return this.state;
  }

  get Id(): string {
    return this.state.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: unknown) {
    renameSheet(this.book, this.sheet, name);
  }
  get Position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }
  set Position(position: unknown) {
    moveSheet(this.book, this.sheet, position);
  }
  get Visibility(): string {
    return this.sheet.visibility;
  }
  set Visibility(visibility: unknown) {
    showSheet(this.book, this.sheet, visibility);
  }
  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }
  set ShowGridlines(shown: unknown) {
    this.sheet.showGridlines = shown === true;
  }
  get TabColor(): string {
    return this.sheet.tabColor;
  }
  set TabColor(given: unknown) {
    const found = colour(given);
    if (found === undefined) throw invalidArgument();
    this.sheet.tabColor = found;
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.book, this.sheet);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.book, this.sheet);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheet);
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this.book, this.sheet);
  }
  get Notes(): NoteCollection {
    return new NoteCollection(this.book, this.sheet);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.book, this.sheet);
  }
  get AutoFilter(): AutoFilter {
    const { sheet } = this;
    return new AutoFilter(this.book, sheet, () => sheet.autoFilter);
  }

  GetRange(address?: unknown): Range {
    const areas = cellsAtAll(this.book, text(address), this.sheet);
    const [area, ...more] = areas;
    if (!area || more.length > 0) throw invalidArgument();
    return new Range(this.book, area);
  }

  GetRanges(address?: unknown): RangeAreas {
    return new RangeAreas(this.book, cellsAtAll(this.book, text(address), this.sheet));
  }

  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.book, { sheet: this.sheet, range: rangeAt(row, column, rows, columns) });
  }

  /** The first cell where nothing is on the sheet. */
  GetUsedRange(valuesOnly?: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const range = this.sheet.grid.usedRange(valuesOnly === true, WHOLE_SHEET);
    return range ? new Range(this.book, { sheet: this.sheet, range }) : null;
  }

  GetNextOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.neighbour(this.book.sheets.slice(this.Position + 1), visibleOnly);
  }

  GetNext(visibleOnly?: unknown): Worksheet {
    return this.GetNextOrNullObject(visibleOnly) ?? this.none();
  }

  GetPreviousOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.neighbour(this.book.sheets.slice(0, this.Position).reverse(), visibleOnly);
  }

  GetPrevious(visibleOnly?: unknown): Worksheet {
    return this.GetPreviousOrNullObject(visibleOnly) ?? this.none();
  }

  private neighbour(sheets: readonly SheetState[], visibleOnly: unknown): Worksheet | null {
    const found = sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible");
    return found ? new Worksheet(this.book, found) : null;
  }

  private none(): never {
    throw itemNotFound();
  }

  Activate(): void {
    activateSheet(this.book, this.sheet);
  }

  Delete(): void {
    deleteSheet(this.book, this.sheet);
  }

  Calculate(): void {
    recalculate(this.book);
  }
}

function text(address: unknown): string | null {
  if (address === undefined || address === null) return null;
  if (typeof address !== "string") throw invalidArgument();
  return address;
}
