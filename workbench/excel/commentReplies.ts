import { HostObject } from "../office/hostObject";
import type { Book } from "./book";
import { Collection } from "./collection";
import { invalidArgument } from "./errors";
import type { CommentRecord, ReplyRecord } from "./records";

export class CommentReply extends HostObject {
  readonly typeName = "CommentReply";
  readonly scalars = ["AuthorEmail", "AuthorName", "Content", "ContentType", "CreationDate", "Id", "Resolved"];
  readonly AuthorEmail = "";
  readonly ContentType = "Plain";

  constructor(
    private readonly comment: CommentRecord,
    private readonly record: ReplyRecord,
  ) {
    super();
  }

  get Id(): string {
    return this.record.id;
  }
  get Content(): string {
    return this.record.content;
  }
  set Content(content: unknown) {
    if (typeof content !== "string") throw invalidArgument();
    this.record.content = content;
  }
  get AuthorName(): string {
    return this.record.author;
  }
  get CreationDate(): string {
    return this.record.created.toISOString();
  }
  get Resolved(): boolean {
    return this.comment.resolved;
  }

  Delete(): void {
    this.comment.replies = this.comment.replies.filter((one) => one !== this.record);
  }
}

export class CommentReplyCollection extends Collection<CommentReply> {
  readonly typeName = "CommentReplyCollection";

  constructor(
    private readonly book: Book,
    private readonly comment: CommentRecord,
  ) {
    super();
  }

  items(): readonly CommentReply[] {
    return this.comment.replies.map((record) => new CommentReply(this.comment, record));
  }

  protected keys({ Id }: CommentReply): readonly string[] {
    return [Id];
  }

  Add(content: unknown): CommentReply {
    if (typeof content !== "string" || content === "") throw invalidArgument();
    const record = { id: `{REPLY${this.book.nextId()}}`, content, author: this.book.author, created: new Date() };
    this.comment.replies.push(record);
    return new CommentReply(this.comment, record);
  }
}
