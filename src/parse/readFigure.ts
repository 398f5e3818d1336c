import { isDigit, isLatin } from "./characters";
import type { Cursor } from "./cursor";
import { addPart } from "./partList";
import type { PartList } from "./partList";
import { PREFIXES, SUFFIXES } from "./qualifiers";
import type { Qualifier, Qualifiers } from "./qualifiers";
import type { Quantity } from "./quantity";
import { quantityOf } from "./quantityOf";
import type { FigureDraft } from "./quantityOf";
import { readNumber } from "./readNumber";
import { readUnit } from "./readUnit";
import { SCALES, unitOf } from "./units";

/** A figure read from a folded text, with the words around it that say nothing of the number. */
export interface Figure {
  readonly quantity: Quantity;
  readonly note?: string;
}

const MOST_QUALIFIERS = 3;
const CURRENCIES: readonly (readonly [sign: string, unit: string])[] = [
  ["US$", "$"],
  ["¥", "円"],
  ["$", "$"],
  ["€", "€"],
  ["£", "£"],
  ["₹", "₹"],
];
const SMALL_SCALES: ReadonlyMap<string, number> = new Map([...SCALES, ["k", 3], ["m", 6]]);
/** The units of one character that a single kanji digit may stand before: 八戸 and 四国 are places. */
const PLAIN_COUNTERS = "件人名社台回枚校個冊";
/** Words that look like a kanji number with a unit. */
const KANJI_WORDS = new Set(["一部", "十分", "一体", "一点", "一段", "一度", "一面", "一組"]);

const NONE: readonly Qualifier[] = [];

function takeQualifier(c: Cursor, qualifiers: Qualifiers, isPrefix: boolean): Qualifier | undefined {
  const start = c.at;
  c.skipBlanks();
  for (const qualifier of qualifiers.get(c.code) ?? NONE) {
    if (!c.take(qualifier.word)) continue;
    const last = qualifier.word.charCodeAt(qualifier.word.length - 1);
    const runsOn = isLatin(last) && (isPrefix ? c.code !== 0x20 : isLatin(c.code));
    if (!runsOn) return qualifier;
    c.at -= qualifier.word.length;
  }
  c.at = start;
  return undefined;
}

/** Takes the words before or behind the figure into the draft; returns those that are only a note. */
function readQualifiers(c: Cursor, draft: FigureDraft, qualifiers: Qualifiers, list: PartList | undefined): string[] {
  const notes: string[] = [];
  for (let count = 0; count < MOST_QUALIFIERS; count++) {
    const found = takeQualifier(c, qualifiers, qualifiers === PREFIXES);
    if (!found) break;
    if (found.approximate) draft.approximate = true;
    if (found.bound) draft.bound = found.bound;
    if (found.change !== undefined && !draft.signed) {
      draft.signed = true;
      if (found.change < 0) draft.units = negated(draft.units);
    }
    const says = found.approximate ?? found.bound ?? found.change;
    if (says === undefined) notes.push(found.word);
    addPart(list, says === undefined ? "label" : "qualifier", c.at - found.word.length, c.at);
    if (qualifiers === PREFIXES && says === undefined) {
      c.skipBlanks();
      c.take(":");
    }
  }
  return notes;
}

function negated(units: number | bigint): number | bigint {
  return typeof units === "number" ? 0 - units : -units;
}

/** Reads "+", "-", "±", "▲" or "△" before a digit. Only the triangles may have a blank behind them. */
function readSign(c: Cursor, list: PartList | undefined): "+" | "-" | "±" | undefined {
  const start = c.at;
  const triangle = c.take("▲") || c.take("△");
  if (triangle) c.skipBlanks();
  const sign = triangle || c.take("-") ? "-" : c.take("+") ? "+" : c.take("±") ? "±" : undefined;
  if (sign === undefined) return undefined;
  if (!isDigit(c.code) && c.code !== 0x2e && !"¥$€£₹".includes(c.text.charAt(c.at) || " ")) {
    c.at = start;
    return undefined;
  }
  addPart(list, "sign", start, c.at);
  return sign;
}

function readCurrency(c: Cursor, draft: FigureDraft, list: PartList | undefined): void {
  for (const [sign, unit] of CURRENCIES) {
    if (!c.take(sign)) continue;
    addPart(list, "unit", c.at - sign.length, c.at);
    draft.unit = unit;
    draft.unitKind = "money";
    return;
  }
}

