import { parseA1 } from "./a1";
import type { CellAddress } from "./address";

/** Texts in quotes; single cells with or without their sheet; ranges, which are passed over. */
const PIECE =
  /"(?:[^"]|"")*"|('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)?(!?)(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3}\$?\d{1,7})(:\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!])/giu;

/**
 * The single cells that a formula (without its "=") on a sheet names, in their order.
 * @example citedCells("D8-Movement!E11", "Site") // => [{"sheet":"Site","row":7,"column":3},{"sheet":"Movement","row":10,"column":4}]
 */
export function citedCells(formula: string, own: string): CellAddress[] {
  return [...formula.matchAll(PIECE)].flatMap(([, sheet, mark, cell, range]) => {
    const place = cell === undefined || range !== undefined ? undefined : parseA1(cell);
    if (!place || (sheet !== undefined && mark === "")) return [];
    return [{ sheet: sheet === undefined ? own : sheet.replace(/^'|'$/g, "").replaceAll("''", "'"), ...place }];
  });
}
