import type { Cell } from "../../../src/index";
import type { ReadLimits } from "../readLimits";
import { overLimit } from "../readLimits";
import { place, UnreadableFileError } from "../unreadableFileError";
import type { CellFactory } from "./cellFactory";
import type { PlainNumber } from "./plainNumber";
import type { CellSink, StoredFormula } from "./rowScanner";
import { movedFormula } from "./sharedFormula";
import { MOST_COLUMNS, MOST_ROWS } from "./sheetSize";

/** A row up to this long is kept as a plain list even where it is mostly empty. */
const SHORT_ROW = 24;

/** What has been made so far for one workbook, over all its sheets; see ReadLimits. */
export interface ReadCount {
  cells: number;
  rows: number;
  area: number;
  sharedFormulas: number;
}

type CellList = (Cell | undefined)[];

interface SharedMaster {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Collects the cells of one sheet; memory goes with the cells that hold something, not with how far out they stand. */
export class SheetBuilder implements CellSink {
  readonly rows: (CellList | undefined)[] = [];
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
    this.spend("rows", 1);
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
    if ((cell.formula?.length ?? 0) > this.limits.cellText) throw overLimit(this.limits, "cellText");
    this.spend("cells", 1);
    this.columns.push(column);
    this.cells.push(cell);
  }

  /** Puts the text of a note on a cell, which may be empty otherwise. Only after the last row. */
  addNote(row: number, column: number, note: string): void {
    this.put(row, column, { ...(this.rows[row]?.[column] ?? { value: null, text: "" }), note });
  }

  /** Ends the last row. */
  finishRow(): void {
    const { row, columns, cells } = this;
    if (cells.length === 0) return;
    if (this.rows[row]) columns.forEach((column, at) => this.put(row, column, cells[at] as Cell));
    else this.setRow(row, listOf(columns, cells));
    columns.length = 0;
    cells.length = 0;
  }

  private setRow(row: number, list: CellList): void {
    this.spend("area", list.length - (this.rows[row]?.length ?? 0));
    this.rows[row] = list;
  }

  /** Puts a cell into a row that may be there already. */
  private put(row: number, column: number, cell: Cell): void {
    const list = this.rows[row];
    if (!list) return this.setRow(row, listOf([column], [cell]));
    if (column >= list.length + SHORT_ROW) return this.setRow(row, extended(list, column, cell));
    this.spend("area", Math.max(0, column + 1 - list.length));
    while (list.length < column) list.push(undefined);
    list[column] = cell;
  }

  private spend(key: keyof ReadCount, amount: number): void {
    this.count[key] += amount;
    if (this.count[key] > this.limits[key]) throw overLimit(this.limits, key);
  }

  private formulaText({ text, group }: StoredFormula, row: number, column: number): string | undefined {
    if (group === undefined) return text === "" ? undefined : text;
    const master = this.masters.get(group);
    if (text !== "") {
      this.masters.set(group, { text, row, column });
      return text;
    }
    if (!master) return undefined;
    this.spend("sharedFormulas", master.text.length);
    return movedFormula(master.text, row - master.row, column - master.column);
  }
}

/** The cells of a row by column: a plain list, or a sparse one where the row is long and nearly empty. */
function listOf(columns: readonly number[], cells: readonly Cell[]): CellList {
  let last = 0;
  for (const column of columns) if (column > last) last = column;
  const list: CellList = [];
  const sparse = last >= SHORT_ROW && last >= cells.length * 4;
  // An entry far out makes the engine keep the list as a dictionary; cutting it off again does not undo that.
  if (sparse) list[2 ** 20] = cells[0];
  else for (let column = 0; column <= last; column += 1) list.push(undefined);
  for (let at = 0; at < cells.length; at += 1) list[columns[at] as number] = cells[at];
  list.length = last + 1;
  return list;
}

/** A row with one more cell far to the right of its others. */
function extended(list: CellList, column: number, cell: Cell): CellList {
  const columns: number[] = [];
  const cells: Cell[] = [];
  list.forEach((known, at) => {
    if (!known) return;
    columns.push(at);
    cells.push(known);
  });
  columns.push(column);
  cells.push(cell);
  return listOf(columns, cells);
}
