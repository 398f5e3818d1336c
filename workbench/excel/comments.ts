import { HostObject } from "../office/hostObject";
import { cellsOf, sameRange } from "./areas";
import type { Book, SheetArea } from "./book";
import { Collection } from "./collection";
import { CommentReplyCollection } from "./commentReplies";
import { invalidArgument, invalidOperation, itemNotFound } from "./errors";
import { assertObjectsEditable } from "./guards";
import { cellsMeant } from "./namedCells";
import type { CommentRecord } from "./records";
import type { SheetState } from "./sheetState";

/** A comment that others can reply to. */
export class Comment extends HostObject {
  readonly typeName = "Comment";
  readonly scalars = ["AuthorEmail", "AuthorName", "Content", "ContentType", "CreationDate", "Id", "Resolved", "RichContent"];
  readonly AuthorEmail = "";
  readonly ContentType = "Plain";

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly record: CommentRecord,
  ) {
    super();
  }

  private get there(): CommentRecord {
    if (this.sheet.isDeleted || !this.sheet.comments.includes(this.record)) throw itemNotFound();
    return this.record;
  }

  get Id(): string {
    return this.record.id;
  }
  get Content(): string {
    return this.there.content;
  }
  set Content(content: unknown) {
    if (typeof content !== "string") throw invalidArgument();
    assertObjectsEditable(this.sheet);
    this.there.content = content;
  }
  get RichContent(): string {
    return this.Content;
  }
  get AuthorName(): string {
    return this.there.author;
  }
  get CreationDate(): string {
    return this.there.created.toISOString();
  }
  get Resolved(): boolean {
    return this.there.resolved;
  }
  set Resolved(resolved: unknown) {
    this.there.resolved = resolved === true;
  }
  get Replies(): CommentReplyCollection {
    return new CommentReplyCollection(this.book, this.there);
  }

  GetLocation(): HostObject {
    return this.book.views.range({ sheet: this.sheet, range: this.there.range });
  }

  Delete(): void {
    assertObjectsEditable(this.sheet);
    const { there } = this;
    this.sheet.comments = this.sheet.comments.filter((one) => one !== there);
  }
}

/** The one cell that a comment or note is meant for; an address must name its sheet. */
export function commentedCell(book: Book, cell: unknown): SheetArea {
  if (typeof cell === "string" && !cell.includes("!")) throw invalidArgument();
  const area = cellsMeant(book, cell);
  if (cellsOf(area.range) !== 1) throw invalidArgument();
  return area;
}

/** A cell has one comment or one note. */
export function assertUncommented({ sheet, range }: SheetArea): void {
  if ([...sheet.comments, ...sheet.notes].some((record) => sameRange(record.range, range))) throw invalidOperation();
}

/** The comments of the workbook, or of a sheet. */
export class CommentCollection extends Collection<Comment> {
  readonly typeName = "CommentCollection";

  constructor(
    private readonly book: Book,
    private readonly sheet?: SheetState,
  ) {
    super();
  }

  items(): readonly Comment[] {
    const sheets = this.sheet ? [this.sheet] : this.book.sheets;
    return sheets.flatMap((sheet) => sheet.comments.map((record) => new Comment(this.book, sheet, record)));
  }

  protected keys({ Id }: Comment): readonly string[] {
    return [Id];
  }

  Add(cell: unknown, content: unknown): Comment {
    if (typeof content !== "string" || content === "") throw invalidArgument();
    const area = commentedCell(this.book, cell);
    if (this.sheet && area.sheet !== this.sheet) throw invalidArgument();
    assertObjectsEditable(area.sheet);
    assertUncommented(area);
    const id = `{COMMENT${this.book.nextId()}}`;
    const record = { id, range: area.range, content, author: this.book.author, created: new Date(), resolved: false, replies: [] };
    area.sheet.comments.push(record);
    return new Comment(this.book, area.sheet, record);
  }

  GetItemByCell(cell: unknown): Comment {
    const { sheet, range } = commentedCell(this.book, cell);
    const record = sheet.comments.find((one) => sameRange(one.range, range));
    if (!record) throw itemNotFound();
    return new Comment(this.book, sheet, record);
  }

  GetItemByReplyId(id: unknown): Comment {
    for (const sheet of this.sheet ? [this.sheet] : this.book.sheets) {
      const record = sheet.comments.find(({ replies }) => replies.some((reply) => reply.id === id));
      if (record) return new Comment(this.book, sheet, record);
    }
    throw itemNotFound();
  }
}
