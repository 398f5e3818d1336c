import type { CellRange } from "../../src/index";
import type { Grid } from "./grid";
import type { CommentRecord, ConditionalFormatRecord, NameRecord, NoteRecord, TableRecord } from "./records";
import type { Shift } from "./shift";
import { shiftedParts, shiftedRange } from "./shift";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";
export type ProtectionOptions = Readonly<Record<string, boolean | string>>;

/** One sheet: its cells and what lies on them. */
export class SheetState {
  visibility: Visibility = "Visible";
  /** The options it was protected with; undefined while it is not. */
  protection: ProtectionOptions | undefined;
  password: string | undefined;
  tabColor = "";
  showGridlines = true;
  frozen: CellRange | undefined;
  autoFilter: CellRange | undefined;
  isDeleted = false;
  /** In the order of their priority. */
  conditionalFormats: ConditionalFormatRecord[] = [];
  comments: CommentRecord[] = [];
  notes: NoteRecord[] = [];
  tables: TableRecord[] = [];
  names: NameRecord[] = [];
  /** The ranges that formulas in their first cells spill over. */
  spills: CellRange[] = [];

  constructor(
    readonly id: string,
    public name: string,
    readonly grid: Grid,
  ) {}

  /** Moves what lies on the cells along with them. */
  shiftRecords(shift: Shift): void {
    for (const format of this.conditionalFormats) format.ranges = format.ranges.flatMap((range) => shiftedParts(range, shift));
    this.conditionalFormats = this.conditionalFormats.filter(({ ranges }) => ranges.length > 0);
    this.comments = this.comments.filter((record) => moved(record, shift));
    this.notes = this.notes.filter((record) => moved(record, shift));
    this.tables = this.tables.filter((record) => moved(record, shift));
    this.spills = this.spills.flatMap((range) => shiftedRange(range, shift) ?? []);
    this.autoFilter &&= shiftedRange(this.autoFilter, shift);
  }
}

/** Whether the record is still there after it moved. */
function moved(record: { range: CellRange }, shift: Shift): boolean {
  const range = shiftedRange(record.range, shift);
  if (range) record.range = range;
  return range !== undefined;
}
