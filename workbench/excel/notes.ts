import { HostObject } from "../office/hostObject";
import { localAddress, quotedSheet } from "./addresses";
import { sameRange } from "./areas";
import type { Book } from "./book";
import { invalidArgument, itemNotFound } from "./errors";
import { assertObjectsEditable } from "./guards";
import type { NoteRecord } from "./records";
import { RemarkCollection, remarkedCell } from "./remarks";
import type { SheetState } from "./sheetState";

/** The old kind of comment: a yellow slip that nobody replies to (ExcelApi 1.18). */
export class Note extends HostObject {
  readonly typeName = "Note";
  readonly scalars = ["AuthorName", "Content", "Visible"];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly record: NoteRecord,
  ) {
    super();
  }

  private get there(): NoteRecord {
    if (this.sheet.isDeleted || !this.sheet.notes.includes(this.record)) throw itemNotFound();
    return this.record;
  }

  /** Notes are found by their cell. */
  get _Id(): string {
    return `${quotedSheet(this.sheet.name)}!${localAddress(this.record.range)}`;
  }
  get AuthorName(): string {
    return this.there.author;
  }
  get Content(): string {
    return this.there.content;
  }
  set Content(content: unknown) {
    if (typeof content !== "string") throw invalidArgument();
    assertObjectsEditable(this.sheet);
    this.there.content = content;
  }
  get Visible(): boolean {
    return this.there.visible;
  }
  set Visible(visible: unknown) {
    this.there.visible = visible === true;
  }

  GetLocation(): HostObject {
    return this.book.views.range({ sheet: this.sheet, range: this.there.range });
  }

  Delete(): void {
    assertObjectsEditable(this.sheet);
    const { there } = this;
    this.sheet.notes = this.sheet.notes.filter((one) => one !== there);
  }
}

/** The notes of the workbook, or of a sheet. */
export class NoteCollection extends RemarkCollection<Note> {
  readonly typeName = "NoteCollection";

  items(): readonly Note[] {
    return this.sheets.flatMap((sheet) => sheet.notes.map((record) => new Note(this.book, sheet, record)));
  }

  protected keys({ _Id }: Note): readonly string[] {
    return [_Id];
  }

  Add(cell: unknown, content: unknown): Note {
    const { sheet, range } = this.placeFor(cell, content);
    const record = { range, content: String(content), author: this.book.author, visible: false };
    sheet.notes.push(record);
    return new Note(this.book, sheet, record);
  }

  override GetItemOrNullObject(cell: unknown): Note | null {
    const { sheet, range } = remarkedCell(this.book, cell);
    const record = sheet.notes.find((one) => sameRange(one.range, range));
    return record ? new Note(this.book, sheet, record) : null;
  }
}
