import type { CellRange, CellValue, Sheet } from "../../../src/index";
import { isErrorText, shown, typed, type Stored } from "./typedText";

export interface ModelCell {
  readonly value: Stored;
  readonly isError: boolean;
  /** With its "=". */
  readonly formula: string;
  readonly text: string;
  readonly format: string;
  readonly note: string;
  readonly fill: string;
}

export const EMPTY: ModelCell = { value: null, isError: false, formula: "", text: "", format: "General", note: "", fill: "" };

/** A conditional format: of a formula, or one of the many other kinds, which only keep their place. */
export interface ModelRule {
  readonly ranges: readonly CellRange[];
  readonly formula: string | undefined;
  readonly fill: string | null;
  readonly font?: Readonly<Record<string, string | boolean | null>>;
}

/** The result of a formula; undefined where nobody knows. */
export type Calculate = (formula: string) => CellValue | undefined;

/** Cells that one formula fills. */
interface Spill {
  readonly anchor: { readonly row: number; readonly column: number };
  readonly range: CellRange;
  readonly values: ReadonlyMap<string, ModelCell>;
}

/** One sheet of the file: what it holds, and what its user can do without any script. */
export class SheetModel {
  maxRows: number;
  maxColumns: number;
  isHidden = false;
  /** A sheet that is one chart has no cells. */
  isChart = false;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  merges: CellRange[];
  rules: ModelRule[] = [];
  /** The cells that the user of the script may not edit. */
  locked: CellRange[] = [];
  filter: CellRange | undefined;
  widths = new Map<number, number>();
  rows: (ModelCell | undefined)[][] = [];
  private readonly spills: Spill[] = [];

