import { isCircledDigit, isDigit, isOpeningBracket } from "./characters";
import { emptyDraft } from "./cellDraft";
import type { CellDraft } from "./cellDraft";
import { Cursor } from "./cursor";
import { markerOf } from "./markers";
import { addPart, within } from "./partList";
import { mayStartPeriod, parsePeriod, readPeriodAt } from "./parsePeriod";
import type { Quantity } from "./quantity";
import { ratingSymbolOf } from "./ratings";
import { readFigure } from "./readFigure";
import type { Figure } from "./readFigure";
import { closingBracket, readLabelled, takeBrackets, takeTail } from "./readNotes";
import type { CellText } from "./readNotes";

/** Longer texts are prose. */
const LONGEST_FIGURE = 160;
const LONGEST_LABEL = 40;

type Reader = (cell: CellText) => CellDraft | undefined;

/** Reads "①500 ②50": several figures, each under its circled digit. */
function readSeveral(cell: CellText): CellDraft | undefined {
  const { words } = cell;
  if (!isCircledDigit(words.charCodeAt(0))) return undefined;
  const draft = emptyDraft();
  for (let at = 0; at < words.length;) {
    let end = at + 1;
    while (end < words.length && !isCircledDigit(words.charCodeAt(end))) end++;
    const found = readLabelled(words.slice(at + 1, end).trim());
    if (!found) return undefined;
    addPart(cell.list, "label", at, at + 1);
    addPart(cell.list, "second-value", at + 1, at + 1 + words.slice(at + 1, end).trimEnd().length);
    draft.others.push({ label: words.charAt(at) + found.label, quantity: found.quantity });
    at = end;
  }
  return draft;
}

/** Where the first bracket, ※ or blank before one begins: the end of what a marker or rating may be. */
function endOfHead(words: string): number {
  let end = 0;
  while (end < words.length && !isOpeningBracket(words.charCodeAt(end)) && (end === 0 || words.charAt(end) !== "※")) end++;
  while (end > 0 && words.charCodeAt(end - 1) === 0x20) end--;
  return end;
}

function readMarker(cell: CellText): CellDraft | undefined {
  const { words } = cell;
  const draft = emptyDraft();
  const reprint = words.startsWith("※再掲") ? 3 : words.startsWith("再掲:") ? 2 : 0;
  const end = reprint > 0 ? reprint : endOfHead(words);
  const marker = reprint > 0 ? "reprint" : markerOf(words.slice(0, end));
  if (marker === undefined) return undefined;
  draft.marker = marker;
  addPart(cell.list, "marker", 0, end);
  if (reprint > 0 && end < words.length) {
    draft.notes.push(words.slice(end).replace(/^:/, "").trim());
    addPart(cell.list, "note", end, words.length);
    return draft;
  }
  return takeTail(cell, draft, end) ? draft : undefined;
}

function readRating(cell: CellText): CellDraft | undefined {
  const { words } = cell;
  let end = endOfHead(words);
  let symbol = ratingSymbolOf(words.slice(0, end));
  if (symbol === undefined && words.charAt(1) === " ") {
    end = 1;
    symbol = ratingSymbolOf(words.charAt(0));
  }
  if (symbol === undefined) return undefined;
  const draft = emptyDraft();
  const spelling = cell.printed(0, end);
  addPart(cell.list, "rating", 0, end);
  const beside = wordsBeside(words, end);
  if (beside !== undefined) {
    addPart(cell.list, "note", beside[0], beside[1]);
    draft.rating = { symbol, spelling, words: words.slice(beside[0], beside[1]) };
    return draft;
  }
  draft.rating = { symbol, spelling, words: "" };
  return takeTail(cell, draft, end) ? draft : undefined;
}

/** The words beside a rating: "達成" of "○（達成）" and of "○ 達成". Undefined where there are none, or where they are a period. */
function wordsBeside(words: string, end: number): [number, number] | undefined {
  let start = end;
  while (words.charCodeAt(start) === 0x20) start++;
  let stop = words.length;
  if (isOpeningBracket(words.charCodeAt(start))) {
    stop = closingBracket(words, start);
    if (stop < words.length - 1) return undefined;
    start++;
  }
  const text = words.slice(start, stop);
  return text === "" || parsePeriod(text) !== undefined || readLabelled(text) !== undefined ? undefined : [start, stop];
}

/** A whole cell in brackets: "(1,234)" is a loss, "(+8.3ポイント)" a change, "(更新なし)" a marker, "(R5年度)" a period. */
function readBracketed(cell: CellText): CellDraft | undefined {
  const { words } = cell;
  if (!isOpeningBracket(words.charCodeAt(0))) return undefined;
  const close = closingBracket(words, 0);
  if (close < words.length - 1) return readMarkedLoss(cell, close);
  const inner = words.slice(1, -1).trim();
  const at = words.indexOf(inner, 1);
  const draft = emptyDraft();
  const cursor = new Cursor(inner);
  const list = within(cell.list, at);
  const mark = cell.list?.parts.length ?? 0;
  const figure = mayStartPeriod(inner, 0) && readPeriodAt(inner, 0) ? undefined : readFigure(cursor, list);
  if (figure && cursor.ended) {
    const quantity = bracketedQuantity(inner, figure);
    if (!quantity) return undefined;
    draft.quantity = quantity;
    if (figure.note !== undefined) draft.notes.push(figure.note);
    return draft;
  }
  if (cell.list) cell.list.parts.length = mark;
  takeBrackets(cell, draft, 0);
  return draft.period || draft.marker || draft.delta ? draft : undefined;
}

