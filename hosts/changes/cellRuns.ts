import type { CellAddress } from "../../src/index";

/** Cells below each other in one column. */
export interface CellRun {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** Joins cells into runs, so that a column of a thousand cells is one range. */
export function runsOf(cells: readonly CellAddress[]): CellRun[] {
  const bySheet = new Map<string, CellAddress[]>();
  for (const cell of cells) {
    const own = bySheet.get(cell.sheet);
    if (own) own.push(cell);
    else bySheet.set(cell.sheet, [cell]);
  }
  return [...bySheet].flatMap(([sheet, own]) => runsOnSheet(sheet, own));
}

function runsOnSheet(sheet: string, cells: CellAddress[]): CellRun[] {
  const runs: { sheet: string; column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of cells.sort((one, other) => one.column - other.column || one.row - other.row)) {
    const last = runs.at(-1);
    if (last?.column === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ sheet, column, top: row, bottom: row });
  }
  return runs;
}

export function cellKey({ sheet, row, column }: CellAddress): string {
  return `${row},${column},${sheet}`;
}
