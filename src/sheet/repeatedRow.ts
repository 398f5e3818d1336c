import type { Cell, Sheet } from "./workbook";

const FARTHEST = 3;
const FEWEST = 2;

/** Whether all figures of a row stand in the same columns of one row above it: a total as it was reported elsewhere, put down to compare. */
export function repeatsRowAbove({ rows }: Sheet, row: number): boolean {
  const figures = (rows[row] ?? []).flatMap((cell, column) => (isFigure(cell) ? [{ cell, column }] : []));
  if (figures.length < FEWEST) return false;
  return Array.from({ length: Math.min(FARTHEST, row) }, (_, up) => rows[row - 1 - up] ?? []).some((above) =>
    figures.every(({ cell, column }) => isSame(cell, above[column])),
  );
}

function isFigure(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (typeof cell.value === "number" || /^\s*[-+▲△]?\d[\d,.]*\s*%?\s*$/.test(cell.text));
}

function isSame(cell: Cell, other: Cell | undefined): boolean {
  return typeof cell.value === "number" ? other?.value === cell.value : other?.text.trim() === cell.text.trim();
}
