import type { CellAddress, CellRange } from "./address";

/**
 * The letters of a zero-based column.
 * @example columnName(0) // => "A"
 * @example columnName(27) // => "AB"
 */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/**
 * The A1 name of a cell, without its sheet.
 * @example a1({ sheet: "KPI", row: 4, column: 3 }) // => "D5"
 */
export function a1(cell: Pick<CellAddress, "row" | "column">): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/**
 * The A1 name of a range.
 * @example a1Range({ top: 3, left: 0, bottom: 7, right: 6 }) // => "A4:G8"
 */
export function a1Range({ top, left, bottom, right }: CellRange): string {
  return `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`;
}

const CELL_NAME = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;

/**
 * Reads an A1 name such as "D5" or "$D$5"; undefined for anything else.
 * @example parseA1("D5") // => { "row": 4, "column": 3 }
 */
export function parseA1(name: string): { readonly row: number; readonly column: number } | undefined {
  const match = CELL_NAME.exec(name);
  if (!match) return undefined;
  let column = 0;
  for (const letter of (match[1] ?? "").toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Reads "A4:G8" or a single cell name; undefined for anything else. */
export function parseA1Range(name: string): CellRange | undefined {
  const [first = "", last = first] = name.split(":");
  const from = parseA1(first);
  const to = parseA1(last);
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}
