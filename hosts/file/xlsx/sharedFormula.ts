import { columnName } from "../../../src/index";
import { MOST_COLUMNS, MOST_ROWS } from "./sheetSize";

/** Texts and sheet names in quotes, names, numbers, functions; or, in groups 1-4, one cell reference such as $B7. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|[0-9.]+(?:[eE][+-]?[0-9]+)?|\[[^[\]]*\]/gu;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function moved(position: number, offset: number, isFixed: boolean, last: number): number {
  if (isFixed) return position;
  // Excel wraps references that leave the sheet.
  return ((((position - 1 + offset) % last) + last) % last) + 1;
}

/**
 * The formula of a cell that shares the formula of another: relative references move with the cell.
 * Whole rows and columns (A:A, 3:3) stay as they are written.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(token, (whole, fixColumn?: string, letters?: string, fixRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const column = columnNumber(letters);
    const row = Number(digits);
    if (column > MOST_COLUMNS || row < 1 || row > MOST_ROWS) return whole;
    const newColumn = columnName(moved(column, columns, fixColumn === "$", MOST_COLUMNS) - 1);
    return `${fixColumn ?? ""}${newColumn}${fixRow ?? ""}${moved(row, rows, fixRow === "$", MOST_ROWS)}`;
  });
}
