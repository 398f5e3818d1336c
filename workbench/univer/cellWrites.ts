import type { ICellData } from "@univerjs/core";
import type { GridCell } from "../excel/grid";
import { toUniverStyle } from "./style";
import type { UniverWorkbook } from "./univerWorkbook";
import { toUniverValue } from "./value";

const SPARE = 20;

/** Everything that a style can say: Univer joins styles, so what shall go must be named. */
const noStyle: Readonly<Record<string, null>> = Object.fromEntries(
  ["ff", "fs", "it", "bl", "ul", "st", "bg", "bd", "cl", "n", "tr", "ht", "vt", "tb", "pd"].map((key) => [key, null]),
);

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
    const value: Record<number, Record<number, ICellData>> = {};
    let bottom = 0;
    let right = 0;
    for (const [row, line] of Object.entries(pending)) {
      bottom = Math.max(bottom, Number(row));
      for (const [column, cell] of Object.entries(line)) {
        right = Math.max(right, Number(column));
        (value[Number(row)] ??= {})[Number(column)] = this.cellData(Number(row), Number(column), cell);
      }
    }
    this.makeRoom(bottom, right);
    this.workbook.run("sheet.command.set-range-values", { subUnitId: this.sheetId, value });
  }

  /** Univer's sheets end where they are not used. */
  private makeRoom(bottom: number, right: number): void {
    const sheet = this.workbook.sheet(this.sheetId);
    const facade = this.workbook.sheetFacade(this.sheetId);
    if (bottom >= sheet.getRowCount()) facade.setRowCount(bottom + SPARE);
    if (right >= sheet.getColumnCount()) facade.setColumnCount(right + SPARE);
  }

  private cellData(row: number, column: number, cell: GridCell | undefined): ICellData {
    const cleared: ICellData = { v: null, t: null, f: null, si: null, p: null, s: null };
    if (!cell) return cleared;
    const style = { ...noStyle, ...toUniverStyle({ style: cell.style, format: cell.format }) };
    if (cell.formula === undefined) return { ...cleared, ...toUniverValue(cell.value), s: style };
    const formula = `=${cell.formula}`;
    const stored = this.workbook.sheet(this.sheetId).getCellMatrix().getValue(row, column);
    const isKept = stored ? this.workbook.formula(stored, this.sheetId, row, column) === formula : false;
    // A formula that stays is not calculated again; a new one has no result yet.
    return isKept ? { s: style } : { ...cleared, f: formula, s: style };
  }
}
