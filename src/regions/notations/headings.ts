import { fold, squeeze } from "../../parse/fold";
import type { Sheet } from "../../sheet/workbook";

/** Headings stand at most so many rows above the first figure. */
const HEADING_ROWS = 4;

/** The words above a column's figures, the first of which stands in this row, up to other figures. */
export function headingAbove({ rows }: Sheet, column: number, first: number): string {
  const words: string[] = [];
  for (let row = first - 1; row >= 0 && row >= first - HEADING_ROWS; row -= 1) {
    const text = rows[row]?.[column]?.text ?? "";
    if (/^[\d\s.,%]*\d[\d\s.,%]*$/.test(text)) break;
    if (text !== "") words.unshift(squeeze(fold(text)));
  }
  return words.join(" ");
}

/** The words before a row's figures, the first of which stands in this column. */
export function stubBefore({ rows }: Sheet, row: number, first: number): string {
  const words = (rows[row] ?? [])
    .slice(0, first)
    .flatMap((cell) => (cell && typeof cell.value !== "number" && /\p{L}/u.test(cell.text) ? [cell.text] : []));
  return squeeze(fold(words.join(" ")));
}
