import type { ICellData } from "@univerjs/core";
import type { CellValue } from "../../src/index";
import type { GridCell } from "../excel/grid";
import { toUniverStyle } from "./style";
import type { UniverWorkbook } from "./univerWorkbook";
import { fromUniverValue, toUniverValue } from "./value";

const SPARE = 20;

/** Everything that a style can say: Univer joins styles, so what shall go must be named. */
const noStyle: Readonly<Record<string, null>> = Object.fromEntries(
  ["ff", "fs", "it", "bl", "ul", "st", "bg", "bd", "cl", "n", "tr", "ht", "vt", "tb", "pd"].map((key) => [key, null]),
);

type CellMatrix = Record<number, Record<number, ICellData>>;
type Places = Record<number, Record<number, GridCell | undefined>>;

/** Cells of one sheet on their way to Univer. */
export class CellWrites {
  private pending: Places = {};
  private count = 0;

  constructor(
    private readonly workbook: UniverWorkbook,
    private readonly sheetId: string,
  ) {}

  get matrix(): Readonly<Record<number, Readonly<Record<number, unknown>>>> {
    return this.pending;
  }

  has(row: number, column: number): boolean {
    const line = this.pending[row];
    return line !== undefined && column in line;
  }

  get(row: number, column: number): GridCell | undefined {
    return this.pending[row]?.[column];
  }

  put(row: number, column: number, cell: GridCell | undefined): void {
    (this.pending[row] ??= {})[column] = cell;
    this.count += 1;
  }

  flush(): void {
    if (this.count === 0) return;
    const { pending } = this;
    this.pending = {};
    this.count = 0;
    const [contents, looks]: [CellMatrix, CellMatrix] = [{}, {}];
    let bottom = 0;
    let right = 0;
    for (const [row, line] of Object.entries(pending)) {
      bottom = Math.max(bottom, Number(row));
      for (const [column, cell] of Object.entries(line)) {
        right = Math.max(right, Number(column));
        const place = [Number(row), Number(column)] as const;
        const matrix = cell && this.isHeld(...place, cell) ? looks : contents;
        (matrix[place[0]] ??= {})[place[1]] = matrix === looks && cell ? { s: styleOf(cell) } : cellData(cell);
      }
    }
    this.makeRoom(bottom, right);
    if (Object.keys(contents).length > 0) this.workbook.run("sheet.command.set-range-values", { subUnitId: this.sheetId, value: contents });
    if (Object.keys(looks).length > 0) this.workbook.restyle(this.sheetId, looks);
  }

  /** Univer's sheets end where they are not used. */
  private makeRoom(bottom: number, right: number): void {
    const sheet = this.workbook.sheet(this.sheetId);
    const facade = this.workbook.sheetFacade(this.sheetId);
    if (bottom >= sheet.getRowCount()) facade.setRowCount(bottom + SPARE);
    if (right >= sheet.getColumnCount()) facade.setColumnCount(right + SPARE);
  }

  /** Whether a cell holds this already, if only as the result of a formula in another cell, so that nothing but its looks changes. */
  private isHeld(row: number, column: number, { value, formula }: GridCell): boolean {
    const stored = this.workbook.sheet(this.sheetId).getCellMatrix().getValue(row, column);
    const present = stored ? this.workbook.formula(stored, this.sheetId, row, column) : undefined;
    if (formula !== undefined || present !== undefined) return present === `=${formula ?? ""}`;
    const own = stored ? fromUniverValue(stored) : null;
    const spilled = this.workbook.spilled(this.sheetId)[row]?.[column];
    return value !== null && same(own === null && spilled ? fromUniverValue(spilled) : own, value);
  }
}

function styleOf({ style, format }: GridCell): ICellData["s"] {
  return { ...noStyle, ...toUniverStyle({ style, format }) };
}

function cellData(cell: GridCell | undefined): ICellData {
  const cleared: ICellData = { v: null, t: null, f: null, si: null, p: null, s: null };
  if (!cell) return cleared;
  // A new formula has no result yet.
  return { ...cleared, ...(cell.formula === undefined ? toUniverValue(cell.value) : { f: `=${cell.formula}` }), s: styleOf(cell) };
}

function same(one: CellValue, other: CellValue): boolean {
  return typeof one === "object" && typeof other === "object" ? one?.error === other?.error : one === other;
}
