import { isRemarkedBeside } from "../facts/formulas/meantFormulas";
import { relativeFormula } from "../sheet/relativeFormula";
import { remarkOn } from "../sheet/remark";
import type { Sheet } from "../sheet/workbook";

/** So many others by the same formula are the sheet's own test. */
const FEWEST_ALIKE = 2;

const FARTHEST = 40;

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Whether a rating is what its author wants: it follows from the formula by which others are rated too, or a person says in a comment or behind the row why it was set by hand
 * ("raised one letter by team decision").
 */
export function isMeantRating(sheet: Sheet, { row, column }: Place): boolean {
  const cell = sheet.rows[row]?.[column];
  if (remarkOn(cell) !== undefined) return true;
  if (cell?.formula === undefined) return isRemarkedBeside(sheet, { row, column }) && hasFormulas(sheet, column);
  const own = relativeFormula(cell.formula, { row, column });
  const isLike = (at: Place): boolean => {
    const formula = sheet.rows[at.row]?.[at.column]?.formula;
    return formula !== undefined && relativeFormula(formula, at) === own;
  };
  const near = Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => row - FARTHEST + at);
  const inColumn = near.filter((at) => at !== row && isLike({ row: at, column })).length;
  const inRow = (sheet.rows[row] ?? []).filter((_, at) => at !== column && isLike({ row, column: at })).length;
  return Math.max(inColumn, inRow) >= FEWEST_ALIKE;
}

function hasFormulas(sheet: Sheet, column: number): boolean {
  let count = 0;
  return sheet.rows.some((cells) => cells?.[column]?.formula !== undefined && (count += 1) >= FEWEST_ALIKE);
}
