import type { CellRange } from "../../src/index";
import { HostObject } from "../office/hostObject";
import type { Book } from "./book";
import { itemNotFound } from "./errors";
import type { SheetState } from "./sheetState";

/** A filter over the rows below a heading. Which rows it hides is up to whoever hides them. */
export class AutoFilter extends HostObject {
  readonly typeName = "AutoFilter";
  readonly scalars = ["Criteria", "Enabled", "IsDataFiltered"];
  readonly Criteria: readonly unknown[] = [];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetState,
    private readonly filtered: () => CellRange | undefined,
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.filtered() !== undefined;
  }

  get IsDataFiltered(): boolean {
    return this.hiddenRows().length > 0;
  }

  private hiddenRows(): number[] {
    const range = this.filtered();
    const rows: number[] = [];
    for (let row = (range?.top ?? 0) + 1; range && row <= range.bottom; row += 1) if (this.sheet.grid.isRowHidden(row)) rows.push(row);
    return rows;
  }

  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  GetRangeOrNullObject(): HostObject | null {
    const range = this.filtered();
    return range ? this.book.views.range({ sheet: this.sheet, range }) : null;
  }

  /** Shows every row again. */
  ClearCriteria(): void {
    for (const row of this.hiddenRows()) this.sheet.grid.hideRows(row, row, false);
  }
}
