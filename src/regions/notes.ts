import { squeeze, fold } from "../parse/fold";
import type { Cell, Sheet } from "../sheet/workbook";
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
    const [text] = onlyText(sheet.rows[row] ?? []);
    // Between the rows stand the names of sections as well.
    if (text !== undefined && (row < first || row > last || MARKED.test(text))) notes.push(text);
  }
  return notes;
}

const FORMULA = /[=＝]/;
const formulas = new WeakMap<Sheet, readonly string[]>();

/** Notes anywhere on a sheet that may state a formula, folded: those of the first table often stand below the last one. */
export function formulaNotesOf(sheet: Sheet): readonly string[] {
  let notes = formulas.get(sheet);
  if (!notes) formulas.set(sheet, (notes = sheet.rows.flatMap((cells) => onlyText(cells ?? [])).filter((text) => FORMULA.test(text))));
  return notes;
}

function onlyText(cells: readonly (Cell | undefined)[]): readonly string[] {
  const texts = cells.flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text] : []));
  const [text] = texts;
  return text === undefined || new Set(texts).size > 1 ? [] : [squeeze(fold(text))];
}
