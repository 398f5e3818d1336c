import type { HostObject } from "../office/hostObject";
import { cellsOf, sameRange } from "./areas";
import type { Book, SheetArea } from "./book";
import { Collection } from "./collection";
import { invalidArgument, invalidOperation } from "./errors";
import { assertObjectsEditable } from "./guards";
import { cellsMeant } from "./namedCells";
import type { SheetState } from "./sheetState";

/** The comments or the notes of the workbook, or of a sheet. */
export abstract class RemarkCollection<Remark extends HostObject> extends Collection<Remark> {
  constructor(
    protected readonly book: Book,
    private readonly sheet?: SheetState,
  ) {
    super();
  }

  protected get sheets(): readonly SheetState[] {
    return this.sheet ? [this.sheet] : this.book.sheets;
  }

  /** The cell that a new remark with this text is meant for. A cell has one comment or one note. */
  protected placeFor(cell: unknown, content: unknown): SheetArea {
    if (typeof content !== "string" || content === "") throw invalidArgument();
    const area = remarkedCell(this.book, cell);
    const { sheet, range } = area;
    if (this.sheet && sheet !== this.sheet) throw invalidArgument();
    assertObjectsEditable(sheet);
    if ([...sheet.comments, ...sheet.notes].some((record) => sameRange(record.range, range))) throw invalidOperation();
    return area;
  }
}

/** The one cell that a comment or note is meant for; an address must name its sheet. */
export function remarkedCell(book: Book, cell: unknown): SheetArea {
  if (typeof cell === "string" && !cell.includes("!")) throw invalidArgument();
  const area = cellsMeant(book, cell);
  if (cellsOf(area.range) !== 1) throw invalidArgument();
  return area;
}
