import type { CellContent } from "../../writeXlsx";
import { widthOf } from "../../../textWidth";

const USUAL_SIZE = 11;
const LEAST = 15;
/** Excel shows no higher rows. */
const MOST = 405;

/** The height in points in which the wrapped texts of a row are seen: not every program fits rows when it opens a file. */
export function rowHeight(cells: readonly (CellContent | undefined)[], widths: readonly (number | undefined)[]): number {
  const heights = cells.map((cell, column) => {
    const size = cell?.style?.size ?? USUAL_SIZE;
    if (typeof cell?.value !== "string" || !cell.style?.wrap) return size * 1.4;
    // Some room for words that go to the next line as a whole.
    const room = ((widths[column] ?? 9) * USUAL_SIZE * 0.92) / size;
    const lines = cell.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line, 2) - 2) / room)), 0);
    return lines * size * 1.38 + 3;
  });
  return Math.min(MOST, Math.max(LEAST, ...heights));
}
