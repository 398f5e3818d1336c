import type { Figure } from "../indicators/figure";
import { absolute, scaleByTen, sign, toText, type Decimal } from "../measures/decimal";
import { round } from "../measures/rounding";
import type { Part } from "../parse/printed";
import { inMyriads } from "./myriads";
import { partsOf } from "../parse/partsOf";

/** A figure inside the text of its cell: "▲", "0.3" and "%" of "▲0.3% (R5年)", with what stands before and after. */
interface Spot {
  readonly before: string;
  readonly sign: string;
  readonly digits: string;
  readonly tail: string;
  readonly after: string;
  /** Between a new minus and the digits. */
  readonly currency?: string;
  /** Around a loss in brackets, with a currency before the digits: "(", "$" and ")" of "($1,234)". */
  readonly loss?: { readonly open: string; readonly lead: string; readonly close: string };
}

const SECOND = /^(.*?)([+\-＋－−▲△]?)(\s*[\d０-９][\d０-９,，.．]*)([^\d０-９]*)$/s;
const DELTA = /^([+\-＋－−▲△]?)(\s*[\d０-９,，.．]+)(.*)$/s;

/**
 * The figure alone, as it is printed: "45.0%" of "45.0%\n(R5年度)", "+8.3ポイント" of "63.2% (+8.3ポイント)" where the figure is the change.
 * The whole text on one line where the cell holds no figure.
 */
export function figureText(figure: Figure): string {
  const spot = spotOf(figure);
  return (spot ? inLoss(spot, spot.sign + spot.digits + spot.tail, true) : figure.text).replace(/\s+/g, " ").trim();
}

/** How a number is written where the figure that it replaces does not show it: a slip may have cost it digits and commas. */
export interface Notation {
  readonly decimals?: number;
  /** Commas between thousands; those of the figure itself stay. */
  readonly isGrouped?: boolean;
  /** The signs of the figures around it: "▲", "－" or "(" for a minus, "＋" where a plus is printed. */
  readonly minus?: string;
  readonly plus?: string;
}

/** The figure alone with another number in its place, in the printed unit with its multiplier applied. */
export function restatedFigure(figure: Figure, value: Decimal, notation: Notation = {}): string {
  const spot = noted(spotOf(figure), value, notation);
  const written = spot && write(spot, figure, value, notation);
  if (!spot || !written) return toText(value) + (figure.value.quantity?.unit ?? "");
  return inLoss(spot, written + spot.tail, sign(value) < 0)
    .replace(/\s+/g, " ")
    .trim();
}

/** The cell's text with another number in place of the figure, everything around it kept; undefined where the text does not allow it. */
export function restatedCell(figure: Figure, value: Decimal, notation: Notation = {}): string | undefined {
  const spot = noted(spotOf(figure), value, notation);
  const written = spot && write(spot, figure, value, notation);
  return spot && written !== undefined ? spot.before + inLoss(spot, written + spot.tail, sign(value) < 0) + spot.after : undefined;
}

/** A loss stands in brackets, and a gain in its place without them. */
function inLoss({ loss }: Spot, text: string, isLoss: boolean): string {
  if (!loss) return text;
  return isLoss ? loss.open + loss.lead + text + loss.close : loss.lead + text;
}

function spotOf(figure: Figure): Spot | undefined {
  const { text, quantity, delta } = figure.value;
  if (!quantity) return undefined;
  const parts = partsOf(text);
  if (figure.second !== undefined) return secondSpot(text, parts, figure.second);
  if (delta !== undefined && delta === quantity) return deltaSpot(text, parts);
  const spot = valueSpot(text, parts) ?? inBrackets(text);
  return spot?.sign === "" && sign(quantity.value) < 0 ? asLoss(spot) : spot;
}

/** "(50)": a loss, or what is counted in the row above as well. Elsewhere it may number a list. */
function inBrackets(text: string): Spot | undefined {
  const [, before, digits, after] = /^([(（])(\d{1,2})([)）])$/.exec(text.trim()) ?? [];
  return before === undefined || digits === undefined || after === undefined ? undefined : { before, sign: "", digits, tail: "", after };
}

