import { fold } from "../parse/fold";
import { unitOf } from "../parse/units";
import { isMeasured, roundedTo, saysRounded } from "../words/roundedWords";
import { Kind, type SheetText } from "./sheetText";
import type { Region } from "./region";

/** Titles and notes stand so near to their table. */
const MOST_ABOVE = 6;
const MOST_BELOW = 8;
/** A line of more is a heading, which speaks of its own column. */
const MOST_FILLED = 2;

/** Whether a title above a table or a note below it says that its figures are rounded: 単位：千円, "All figures £000", "may not sum because of rounding". */
export function isSaidRounded(text: SheetText, range: Region["range"]): boolean {
  return saidBeside(text, range, (caption) => (saysRounded(caption) ? true : undefined)) === true || isRoundedThroughout(text, range);
}

/** Whether the heading over the stubs says it of all rows, by thousands or a unit of what is measured: "Bridge ($K)", "Emissions (tCO2e)". */
function isRoundedThroughout(text: SheetText, { top, left, bottom }: Region["range"]): boolean {
  const isFigure = (row: number): boolean => text.kind(row, left + 1) === Kind.figure && !text.isYear(row, left + 1);
  for (let row = top; row <= bottom && !isFigure(row); row += 1) {
    const heading = text.kind(row, left) === Kind.label ? text.text(row, left) : "";
    const unit = /[(（]\s*([^()（）]{1,12})\s*[)）]\s*$/.exec(heading)?.[1] ?? "";
    if (saysRounded(heading) || isMeasured(unitOf(fold(unit).trim())?.unit ?? "")) return true;
    if (isFigure(row + 1)) break;
  }
  return false;
}

/** The round number to which a title or a note says that the figures of its table are rounded. */
export function saidGrain(text: SheetText, range: Region["range"]): number | undefined {
  return saidBeside(text, range, roundedTo);
}

function saidBeside<T>(text: SheetText, range: Region["range"], read: (caption: string) => T | undefined): T | undefined {
  const { top, bottom } = range;
  const rows = rowsOfFigures(text, range);
  const [first, last] = [rows[0] ?? top, rows.at(-1) ?? bottom];
  return (
    saidInRows(text, first - 1, -1, Math.max(0, top - MOST_ABOVE), read) ??
    saidInRows(text, last + 1, 1, Math.min(text.height - 1, bottom + MOST_BELOW), read)
  );
}

/** The first and the last row of a range that holds figures: titles above and notes below may stand in it too. */
function rowsOfFigures(text: SheetText, { top, left, bottom, right }: Region["range"]): number[] {
  const holds = (row: number): boolean => {
    for (let column = left; column <= right; column += 1)
      if (text.kind(row, column) === Kind.figure && !text.isYear(row, column)) return true;
    return false;
  };
  let [first, last] = [top, bottom];
  while (first <= bottom && !holds(first)) first += 1;
  while (last >= top && !holds(last)) last -= 1;
  return first > last ? [] : [first, last];
}

function filledIn(text: SheetText, row: number): number {
  let filled = 0;
  for (let column = 0; column < text.width; column += 1) if (text.kind(row, column) !== Kind.blank) filled += 1;
  return filled;
}

/** Reads lines of words from the table away, up to the next figures. */
function saidInRows<T>(text: SheetText, from: number, step: 1 | -1, last: number, read: (caption: string) => T | undefined): T | undefined {
  for (let row = from; step * row <= step * last; row += step) {
    if (filledIn(text, row) > MOST_FILLED) continue;
    for (let column = 0; column < text.width; column += 1) {
      const kind = text.kind(row, column);
      if (kind === Kind.figure && !text.isYear(row, column)) return undefined;
      const said = kind === Kind.label ? read(text.text(row, column)) : undefined;
      if (said !== undefined) return said;
    }
  }
  return undefined;
}
