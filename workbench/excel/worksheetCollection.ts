import type { Book } from "./book";
import { Collection } from "./collection";
import { itemNotFound } from "./errors";
import { addSheet } from "./sheetChanges";
import type { SheetState } from "./sheetState";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends Collection<Worksheet> {
  readonly typeName = "WorksheetCollection";

  constructor(private readonly book: Book) {
    super();
  }

  items(): readonly Worksheet[] {
    return this.book.sheets.map((sheet) => new Worksheet(this.book, sheet));
  }

  protected keys({ Id, Name }: Worksheet): readonly string[] {
    return [Id, Name];
  }

  private shown(visibleOnly: unknown): readonly SheetState[] {
    return visibleOnly === true ? this.book.sheets.filter(({ visibility }) => visibility === "Visible") : this.book.sheets;
  }

  private existing(sheet: SheetState | undefined): Worksheet {
    if (!sheet) throw itemNotFound();
    return new Worksheet(this.book, sheet);
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.shown(visibleOnly).length;
  }

  GetFirst(visibleOnly?: unknown): Worksheet {
    return this.existing(this.shown(visibleOnly)[0]);
  }

  GetLast(visibleOnly?: unknown): Worksheet {
    return this.existing(this.shown(visibleOnly).at(-1));
  }

  GetActiveWorksheet(): Worksheet {
    return this.existing(this.book.active);
  }

  Add(name?: unknown): Worksheet {
    return this.existing(addSheet(this.book, name));
  }
}