/** In brackets where losses around it are; with its currency behind the minus that it gets: -£3,947. */
function noted(spot: Spot | undefined, value: Decimal, { minus = "-" }: Notation): Spot | undefined {
  if (!spot || spot.loss || spot.sign !== "" || sign(value) >= 0) return spot;
  if (!/[(（]/.test(minus)) return behindMinus(spot);
  const inside = asLoss(spot);
  return inside.loss ? inside : { ...spot, loss: { open: minus, lead: "", close: minus === "(" ? ")" : "）" } };
}

function behindMinus(spot: Spot): Spot {
  const [, before = "", currency = ""] = /^(.*?)([$€£¥])$/s.exec(spot.before) ?? [];
  return currency === "" ? spot : { ...spot, before, currency };
}

function asLoss(spot: Spot): Spot {
  const [, before = "", open = "", lead = ""] = /^(.*?)([(（])([$€£¥]?)$/s.exec(spot.before) ?? [];
  const [, close = "", after = ""] = /^([)）])(.*)$/s.exec(spot.after) ?? [];
  return open === "" || close === "" ? spot : { ...spot, before, after, loss: { open, lead, close } };
}

function deltaSpot(text: string, parts: readonly Part[]): Spot | undefined {
  const part = parts.find(({ kind }) => kind === "delta");
  const match = part && DELTA.exec(text.slice(part.start, part.end));
  if (!part || !match) return undefined;
  const [, mark = "", digits = "", tail = ""] = match;
  return { before: text.slice(0, part.start), sign: mark, digits, tail, after: text.slice(part.end) };
}

/** The last number of what is printed second: 39 of "うち女性39人". The change comes before the others, wherever it stands. */
function secondSpot(text: string, parts: readonly Part[], place: number): Spot | undefined {
  const all = parts.filter(({ kind }) => kind === "delta" || kind === "second-value");
  const change = all.find(({ kind }) => kind === "delta");
  const part = (change ? [change, ...all.filter((other) => other !== change)] : all)[place];
  const match = part && SECOND.exec(text.slice(part.start, part.end));
  if (!part || !match) return undefined;
  const [, label = "", mark = "", digits = "", tail = ""] = match;
  return { before: text.slice(0, part.start) + label, sign: mark, digits, tail, after: text.slice(part.end) };
}

function valueSpot(text: string, parts: readonly Part[]): Spot | undefined {
  const at = parts.findIndex(({ kind }) => kind === "value");
  const value = parts[at];
  if (!value) return undefined;
  const mark = parts[at - 1]?.kind === "sign" ? parts[at - 1] : undefined;
  let last = at;
  for (let next = at + 1; next < parts.length && isTail(parts[next]); next += 1) if (parts[next]?.kind !== "blank") last = next;
  const end = parts[last]?.end ?? value.end;
  return {
    before: text.slice(0, mark?.start ?? value.start),
    sign: mark ? text.slice(mark.start, value.start) : "",
    digits: text.slice(value.start, value.end),
    tail: text.slice(value.end, end),
    after: text.slice(end),
  };
}

function isTail(part: Part | undefined): boolean {
  return part?.kind === "scale" || part?.kind === "unit" || part?.kind === "blank";
}

/** The sign and digits of a number in the manner of the figure that it replaces; undefined for signs that stand elsewhere: 10%減. */
function write(spot: Spot, { value: { quantity }, second }: Figure, value: Decimal, notation: Notation): string | undefined {
  if (!quantity || (sign(quantity.value) < 0 && !spot.loss && !/[-－−▲△]/.test(spot.sign))) return undefined;
  const printed = round(scaleByTen(value, -quantity.multiplier), Math.max(notation.decimals ?? quantity.decimals, 0), "half-up");
  const plus = notation.plus ?? (quantity.signed && (quantity.unitKind === "point" || second !== undefined) ? "+" : "");
  const mark =
    signFor(spot, { negative: sign(printed) < 0, wasNothing: sign(quantity.value) === 0 }, plus, notation) + (spot.currency ?? "");
  const digits = toText(absolute(printed));
  const isGrouped = notation.isGrouped === true || /[,，]/.test(spot.digits);
  if (/[万億兆]/.test(spot.digits)) {
    const written = inMyriads(digits, quantity.multiplier, isGrouped);
    return written === undefined ? undefined : mark + written;
  }
  const grouped = isGrouped ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : digits;
  return mark + (/[０-９]/.test(spot.digits) ? widened(grouped) : grouped);
}

function signFor(
  { sign: old, loss }: Spot,
  { negative, wasNothing }: { readonly negative: boolean; readonly wasNothing: boolean },
  plus: string,
  { minus = "-", plus: usual = old }: Notation,
): string {
  const isMinus = /[-－−▲△]/.test(old);
  // The brackets say it.
  if (negative && loss) return "";
  if (negative) return isMinus ? old : minus;
  // A figure without a plus gets none.
  return isMinus ? plus : old === "" && !wasNothing ? "" : usual;
}

function widened(digits: string): string {
  return digits.replace(/[\d.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
