import { parseA1 } from "./a1";
import type { CellAddress } from "./address";

/** Texts, quoted sheet names and names followed by a bracket pass; a reference is a cell with its dollar signs, alone or as an end of a range. */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w(.!\u0080-\uffff])|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*|\s+/g;

/**
 * A formula with its references as they lie from its own cell, as R1C1 writes them: two formulas filled down or across are then the same text. Blanks and letter
 * case make no difference, texts in quotes do.
 * @example relativeFormula("B2/C2", { row: 1, column: 3 }) // => "RC[-2]/RC[-1]"
 * @example relativeFormula("sum(B2:$B$9)", { row: 9, column: 1 }) // => "SUM(R[-8]C:R9C2)"
 */
export function relativeFormula(formula: string, at: Pick<CellAddress, "row" | "column">): string {
  return formula.replace(PIECE, (piece: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    const cell = letters === undefined ? undefined : parseA1(`${letters}${digits ?? ""}`);
    if (!cell) return piece.trim() === "" ? "" : /^["']/.test(piece) ? piece : piece.toUpperCase();
    return `R${step(cell.row, at.row, fixedRow === "$")}C${step(cell.column, at.column, fixedColumn === "$")}`;
  });
}

function step(to: number, from: number, isFixed: boolean): string {
  if (isFixed) return String(to + 1);
  return to === from ? "" : `[${to - from}]`;
}
