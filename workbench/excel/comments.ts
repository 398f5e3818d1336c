import { HostObject } from "../office/hostObject";
import { sameRange } from "./areas";
import type { Book } from "./book";
import { CommentReplyCollection } from "./commentReplies";
import { invalidArgument, itemNotFound } from "./errors";
import { assertObjectsEditable } from "./guards";
import type { CommentRecord } from "./records";
import { RemarkCollection, remarkedCell } from "./remarks";
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

/** The comments of the workbook, or of a sheet. */
export class CommentCollection extends RemarkCollection<Comment> {
  readonly typeName = "CommentCollection";

  items(): readonly Comment[] {
    return this.sheets.flatMap((sheet) => sheet.comments.map((record) => new Comment(this.book, sheet, record)));
  }

  protected keys({ Id }: Comment): readonly string[] {
    return [Id];
  }

  Add(cell: unknown, content: unknown): Comment {
    const { sheet, range } = this.placeFor(cell, content);
    const id = `{COMMENT${this.book.nextId()}}`;
    const record = { id, range, content: String(content), author: this.book.author, created: new Date(), resolved: false, replies: [] };
    sheet.comments.push(record);
    return new Comment(this.book, sheet, record);
  }

  GetItemByCell(cell: unknown): Comment {
    const { sheet, range } = remarkedCell(this.book, cell);
    const record = sheet.comments.find((one) => sameRange(one.range, range));
    if (!record) throw itemNotFound();
    return new Comment(this.book, sheet, record);
  }

  GetItemByReplyId(id: unknown): Comment {
    for (const sheet of this.sheets) {
      const record = sheet.comments.find(({ replies }) => replies.some((reply) => reply.id === id));
      if (record) return new Comment(this.book, sheet, record);
    }
    throw itemNotFound();
  }
}
