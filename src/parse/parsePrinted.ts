import { printedOf } from "./cellDraft";
import { isBlank } from "./characters";
import { legible } from "./fold";
import type { PartList } from "./partList";
import { plainFigure } from "./plainFigure";
import type { Printed } from "./printed";
import { readCell } from "./readCell";
import type { CellText } from "./readNotes";

/** Texts longer than this are prose, whatever they say: reading stays linear. */
const LONGEST_TEXT = 1000;

/** Ratings, markers and "ほぼ100%" repeat down a column: the last readings of short texts are kept. */
const MEMO_LIMIT = 4096;
const LONGEST_KEPT = 32;
const memo = new Map<string, Printed>();

/** Whether nothing but blanks is printed. */
export function isBlankText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return false;
  return true;
}

/** A cell's text made legible, with the way back to its printed characters. Undefined for prose. */
export function cellTextOf(text: string, origins: number[] | undefined, list?: PartList): CellText | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const words = legible(text, origins);
  let known = origins;
  const printed = (start: number, end: number): string => {
    if (words === text) return text.slice(start, end);
    if (known === undefined) legible(text, (known = []));
    return end > start ? text.slice(known[start], (known[end - 1] ?? text.length) + 1) : "";
  };
  return { words, printed, list };
}

/** Reads a text by the whole grammar, without the short way for common shapes. `parsePrinted` gives the same. */
export function readCarefully(text: string): Printed {
  if (isBlankText(text)) return { text, kind: "blank" };
  const cell = cellTextOf(text, undefined);
  const draft = cell && readCell(cell);
  return draft ? printedOf(text, draft) : { text, kind: "text" };
}

/**
 * Reads everything that the text of one cell says: figure, unit, sign, bounds, period, change, second figures, marker, rating. It never throws;
 * what is none of these has the kind "text".
 *
 * Decisions: "９割" is 90 %; "(1,234)" alone is negative, "(10)" a list number; "10%減" is −10, "20%削減" is 20; 4 digits without a unit are a figure, "2025年" a year;
 * × is a rating and x means suppressed; △ is a minus before a digit and a rating alone.
 * @example parsePrinted("▲0.3% (R5年)").quantity?.value // => {"units":-3,"scale":1}
 * @example parsePrinted("40百万枚").quantity?.value // => {"units":40000000,"scale":0}
 * @example parsePrinted("△（一部達成）").rating // => {"symbol":"△","spelling":"△","words":"一部達成"}
 */
export function parsePrinted(text: string): Printed {
  return text === "" ? { text, kind: "blank" } : (plainFigure(text) ?? remembered(text));
}

function remembered(text: string): Printed {
  if (text.length > LONGEST_KEPT) return readCarefully(text);
  const known = memo.get(text);
  if (known) return known;
  const printed = readCarefully(text);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, printed);
  return printed;
}

/** The text of a cell as it was printed: `parsePrinted` loses nothing. */
export function print(printed: Printed): string {
  return printed.text;
}
