import { fold, squeeze } from "../parse/fold";
import type { Region } from "../regions/region";

/** Legends stand so near to their table. */
const ROWS_ABOVE = 6;
const ROWS_BELOW = 8;
/** A row of more cells is no legend. */
const MOST_CELLS = 3;
const LONGEST = 600;

/** The texts near a table that may state a scale: each line, and lines of few cells that follow each other as one. */
export function legendTexts({ sheet, range, height, width, place }: Region): readonly string[] {
  const own = new Set(Array.from({ length: height }, (_, row) => place(row * width).row));
  // A legend of percentages may itself have been read as a row of figures.
  const ofOwn = range.right - range.left >= MOST_CELLS ? 2 : 1;
  const texts: string[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 1) texts.push(lines.join(" ; "));
    lines = [];
  };
  for (let row = Math.max(0, range.top - ROWS_ABOVE); row <= range.bottom + ROWS_BELOW; row += 1) {
    const cells = new Set((sheet.rows[row] ?? []).flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text] : [])));
    const few = cells.size <= (own.has(row) ? ofOwn : MOST_CELLS) ? squeeze(fold([...cells].join(" "))).trim() : "";
    if (few === "" || few.length > LONGEST) {
      close();
      continue;
    }
    texts.push(few);
    lines.push(few);
  }
  close();
  return texts.filter((text) => text.length <= 2 * LONGEST);
}
