import { HostObject } from "../office/hostObject";
import { localAddress, quotedSheet } from "./addresses";
import { rangeAt } from "./areas";
import type { Book, SheetArea } from "./book";
import { notImplemented } from "./errors";
import type { GridCell } from "./grid";
import { GENERAL } from "./grid";
import { COLUMNS, ROWS } from "./limits";
import { handedOver, valueType } from "./writing";

/** Runs of lines that are shown, each with its first and last. */
function shownRuns(from: number, to: number, isHidden: (line: number) => boolean): (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let line = from; line <= to; line += 1) {
    if (isHidden(line)) continue;
    const last = runs.at(-1);
    if (last?.[1] === line - 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

/** The blocks of a range that are not hidden. */
export function areaOfVisible({ sheet, range }: SheetArea, type: unknown): SheetArea[] {
  if (type !== "Visible") throw notImplemented(`special cells ${String(type)}`);
  const rows = shownRuns(range.top, Math.min(range.bottom, ROWS - 1), (row) => sheet.grid.isRowHidden(row));
  const columns = shownRuns(range.left, Math.min(range.right, COLUMNS - 1), (column) => sheet.grid.isColumnHidden(column));
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ sheet, range: { top, left, bottom, right } })));
}

/** The cells of a range that are shown, as if the hidden ones were not there. */
export class RangeView extends HostObject {
  readonly typeName = "RangeView";
  readonly scalars = ["CellAddresses", "ColumnCount", "Formulas", "NumberFormat", "RowCount", "Text", "ValueTypes", "Values"];

  constructor(
    private readonly book: Book,
    private readonly area: SheetArea,
    private readonly rows: readonly number[],
    private readonly columns: readonly number[],
  ) {
    super();
  }

  private each<T>(answer: (cell: GridCell | undefined, row: number, column: number) => T): T[][] {
    const { grid } = this.area.sheet;
    return this.rows.map((row) => this.columns.map((column) => answer(grid.cell(row, column), row, column)));
  }

  get RowCount(): number {
    return this.rows.length;
  }

  get ColumnCount(): number {
    return this.columns.length;
  }

  get Values(): unknown {
    return this.each((cell) => handedOver(cell?.value ?? null));
  }

  get Text(): unknown {
    return this.each((cell) => cell?.text ?? "");
  }

  get Formulas(): unknown {
    return this.each((cell) => (cell?.formula === undefined ? handedOver(cell?.value ?? null) : `=${cell.formula}`));
  }

  get NumberFormat(): unknown {
    return this.each((cell) => cell?.format ?? GENERAL);
  }

  get ValueTypes(): unknown {
    return this.each((cell) => valueType(cell?.value ?? null));
  }

  get CellAddresses(): unknown {
    const sheet = quotedSheet(this.area.sheet.name);
    return this.each((_, row, column) => `${sheet}!${localAddress(rangeAt(row, column))}`);
  }

  GetRange(): HostObject {
    return this.book.views.range(this.area);
  }
}

export function visibleView(book: Book, area: SheetArea): RangeView {
  const { sheet, range } = area;
  const lines = (runs: (readonly [number, number])[]): number[] =>
    runs.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
  const rows = lines(shownRuns(range.top, range.bottom, (row) => sheet.grid.isRowHidden(row)));
  const columns = lines(shownRuns(range.left, range.right, (column) => sheet.grid.isColumnHidden(column)));
  return new RangeView(book, area, rows, columns);
}
