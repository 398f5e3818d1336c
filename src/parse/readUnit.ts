import { isHiragana, isKanji, isKatakana, isLatin } from "./characters";
import type { Cursor } from "./cursor";
import { addPart } from "./partList";
import type { PartList } from "./partList";
import { beginsSuffix } from "./qualifiers";
import type { FigureDraft } from "./quantityOf";
import { isNoUnit, longestUnitAt, unitKindOf, unitOf } from "./units";

const LONGEST_UNKNOWN = 8;
const LONGEST_ENGLISH = 20;
const NO_ENGLISH_UNITS = new Set([
  "of",
  "to",
  "and",
  "or",
  "in",
  "at",
  "by",
  "per",
  "from",
  "st",
  "nd",
  "rd",
  "th",
  "up",
  "down",
  "increase",
  "decrease",
  "approx",
  "on",
  "for",
  "as",
  "vs",
]);

function isUnitLetter(code: number): boolean {
  return isKanji(code) || isKatakana(code);
}

/** The end of the run of kanji and katakana from `at`, cut before a word such as 以上; -1 where hiragana shows that it is a sentence. */
function endOfRun(text: string, at: number): number {
  let end = at;
  while (end < text.length && isUnitLetter(text.charCodeAt(end)) && end - at <= LONGEST_UNKNOWN + 4) {
    if (end > at && beginsSuffix(text, end)) return end;
    end++;
  }
  return end < text.length && isHiragana(text.charCodeAt(end)) && !beginsSuffix(text, end) ? -1 : end;
}

/** Reads a Japanese unit that is not in the list. Returns false where the word makes the whole no figure. */
function readUnknownJapanese(c: Cursor, draft: FigureDraft): boolean {
  const end = endOfRun(c.text, c.at);
  const word = end < 0 ? "" : c.text.slice(c.at, end);
  if (word === "" || word.length > LONGEST_UNKNOWN || isNoUnit(word)) return false;
  c.at = end;
  draft.unit = word;
  draft.unitKind = "other";
  return true;
}

/** Reads one English word in small letters as a unit: "120 trainees". */
function readUnknownEnglish(c: Cursor, draft: FigureDraft): boolean {
  let end = c.at;
  while (end < c.text.length && c.text.charCodeAt(end) >= 0x61 && c.text.charCodeAt(end) <= 0x7a) end++;
  const word = c.text.slice(c.at, end);
  if (word.length < 3 || word.length > LONGEST_ENGLISH || NO_ENGLISH_UNITS.has(word) || isLatin(c.text.charCodeAt(end))) return false;
  c.at = end;
  draft.unit = word;
  draft.unitKind = "other";
  return true;
}

/** Reads the "/年" of 人/年, the "per month" of cases per month. */
function readDenominator(c: Cursor, draft: FigureDraft, list: PartList | undefined): void {
  const start = c.at;
  const slash = c.take("/");
  if (!slash) {
    c.skipBlanks();
    if (!c.takeWord("per")) {
      c.at = start;
      return;
    }
    c.skipBlanks();
  }
  const printed = longestUnitAt(c.text, c.at);
  let end = c.at + (printed?.length ?? 0);
  if (!printed)
    while (end < c.text.length && end - c.at < LONGEST_ENGLISH && (isUnitLetter(c.text.charCodeAt(end)) || isLatin(c.text.charCodeAt(end))))
      end++;
  if (end === c.at) {
    c.at = start;
    return;
  }
  draft.unit += `/${c.text.slice(c.at, end)}`;
  if (draft.unitKind === "none") draft.unitKind = "other";
  c.at = end;
  addPart(list, "unit", start, end);
}

/**
 * Reads the unit behind a number, where one stands there. Known units may have a blank before them, unknown Japanese ones not ("4 産業振興" is a heading).
 * Returns false where what follows shows that the number is no figure: 9月, 3号, 2件市町村の課題.
 */
export function readUnit(c: Cursor, draft: FigureDraft, list: PartList | undefined): boolean {
  const start = c.at;
  c.skipBlanks();
  const spaced = c.at > start;
  const from = c.at;
  const known = longestUnitAt(c.text, from);
  if (known !== undefined && !runsOn(c.text, from + known.length)) {
    c.at = from + known.length;
    const unit = unitOf(known);
    draft.unit = unit?.unit ?? known;
    draft.unitKind = unitKindOf(draft.unit);
    draft.multiplier += unit?.multiplier ?? 0;
  } else if (c.ended || beginsSuffix(c.text, from)) {
    c.at = start;
  } else if (isUnitLetter(c.code)) {
    if (spaced || !readUnknownJapanese(c, draft)) return false;
  } else if (!isLatin(c.code) || !readUnknownEnglish(c, draft)) {
    c.at = start;
  }
  if (c.at > from) addPart(list, "unit", from, c.at);
  if (draft.unit !== "") readDenominator(c, draft, list);
  return true;
}

/** Whether more of a word follows a known unit: the 社 of 5社員. Words such as 以上 do not count. */
function runsOn(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return (isUnitLetter(code) || isHiragana(code)) && !beginsSuffix(text, end);
}
