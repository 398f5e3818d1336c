import { HostObject } from "../office/hostObject";
import type { Book } from "./book";
import { WHOLE_SHEET } from "./limits";
import { cellsMeant } from "./namedCells";
import type { SheetState } from "./sheetState";

/** The rows and columns that stay in view. */
export class WorksheetFreezePanes extends HostObject {
  readonly typeName = "WorksheetFreezePanes";
  readonly scalars = [];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
  ) {
    super();
  }

  FreezeRows(count: number): void {
    this.sheet.frozen = { ...WHOLE_SHEET, bottom: count - 1 };
  }

  FreezeColumns(count: number): void {
    this.sheet.frozen = { ...WHOLE_SHEET, right: count - 1 };
  }

  FreezeAt(range: unknown): void {
    this.sheet.frozen = cellsMeant(this.book, range, typeof range === "string" ? this.sheet : undefined).range;
  }

  Unfreeze(): void {
    this.sheet.frozen = undefined;
  }

  GetLocationOrNullObject(): HostObject | null {
    return this.sheet.frozen ? this.book.views.range({ sheet: this.sheet, range: this.sheet.frozen }) : null;
  }
}
