import { isClosingBracket, isDigit, isLatin, isOpeningBracket } from "./characters";
import type { CellDraft } from "./cellDraft";
import { Cursor } from "./cursor";
import { markerOf } from "./markers";
import { addPart, within } from "./partList";
import type { PartList } from "./partList";
import { endOfYearlessDate, mayStartPeriod, parsePeriod, readPeriodAt } from "./parsePeriod";
import { CHANGE_LABELS } from "./qualifiers";
import type { Quantity } from "./quantity";
import { readFigure } from "./readFigure";

const LONGEST_LABEL = 24;

/** The text of a cell while it is read: folded, with a way back to the characters as printed. */
export interface CellText {
  readonly words: string;
  /** The printed characters from one place of `words` to another. */
  readonly printed: (start: number, end: number) => string;
  readonly list: PartList | undefined;
}

/** The place of the bracket that closes the one at `at`, or the end of the text. Widths and shapes of the two need not match. */
export function closingBracket(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isOpeningBracket(code)) depth++;
    else if (isClosingBracket(code) && --depth === 0) return i;
  }
  return text.length;
}

/** Where the label before a figure ends: at its first digit, sign or currency. */
function endOfLabel(text: string): number {
  for (let i = 0; i < text.length && i <= LONGEST_LABEL; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || "+-▲△¥$€£₹<>≤≥".includes(text.charAt(i))) return i;
  }
  return -1;
}

/** Reads "累計4", "全国値 58.0%", "R6年度全国値 58.0%", "前年45%", "+8.3ポイント": a figure and what it is called. */
export function readLabelled(text: string, list?: PartList): { label: string; quantity: Quantity } | undefined {
  const alone = readWhole(text, 0, list);
  if (alone) return { label: alone.note ?? "", quantity: alone.quantity };
  const period = mayStartPeriod(text, 0) ? readPeriodAt(text, 0) : undefined;
  const from = period ? period.end : 0;
  const length = endOfLabel(text.slice(from));
  if (length < 0 || from + length === 0) return undefined;
  const found = readWhole(text, from + length, list);
  if (!found) return undefined;
  const label = text
    .slice(0, from + length)
    .trim()
    .replace(/[:=]$/, "")
    .trim();
  addPart(list, "label", 0, from + length);
  return { label: found.note === undefined ? label : `${label} ${found.note}`, quantity: found.quantity };
}

function readWhole(text: string, at: number, list: PartList | undefined): { quantity: Quantity; note?: string } | undefined {
  const mark = list?.parts.length ?? 0;
  const cursor = new Cursor(text, at);
  const figure = readFigure(cursor, list);
  cursor.skipBlanks();
  if (figure && cursor.ended) return figure;
  if (list) list.parts.length = mark;
  return undefined;
}

function isChange(label: string, { signed, unitKind }: Quantity): boolean {
  if (label === "") return signed || unitKind === "point";
  return (signed || unitKind === "point") && CHANGE_LABELS.some((word) => label.includes(word));
}

/** Takes a second figure into the draft: a change, or a labelled other figure. */
function takeSecond(draft: CellDraft, found: { label: string; quantity: Quantity }): void {
  if (draft.delta === undefined && isChange(found.label, found.quantity)) {
    draft.delta = found.quantity;
    if (found.label !== "") draft.notes.push(found.label);
  } else draft.others.push(found);
}

/** Takes what stands in brackets, or behind a blank, into the draft: a period, a change, a second figure, a marker or words. */
function takeItem(cell: CellText, draft: CellDraft, start: number, end: number): void {
  const text = cell.words.slice(start, end);
  const period = draft.period || !mayStartPeriod(text, 0) ? undefined : parsePeriod(cell.printed(start, end));
  if (period) {
    draft.period = period;
    addPart(cell.list, "period", start, end);
    return;
  }
  if (endOfYearlessDate(text, 0) === text.length) {
    draft.notes.push(text);
    addPart(cell.list, "period", start, end);
    return;
  }
  const list = within(cell.list, start);
  const mark = list?.parts.length ?? 0;
  const second = readLabelled(text, list);
  if (second) {
    if (list) list.parts.length = mark;
    addPart(cell.list, isChange(second.label, second.quantity) ? "delta" : "second-value", start, end);
    takeSecond(draft, second);
    return;
  }
  const marker = text.length > 1 ? markerOf(text) : undefined;
  if (marker && marker !== "nil" && draft.marker === undefined) {
    draft.marker = marker;
    addPart(cell.list, "marker", start, end);
    return;
  }
  if (text !== "") draft.notes.push(text);
  addPart(cell.list, "note", start, end);
}

