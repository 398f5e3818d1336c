import { squeeze, fold } from "../parse/fold";
import type { Region } from "./region";

/** So many rows above and below a table may say something of all of it. */
const ROWS_ABOVE = 6;
const ROWS_BELOW = 4;

/** A footnote by its mark. */
const MARKED = /^\s*([*＊※†‡§]|[(（]?注)/;

const known = new WeakMap<Region, readonly string[]>();

/** Titles and notes of a table: rows of one text near it, folded. */
export function notesOf(region: Region): readonly string[] {
  let notes = known.get(region);
  if (!notes) known.set(region, (notes = readNotes(region)));
  return notes;
}

function readNotes({ sheet, range, place, height, width }: Region): readonly string[] {
  const first = place(0).row;
  let last = first;
  for (let row = 1; row < height; row += 1) last = Math.max(last, place(row * width).row);
  const notes: string[] = [];
  for (let row = Math.max(0, range.top - ROWS_ABOVE); row <= last + ROWS_BELOW; row += 1) {
    const texts = (sheet.rows[row] ?? []).flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text] : []));
    const [text] = texts;
    if (text === undefined || new Set(texts).size > 1) continue;
    // Between the rows stand the names of sections as well.
    if (row < first || row > last || MARKED.test(text)) notes.push(squeeze(fold(text)));
  }
  return notes;
}
