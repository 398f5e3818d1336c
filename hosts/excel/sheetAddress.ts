import type { CellAddress } from "../../src/index";
import { a1, a1Range } from "../../src/index";

/** A sheet's name as it stands before the "!" of an address. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The full address of a cell: 'KPI 表'!B3. */
export function fullAddress(cell: CellAddress): string {
  return `${quotedSheet(cell.sheet)}!${a1(cell)}`;
}

/**
 * Cells of one sheet as lists of addresses, cells below each other joined: "B3:B5,D7". Each list is at most `longest` characters long.
 */
export function addressLists(cells: readonly Pick<CellAddress, "row" | "column">[], longest: number): string[] {
  const lists: string[] = [];
  for (const part of verticalRuns(cells)) {
    const last = lists.at(-1);
    if (last === undefined || last.length + 1 + part.length > longest) lists.push(part);
    else lists[lists.length - 1] = `${last},${part}`;
  }
  return lists;
}

function verticalRuns(cells: readonly Pick<CellAddress, "row" | "column">[]): string[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: { column: number; top: number; bottom: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.column === column && row <= last.bottom + 1) last.bottom = row;
    else runs.push({ column, top: row, bottom: row });
  }
  return runs.map(({ column, top, bottom }) =>
    top === bottom ? a1({ row: top, column }) : a1Range({ top, left: column, bottom, right: column }),
  );
}