/** Takes the items of one pair of brackets, set apart by "、" or ";". Returns the place behind it. */
export function takeBrackets(cell: CellText, draft: CellDraft, at: number): number {
  const close = closingBracket(cell.words, at);
  addPart(cell.list, "bracket", at, at + 1);
  let start = at + 1;
  for (let i = start; i <= close; i++) {
    const separates = i === close || cell.words.charAt(i) === "、" || cell.words.charAt(i) === ";";
    if (!separates) continue;
    const [from, to] = trimmed(cell.words, start, i);
    takeItem(cell, draft, from, to);
    start = i + 1;
  }
  addPart(cell.list, "bracket", close, Math.min(close + 1, cell.words.length));
  return close + 1;
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end];
  while (from < to && text.charCodeAt(from) === 0x20) from++;
  while (to > from && text.charCodeAt(to - 1) === 0x20) to--;
  return [from, to];
}

/** A footnote mark or a letter for a revised or provisional figure behind it: *, †, ¹, r, p. Returns the place behind, or -1. */
function endOfMark(text: string, at: number): number {
  let end = at;
  while (end < text.length && "*†‡#¹²³⁴⁵⁶⁷⁸⁹⁰".includes(text.charAt(end))) end++;
  if (end > at) {
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    return end;
  }
  return "rpe".includes(text.charAt(at)) && !isLatin(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at + 1)) ? at + 1 : -1;
}

/** A mean and how far its figures spread: 16.21±3.42. */
const SPREAD = "±";

/** Takes one period, change or spread that stands behind the figure without brackets. Returns the place behind it, or -1. */
function takeBare(cell: CellText, draft: CellDraft, at: number): number {
  let end = at;
  while (end < cell.words.length && !isOpeningBracket(cell.words.charCodeAt(end)) && cell.words.charAt(end) !== "※") end++;
  const [from, to] = trimmed(cell.words, at, end);
  const text = cell.words.slice(from, to);
  const period = draft.period === undefined && mayStartPeriod(text, 0) && parsePeriod(cell.printed(from, to)) !== undefined;
  const second = period ? undefined : readLabelled(text);
  if (!period && !(second && (second.label === SPREAD || isChange(second.label, second.quantity)))) return -1;
  takeItem(cell, draft, from, to);
  return end;
}

/**
 * Takes everything behind the figure, marker or rating: brackets, ※ notes, footnote marks, a bare period or change.
 * Returns false where something stands there that cannot belong to a figure: the text is no figure then.
 */
export function takeTail(cell: CellText, draft: CellDraft, at: number): boolean {
  const { words } = cell;
  let i = at;
  while (i < words.length) {
    if (words.charCodeAt(i) === 0x20 || (words.charAt(i) === "、" && i > at)) {
      i++;
      continue;
    }
    if (isOpeningBracket(words.charCodeAt(i))) {
      i = takeBrackets(cell, draft, i);
      continue;
    }
    if (words.charAt(i) === "※") {
      draft.notes.push(words.slice(i));
      addPart(cell.list, "note", i, words.length);
      return true;
    }
    const mark = endOfMark(words, i);
    if (mark > 0) {
      draft.notes.push(words.slice(i, mark));
      addPart(cell.list, "note", i, mark);
      i = mark;
      continue;
    }
    const end = words.charCodeAt(i - 1) === 0x20 || "+▲△±".includes(words.charAt(i)) ? takeBare(cell, draft, i) : -1;
    if (end < 0) return false;
    i = end;
  }
  return true;
}
