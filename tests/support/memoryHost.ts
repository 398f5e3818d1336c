import { NumberFormat } from "../../hosts/file/display/numberFormat";
import type {
  ChangeOutcome,
  Host,
  HostEvents,
  Json,
  LoggedChange,
  Mark,
  MarkOutcome,
  MemoryName,
  NewSheet,
  Refusal,
  Scope,
  ShadeOutcome,
  ShownCells,
  Snapshot,
  UnmarkOutcome,
  Untold,
} from "../../hosts/host";
import {
  a1,
  storedNumber,
  type Cell,
  type CellAddress,
  type CellRange,
  type Change,
  type EditContent,
  type KnownFigure,
  type Program,
  type Sheet,
  type Wording,
  type Workbook,
} from "../../src/index";

interface Done extends LoggedChange {
  readonly change: Change;
}

/** A spreadsheet program that lives in memory: what the pane needs of one, and what a test does as its user. */
export class MemoryHost implements Host {
  program: Program = "excel";
  active: CellAddress;
  /** The selected cells of the sheet in front; all of them unless a test says otherwise. */
  selection: CellRange | undefined;
  readonly marks: Mark[] = [];
  shaded: readonly KnownFigure[] = [];
  readonly memory = new Map<MemoryName, Json>();
  readonly visited: string[] = [];
  snapshots: Scope[] = [];
  /** What this program does not tell of its sheets. */
  unread: readonly Untold[] = [];
  /** Thrown by the next calls of a method. */
  readonly failures = new Map<keyof Host, Error>();
  /** What is said of a sheet that takes no changes. */
  protection: Wording | undefined;
  /** Held back until it resolves: a program that takes its time. */
  pause: Promise<void> | undefined;
  private sheets: Sheet[];
  private readonly watchers = new Set<HostEvents>();
  private done: Done[] = [];

  constructor(workbook: Workbook) {
    this.sheets = [...workbook.sheets];
    this.active = { sheet: this.sheets[0]?.name ?? "", row: 0, column: 0 };
  }

  async snapshot(scope: Scope): Promise<Snapshot> {
    this.snapshots.push(scope);
    await this.answer("snapshot");
    const front = this.sheets.filter(({ name }) => name === this.active.sheet);
    const sheets = scope === "workbook" ? this.sheets : scope === "sheet" ? front : front.map((sheet) => within(sheet, this.selection));
    return { workbook: { sheets }, active: this.active, unread: this.unread };
  }

  async apply(changes: readonly Change[]): Promise<ChangeOutcome> {
    await this.answer("apply");
    const refused = changes.flatMap((change) => this.refusal(change) ?? []);
    const made = changes.filter((change) => !refused.some((one) => one.change === change));
    for (const change of made) {
      this.done = [...this.done, { id: this.done.length + 1, label: change.label, change }];
      for (const { cell, after, content } of change.edits) this.write(cell, after, content);
    }
    return { made, refused };
  }

  log(): readonly LoggedChange[] {
    return this.done;
  }

  async undo(): Promise<ChangeOutcome | undefined> {
    await this.answer("undo");
    const last = this.done[this.done.length - 1];
    if (!last) return undefined;
    this.done = this.done.slice(0, -1);
    for (const { cell, before } of last.change.edits) this.write(cell, before);
    return { made: [last.change], refused: [] };
  }

  async mark(marks: readonly Mark[]): Promise<MarkOutcome> {
    await this.answer("mark");
    this.marks.splice(0, this.marks.length, ...marks);
    return { marked: marks.length, withoutText: [], skipped: [] };
  }

  async unmark(): Promise<UnmarkOutcome> {
    await this.answer("unmark");
    const cleared = Math.max(this.marks.splice(0).length, this.shaded.length);
    this.shaded = [];
    return { cleared, skipped: [] };
  }

  async shade(figures: readonly KnownFigure[]): Promise<ShadeOutcome> {
    await this.answer("shade");
    this.shaded = figures;
    return { shaded: figures.length, skipped: [] };
  }

  async countMarks(): Promise<ShownCells> {
    await this.answer("countMarks");
    return { marked: this.marks.length, shaded: this.shaded.length };
  }

  async goTo(cell: CellAddress): Promise<void> {
    await this.answer("goTo");
    this.visited.push(a1(cell));
    this.active = cell;
  }

  async watch(events: HostEvents): Promise<() => Promise<void>> {
    await this.answer("watch");
    this.watchers.add(events);
    return () => {
      this.watchers.delete(events);
      return Promise.resolve();
    };
  }

  async load(name: MemoryName): Promise<Json | undefined> {
    await this.answer("load");
    return this.memory.get(name);
  }

  async save(name: MemoryName, value: Json): Promise<void> {
    await this.answer("save");
    this.memory.set(name, value);
  }

  insertSheet({ name, rows, formats }: NewSheet): Promise<string> {
    const cells = rows.map((row, at) => row.map((value, column) => newCell(value, formats?.[at]?.[column])));
    this.sheets.push({ name, rows: cells, merges: [] });
    this.active = { sheet: name, row: 0, column: 0 };
    return Promise.resolve(name);
  }

  /** The user writes into a cell. */
  edit(cell: CellAddress, text: string): void {
    this.write(cell, text);
    const range = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    for (const watcher of this.watchers) watcher.changed?.(cell.sheet, range);
  }

  /** The user chooses a cell. */
  select(cell: CellAddress): void {
    this.active = cell;
    for (const watcher of this.watchers) watcher.selected?.(cell);
  }

  textAt({ sheet, row, column }: CellAddress): string {
    return this.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column]?.text ?? "";
  }

  private async answer(method: keyof Host): Promise<void> {
    await this.pause;
    const failure = this.failures.get(method);
    if (failure) throw failure;
  }

  private refusal(change: Change): Refusal | undefined {
    if (this.protection) return { change, reason: "protected", message: this.protection };
    const edit = change.edits.find(({ cell, before }) => this.textAt(cell) !== before);
    if (!edit) return undefined;
    const message = {
      ja: `${a1(edit.cell)}は「${this.textAt(edit.cell)}」に変わっています。もう一度検査してください。`,
      en: `${a1(edit.cell)} now says “${this.textAt(edit.cell)}”. Please check again.`,
    };
    return { change, reason: "stale", cell: edit.cell, message };
  }

  private write({ sheet, row, column }: CellAddress, text: string, content?: EditContent): void {
    const formula = content && "formula" in content && { formula: content.formula };
    this.sheets = this.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const rows = [...one.rows];
      const cells = [...(rows[row] ?? [])];
      cells[column] = text === "" ? undefined : { ...rewritten(cells[column], text), ...formula };
      rows[row] = cells;
      return { ...one, rows };
    });
  }
}

/** A cell that stores a number takes a figure as a number, as in Excel; everything else is a text. */
function rewritten(cell: Cell | undefined, text: string): Cell {
  const number = typeof cell?.value === "number" ? storedNumber(text, cell.format) : undefined;
  return { ...cell, value: number ?? text, text };
}

function newCell(value: string | number, format = ""): Cell | undefined {
  if (value === "") return undefined;
  if (typeof value === "string" || format === "") return { value, text: String(value) };
  return { value, text: new NumberFormat(format).number(value), format };
}

function within(sheet: Sheet, range: CellRange | undefined): Sheet {
  if (!range) return sheet;
  const isInside = (row: number, column: number): boolean =>
    row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  return { ...sheet, rows: sheet.rows.map((cells, row) => cells?.map((cell, column) => (isInside(row, column) ? cell : undefined))) };
}