/** Reads the "M", "bn" or "million" behind a number; a small "k" or "m" only behind a sum of money. */
function readEnglishScale(c: Cursor, draft: FigureDraft, list: PartList | undefined): void {
  const start = c.at;
  c.skipBlanks();
  if (!isLatin(c.code)) {
    c.at = start;
    return;
  }
  const from = c.at;
  let end = from;
  while (end < c.text.length && end - from < 9 && isLatin(c.text.charCodeAt(end))) end++;
  const word = c.text.slice(from, end);
  const power = end > from ? (draft.unitKind === "money" || word.length > 2 ? SMALL_SCALES : SCALES).get(word) : undefined;
  if (power === undefined || (word.length < 2 && from > start)) {
    c.at = start;
    return;
  }
  c.at = end;
  draft.multiplier += power;
  addPart(list, "scale", from, end);
}

/** Reads 割, 分: 9割 is 90 %, printed to the ten; 3割5分 is 35 %. */
function readTenths(c: Cursor, draft: FigureDraft, list: PartList | undefined): boolean {
  const start = c.at;
  if (draft.multiplier !== 0 || !c.take("割")) return false;
  draft.unit = "%";
  draft.unitKind = "percent";
  draft.multiplier = 1;
  const further = c.attempt((d) => {
    const number = d.takeNumber(1, 1);
    return number >= 0 && d.take("分") ? number : undefined;
  });
  if (further !== undefined && draft.decimals === 0 && typeof draft.units === "number") {
    draft.units = draft.units * 10 + further;
    draft.multiplier = 0;
  }
  addPart(list, "unit", start, c.at);
  return true;
}

/**
 * Reads one figure with everything that belongs to it: 約1,855件, ▲0.3%, ほぼ100%, 32百万枚以下, 前期差 +8.3ポイント, 5.7ポイント増加, £3.5bn, at least 40.
 * What stands behind it is left for the caller to judge.
 */
export function readFigure(cursor: Cursor, list?: PartList): Figure | undefined {
  const mark = list?.parts.length ?? 0;
  const found = cursor.attempt((c) => readParts(c, list));
  if (!found && list) list.parts.length = mark;
  return found;
}

function readParts(c: Cursor, list: PartList | undefined): Figure | undefined {
  const draft: FigureDraft = { units: 0, decimals: 0, multiplier: 0, unit: "", unitKind: "none", signed: false };
  const notes = readQualifiers(c, draft, PREFIXES, list);
  c.skipBlanks();
  let sign = readSign(c, list);
  readCurrency(c, draft, list);
  sign ??= readSign(c, list);
  if (!readDraftNumber(c, draft, list)) return undefined;
  if (sign === "±" && Number(draft.units) !== 0) return undefined;
  if (sign !== undefined) draft.signed = true;
  if (sign === "-") draft.units = negated(draft.units);
  notes.push(...readQualifiers(c, draft, SUFFIXES, list));
  const quantity = quantityOf(draft);
  return notes.length > 0 ? { quantity, note: notes.join(" ") } : { quantity };
}

function readDraftNumber(c: Cursor, draft: FigureDraft, list: PartList | undefined): boolean {
  const start = c.at;
  const number = readNumber(c);
  if (!number) return false;
  draft.units = number.units;
  draft.decimals = number.decimals;
  draft.multiplier = number.multiplier;
  addPart(list, "value", start, number.digitsEnd);
  addPart(list, "scale", number.digitsEnd, c.at);
  if (readTenths(c, draft, list)) return true;
  if (!number.kanji && number.multiplier === 0) readEnglishScale(c, draft, list);
  const money = draft.unit;
  const digitsEnd = c.at;
  if (!readUnit(c, draft, list)) return false;
  if (money !== "" && draft.unit !== money && !draft.unit.startsWith("/")) return false;
  return !number.kanji || isKanjiFigure(c.text.slice(start, c.at), digitsEnd - start, draft);
}

/** A number in kanji is a figure with a unit from the list, or alone where it is longer than one character: 一 may be a dash. */
function isKanjiFigure(text: string, digits: number, draft: FigureDraft): boolean {
  if (KANJI_WORDS.has(text)) return false;
  if (text.length === 2 && digits === 1) return PLAIN_COUNTERS.includes(text.charAt(1));
  return draft.unit === "" ? digits > 1 : unitOf(text.slice(digits)) !== undefined || draft.unit.includes("/");
}
