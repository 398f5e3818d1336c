import type { SheetGrid } from "../tables/grid";
import type { Column, KpiTable } from "../tables/table";
import type { Indicator, TableReading } from "./indicator";

/** One table as it was read the last time. */
export class RememberedTable {
  private place = 0;

  constructor(
    private readonly grid: SheetGrid,
    /** Figures name their column, so indicators can only be remembered together with the columns. */
    readonly columns: readonly Column[],
    private readonly indicators: readonly Indicator[],
  ) {}

  /** The indicator of the row, where all its cells are the very same as the last time. To be asked for row after row, from the top. */
  indicatorAt(row: number, grid: SheetGrid): Indicator | undefined {
    let known = this.indicators[this.place];
    while (known && known.row < row) known = this.indicators[(this.place += 1)];
    return known?.row === row && this.columns.every(({ index }) => this.grid.cell(row, index) === grid.cell(row, index))
      ? known
      : undefined;
  }
}

/** What was read of a workbook's tables the last time: after an edit, only rows with another cell are read again. */
export class ReadingMemory {
  private before = new Map<string, RememberedTable>();
  private now = new Map<string, RememberedTable>();

  /** Begins another reading of the workbook; what the last one read is known from now on. */
  begin(): void {
    this.before = this.now;
    this.now = new Map();
  }

  /** The table as it was read the last time, if its header and all that a person said of it are the same. Each table is known once, so that no figure stands in two. */
  take(table: KpiTable): RememberedTable | undefined {
    const key = keyOf(table);
    const known = this.before.get(key);
    this.before.delete(key);
    return known;
  }

  keep(grid: SheetGrid, { table, indicators }: TableReading): void {
    this.now.set(keyOf(table), new RememberedTable(grid, table.columns, indicators));
  }
}

/** All beside its cells that an indicator is read by. The columns tell the place of the header too. */
function keyOf({ sheet, range, columns, unit, directions }: KpiTable): string {
  return JSON.stringify([sheet.name, range.left, columns, unit, [...(directions ?? [])]]);
}