  constructor(
    readonly id: number,
    public name: string,
    source: Sheet,
    private readonly calculate: Calculate,
  ) {
    this.merges = [...source.merges];
    this.isHidden = source.visibility === "hidden" || source.visibility === "veryHidden";
    source.rows.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell) return;
        const isError = typeof cell.value === "object" && cell.value !== null;
        const value = typeof cell.value === "object" ? (cell.value?.error ?? null) : cell.value;
        const formula = cell.formula === undefined ? "" : `=${cell.formula}`;
        this.put(row, column, {
          ...EMPTY,
          value,
          isError,
          formula,
          text: cell.text,
          format: cell.format ?? "General",
          note: cell.note ?? "",
        });
      }),
    );
    this.maxRows = Math.max(100, this.lastRow() + 10);
    this.maxColumns = Math.max(26, this.lastColumn() + 5);
  }

  cell(row: number, column: number): ModelCell {
    const own = this.rows[row]?.[column] ?? EMPTY;
    if (own.formula !== "") {
      const spill = this.spills.find(({ anchor }) => anchor.row === row && anchor.column === column);
      return spill && this.isBlocked(spill) ? { ...own, value: "#REF!", isError: true, text: "#REF!" } : own;
    }
    if (own.value !== null) return own;
    const spill = this.spills.find(({ values }) => values.has(`${row},${column}`));
    const filled = spill && !this.isBlocked(spill) ? spill.values.get(`${row},${column}`) : undefined;
    if (!filled) return own;
    const text = own.format === filled.format ? filled.text : shown(filled.value, own.format);
    return { ...filled, text, format: own.format, note: own.note, fill: own.fill };
  }

  put(row: number, column: number, cell: ModelCell): void {
    (this.rows[row] ??= [])[column] = cell;
  }

  /** Sets what a script sets: a text is taken as if typed. */
  set(row: number, column: number, value: Stored): void {
    const own = this.rows[row]?.[column] ?? EMPTY;
    const entered = typeof value === "string" ? typed(value, own.format) : { value };
    const formula = entered.formula ?? "";
    const format = own.format === "General" ? (entered.format ?? "General") : own.format;
    const result = formula === "" ? entered.value : plain(this.calculate(formula.slice(1)) ?? 0);
    const isError = entered.isError ?? (formula !== "" && isErrorText(result));
    this.put(row, column, { ...own, value: result, formula, format, isError, text: isError ? String(result) : shown(result, format) });
  }

  setFormat(row: number, column: number, format: string): void {
    const own = this.rows[row]?.[column] ?? EMPTY;
    this.put(row, column, { ...own, format, text: own.isError ? own.text : shown(own.value, format) });
  }

  /** Lets a formula fill the cells around it, as ARRAYFORMULA does; they keep what they show. */
  spill(anchor: { row: number; column: number }, range: CellRange): void {
    const values = new Map<string, ModelCell>();
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const own = this.cell(row, column);
        if (row === anchor.row && column === anchor.column) this.put(row, column, { ...own, formula: "=ARRAYFORMULA(X)" });
        else {
          values.set(`${row},${column}`, own);
          this.put(row, column, { ...own, value: null, text: "" });
        }
      }
    }
    this.spills.push({ anchor, range, values });
  }

  private isBlocked({ values }: Spill): boolean {
    return [...values.keys()].some((key) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const own = this.rows[row]?.[column];
      return own !== undefined && (own.value !== null || own.formula !== "");
    });
  }

  lastRow(): number {
    return lastIndex(this.rows, (row) => row?.some(isUsed) ?? false) + 1;
  }

  lastColumn(): number {
    return Math.max(0, ...Array.from(this.rows, (row) => lastIndex(row ?? [], isUsed) + 1));
  }

  /** Makes room for a column, in some rows or in all; what colours the cells on both sides of it colours it too. */
  insertColumn(at: number, rows = { top: 0, bottom: this.maxRows - 1 }): void {
    for (let row = rows.top; row <= rows.bottom; row += 1) {
      const cells = this.rows[row];
      if (!cells) continue;
      cells.length = Math.max(cells.length, at);
      cells.splice(at, 0, undefined);
    }
    const isWhole = rows.top === 0 && rows.bottom === this.maxRows - 1;
    if (isWhole || this.lastColumn() > this.maxColumns) this.maxColumns += 1;
    if (isWhole) this.widths = new Map([...this.widths].map(([column, width]) => [column >= at ? column + 1 : column, width]));
    this.moveAreas(rows, (area) => ({
      ...area,
      left: area.left >= at ? area.left + 1 : area.left,
      right: area.right >= at ? area.right + 1 : area.right,
    }));
  }

  deleteColumn(at: number, rows = { top: 0, bottom: this.maxRows - 1 }): void {
    for (let row = rows.top; row <= rows.bottom; row += 1) this.rows[row]?.splice(at, 1);
    const isWhole = rows.top === 0 && rows.bottom === this.maxRows - 1;
    if (isWhole) {
      this.maxColumns -= 1;
      this.widths.delete(at);
      this.widths = new Map([...this.widths].map(([column, width]) => [column > at ? column - 1 : column, width]));
    }
    this.moveAreas(rows, (area) => ({
      ...area,
      left: area.left > at ? area.left - 1 : area.left,
      right: area.right >= at ? area.right - 1 : area.right,
    }));
  }

  private moveAreas(rows: { top: number; bottom: number }, move: (area: CellRange) => CellRange): void {
    const moved = (area: CellRange): CellRange[] => {
      if (area.top < rows.top || area.bottom > rows.bottom) return [area];
      const now = move(area);
      return now.left > now.right ? [] : [now];
    };
    this.merges = this.merges.flatMap(moved);
    this.rules = this.rules.map((rule) => ({ ...rule, ranges: rule.ranges.flatMap(moved) })).filter(({ ranges }) => ranges.length > 0);
  }
}

function isUsed(cell: ModelCell | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== "");
}

function lastIndex<T>(list: readonly T[], is: (each: T) => boolean): number {
  for (let at = list.length - 1; at >= 0; at -= 1) if (is(list[at] as T)) return at;
  return -1;
}

function plain(value: CellValue): Stored {
  return typeof value === "object" && value !== null ? value.error : value;
}
