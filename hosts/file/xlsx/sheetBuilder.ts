import type { Cell, SheetRow } from "../../../src/index";
import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { place, UnreadableFileError } from "../unreadableFileError";
import type { CellFactory } from "./cellFactory";
import type { PlainNumber } from "./plainNumber";
import type { CellSink, StoredFormula } from "./rowScanner";
import { movedFormula } from "./sharedFormula";

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** A row up to this long is kept as a plain list even where it is mostly empty. */
const SHORT_ROW = 24;

/** Cells and rows made so far for one workbook, over all its sheets. */
export interface ReadCount {
  cells: number;
  rows: number;
}

interface SharedMaster {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Collects the cells of one sheet; memory goes with the cells that hold something, not with how far out they stand. */
export class SheetBuilder implements CellSink {
  readonly rows: (SheetRow | undefined)[] = [];
  readonly hiddenRows = new Set<number>();
  private row = 0;
  private readonly columns: number[] = [];
  private readonly cells: Cell[] = [];
  private readonly masters = new Map<string, SharedMaster>();

  constructor(
    private readonly factory: CellFactory,
    private readonly limits: ReadLimits,
    private readonly count: ReadCount,
  ) {}

  startRow(row: number, hidden: boolean): void {
    this.finishRow();
    if (!(row >= 0 && row < MOST_ROWS)) throw new UnreadableFileError("damaged", place("row"));
    this.count.rows += 1;
    if (this.count.rows > this.limits.rows) throw overLimit(this.limits, "rows");
    this.row = row;
    if (hidden) this.hiddenRows.add(row);
  }

  cell(row: number, column: number, type: string, style: number, raw: string | undefined, formula: StoredFormula | undefined): void {
    this.add(row, column, this.factory.make(type, style, raw, formula && this.formulaText(formula, row, column)));
  }

  number(row: number, column: number, style: number, found: PlainNumber): void {
    this.add(row, column, this.factory.plain(style, found));
  }

  shared(row: number, column: number, style: number, index: number): void {
    this.add(row, column, this.factory.shared(style, index));
  }

  private add(row: number, column: number, cell: Cell | undefined): void {
    if (column >= MOST_COLUMNS || row < 0) throw new UnreadableFileError("damaged", place("cell"));
    if (!cell) return;
    this.count.cells += 1;
    if (this.count.cells > this.limits.cells) throw overLimit(this.limits, "cells");
    this.columns.push(column);
    this.cells.push(cell);
  }

  /** Puts the text of a note on a cell, which may be empty otherwise. */
  addNote(row: number, column: number, note: string): void {
    this.finishRow();
    const cells = this.rows[row];
    this.row = row;
    this.columns.push(column);
    this.cells.push({ ...(cells?.[column] ?? { value: null, text: "" }), note });
    this.finishRow();
  }

  /** Ends the last row. */
  finishRow(): void {
    const { columns, cells } = this;
    if (cells.length === 0) return;
    const before = this.rows[this.row];
    if (before) before.forEach((cell, column) => cell && !columns.includes(column) && (columns.push(column), cells.push(cell)));
    this.rows[this.row] = listOf(columns, cells);
    columns.length = 0;
    cells.length = 0;
  }

  private formulaText({ text, group }: StoredFormula, row: number, column: number): string | undefined {
    if (group === undefined) return text === "" ? undefined : text;
    const master = this.masters.get(group);
    if (text !== "") {
      this.masters.set(group, { text, row, column });
      return text;
    }
    return master && movedFormula(master.text, row - master.row, column - master.column);
  }
}

/** The cells of a row by column: a plain list, or a sparse one where the row is long and nearly empty. */
function listOf(columns: readonly number[], cells: readonly Cell[]): SheetRow {
  let last = 0;
  for (const column of columns) if (column > last) last = column;
  const list: (Cell | undefined)[] = [];
  const sparse = last >= SHORT_ROW && last >= cells.length * 4;
  // An entry far out makes the engine keep the list as a dictionary; cutting it off again does not undo that.
  if (sparse) list[2 ** 20] = cells[0];
  else for (let column = 0; column <= last; column += 1) list.push(undefined);
  for (let at = 0; at < cells.length; at += 1) list[columns[at] as number] = cells[at];
  list.length = last + 1;
  return list;
}