/** A loss with a mark or a note behind its bracket: "(1.4) (p)", "(1,234)*". */
function readMarkedLoss(cell: CellText, close: number): CellDraft | undefined {
  const inner = cell.words.slice(1, close);
  const cursor = new Cursor(inner);
  const figure = readFigure(cursor, within(cell.list, 1));
  const draft = emptyDraft();
  if (!figure || !cursor.ended || figure.note !== undefined || !isLoss(inner, figure.quantity)) return undefined;
  draft.quantity = negative(figure.quantity);
  return takeTail(cell, draft, close + 1) ? draft : undefined;
}

/** The quantity that a figure in brackets stands for. Undefined for a bare short number: a list number. */
function bracketedQuantity(inner: string, { quantity, note }: Figure): Quantity | undefined {
  if (note === undefined && isLoss(inner, quantity)) return negative(quantity);
  return note === undefined && !quantity.signed && quantity.unit === "" ? undefined : quantity;
}

/** Whether a bracketed figure is a negative one: no unit but %, points or a currency, and not a short number, which is a list number such as (10). */
function isLoss(inner: string, { signed, unitKind, bound, approximate }: Quantity): boolean {
  if (signed || bound || approximate) return false;
  if (unitKind === "percent") return true;
  // (11.8 pts) has lost; (1.3ポイント) may be a note.
  if (unitKind === "point") return /[a-z]/i.test(inner);
  if (unitKind === "money") return !isDigit(inner.charCodeAt(0));
  return unitKind === "none" && (inner.length > 2 || inner.includes("."));
}

function negative(quantity: Quantity): Quantity {
  const { units, scale } = quantity.value;
  return { ...quantity, value: { units: typeof units === "number" ? 0 - units : -units, scale }, signed: true };
}

/** The places where a figure may begin: at the start, behind a period, behind a label with a colon. */
function starts(words: string): { at: number; periodEnd: number; labelEnd: number } {
  const found = mayStartPeriod(words, 0) ? readPeriodAt(words, 0) : undefined;
  const periodEnd = found?.end ?? 0;
  let at = periodEnd;
  while (words.charCodeAt(at) === 0x20 || words.charAt(at) === ":") at++;
  const colon = periodEnd > 0 ? -1 : words.lastIndexOf(":", LONGEST_LABEL);
  if (colon <= 0 || isDigit(words.charCodeAt(colon - 1))) return { at, periodEnd, labelEnd: 0 };
  return { at: colon + 1, periodEnd: 0, labelEnd: colon + 1 };
}

function readQuantity(cell: CellText): CellDraft | undefined {
  const { words } = cell;
  const { at, periodEnd, labelEnd } = starts(words);
  if (periodEnd === words.length) return undefined;
  const draft = emptyDraft();
  if (labelEnd > 0) {
    addPart(cell.list, "label", 0, labelEnd);
    draft.notes.push(words.slice(0, labelEnd - 1).trim());
  }
  const cursor = new Cursor(words, at);
  const figure = readFigure(cursor, cell.list);
  if (!figure || isCode(words, cursor.at, figure.quantity)) return undefined;
  if (periodEnd > 0) {
    const period = parsePeriod(cell.printed(0, periodEnd));
    if (!period) return undefined;
    draft.period = period;
    addPart(cell.list, "period", 0, periodEnd);
  }
  draft.quantity = figure.quantity;
  if (figure.note !== undefined) draft.notes.push(figure.note);
  return takeTail(cell, draft, cursor.at) ? draft : undefined;
}

/** "1(2)", "3(6)ア": an item number, since a bare number in brackets follows a bare number without a blank. */
function isCode(words: string, end: number, { unit }: Quantity): boolean {
  if (unit !== "" || !isDigit(words.charCodeAt(end - 1)) || !isOpeningBracket(words.charCodeAt(end))) return false;
  return isDigit(words.charCodeAt(end + 1)) && words.charAt(closingBracket(words, end) - 1) !== "%";
}

function readPeriodCell(cell: CellText): CellDraft | undefined {
  if (!mayStartPeriod(cell.words, 0)) return undefined;
  const found = readPeriodAt(cell.words, 0);
  const period = found && parsePeriod(cell.printed(0, found.end));
  if (!period) return undefined;
  const draft = emptyDraft();
  draft.period = period;
  addPart(cell.list, "period", 0, found.end);
  return takeTail(cell, draft, found.end) && !draft.quantity ? draft : undefined;
}

const READERS: readonly Reader[] = [readSeveral, readMarker, readBracketed, readQuantity, readPeriodCell, readRating];

/** Reads a folded, squeezed cell text that is not blank. Undefined where it is text. */
export function readCell(cell: CellText): CellDraft | undefined {
  if (cell.words.length > LONGEST_FIGURE) return undefined;
  for (const read of READERS) {
    const mark = cell.list?.parts.length ?? 0;
    const draft = read(cell);
    if (draft) return draft;
    if (cell.list) cell.list.parts.length = mark;
  }
  return undefined;
}
