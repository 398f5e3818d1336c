import type { CellAddress, Change, NewColumn } from "../../src/index";
import type { LoggedChange } from "../host";

/** What the program gives as a cell's formula: text that begins with "=", or the constant itself; "" for an empty cell. */
export type RawContent = string | number | boolean;

/** All that a change can alter in one cell. */
export interface CellContent {
  /** "text" is a constant text, whatever it begins with; "value" a number, truth value, error or nothing. */
  readonly kind: "formula" | "text" | "value";
  readonly raw: RawContent;
  /** The number format code. */
  readonly format: string;
}

/** A cell of a change: `sheet` is the program's own id of the sheet, which a renaming leaves as it is. */
export interface LoggedCell {
  readonly sheetId: string;
  readonly cell: CellAddress;
  /** Undefined where the cell came with a new column. */
  readonly before: CellContent | undefined;
  /** What the program said after the change was made. */
  readonly after: CellContent;
}

export interface LoggedColumn {
  readonly sheetId: string;
  readonly column: NewColumn;
}

/** A change with what stood before. Addresses count with the new columns in place. */
export interface LogEntry {
  readonly id: number;
  readonly change: Change;
  readonly columns: readonly LoggedColumn[];
  readonly cells: readonly LoggedCell[];
}

export function sameContent(one: CellContent, other: CellContent): boolean {
  return sameRaw(one, other) && one.format === other.format;
}

/** Whether two contents differ in their number formats at most. */
export function sameRaw(one: CellContent, other: CellContent): boolean {
  return one.kind === other.kind && one.raw === other.raw;
}

/** The first cell that is no longer as the change left it; undefined where all are. `now` gives what a logged cell holds at present. */
export function firstChangedSince(entry: LogEntry, now: (cell: LoggedCell) => CellContent | undefined): LoggedCell | undefined {
  return entry.cells.find((cell) => {
    const present = now(cell);
    return present === undefined || !sameContent(present, cell.after);
  });
}

/** The changes that can still be taken back, the latest last. It lives as long as its host: a reopened workbook begins with an empty log. */
export class ChangeLog {
  private entries: LogEntry[] = [];
  private count = 0;

  add(change: Change, columns: readonly LoggedColumn[], cells: readonly LoggedCell[]): void {
    this.count += 1;
    this.entries.push({ id: this.count, change, columns, cells });
  }

  latest(): LogEntry | undefined {
    return this.entries.at(-1);
  }

  /** Forgets the latest change, which was taken back. */
  takeBack(): void {
    this.entries.pop();
  }

  /**
   * Forgets the latest change, which cannot be taken back any more. Where it brought new columns, they stay, and what was
   * logged before on those sheets is forgotten too, since its cells have moved.
   */
  giveUp(): void {
    const lost = this.entries.pop();
    const moved = new Set(lost?.columns.map(({ sheetId }) => sheetId));
    this.entries = this.entries.filter(({ columns, cells }) => ![...columns, ...cells].some(({ sheetId }) => moved.has(sheetId)));
  }

  list(): readonly LoggedChange[] {
    return this.entries.map(({ id, change }) => ({ id, label: change.label }));
  }
}
