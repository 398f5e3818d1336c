import { saysRounded } from "../words/roundedWords";
import { Kind, type SheetText } from "./sheetText";
import type { Region } from "./region";

/** Titles and notes stand so near to their table. */
const MOST_ABOVE = 6;
const MOST_BELOW = 8;
/** A line of more is a heading, which speaks of its own column. */
const MOST_FILLED = 2;

/** Whether a title above a table or a note below it says that its figures are rounded: 単位：千円, "All figures £000", "may not sum because of rounding". */
export function isSaidRounded(text: SheetText, { top, left, bottom, right }: Region["range"]): boolean {
  const first = firstRowOfFigures(text, { top, left, bottom, right });
  return (
    saidInRows(text, first - 1, -1, Math.max(0, top - MOST_ABOVE)) ||
    saidInRows(text, bottom + 1, 1, Math.min(text.height - 1, bottom + MOST_BELOW))
  );
}

function firstRowOfFigures(text: SheetText, { top, left, bottom, right }: Region["range"]): number {
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1)
      if (text.kind(row, column) === Kind.figure && !text.isYear(row, column)) return row;
  return top;
}

function filledIn(text: SheetText, row: number): number {
  let filled = 0;
  for (let column = 0; column < text.width; column += 1) if (text.kind(row, column) !== Kind.blank) filled += 1;
  return filled;
}

/** Reads lines of words from the table away, up to the next figures. */
function saidInRows(text: SheetText, from: number, step: 1 | -1, last: number): boolean {
  for (let row = from; step * row <= step * last; row += step) {
    if (filledIn(text, row) > MOST_FILLED) continue;
    for (let column = 0; column < text.width; column += 1) {
      const kind = text.kind(row, column);
      if (kind === Kind.figure && !text.isYear(row, column)) return false;
      if (kind === Kind.label && saysRounded(text.text(row, column))) return true;
    }
  }
  return false;
}
