import { isClosingBracket, isDigit, isLatin, isOpeningBracket } from "./characters";
import type { Cursor } from "./cursor";

/** A year as printed. `era` is the year before the first of its era, absent for a Western year. */
export interface PrintedYear {
  readonly year: number;
  readonly era?: number;
  /** The letter or name of the era as printed. */
  readonly name?: string;
}

/** The year before the first year of each era, by every way of writing it. The last year of an era is not enforced: plans of 2017 say H32年度. */
const ERAS: readonly (readonly [name: string, before: number])[] = [
  ["令和", 2018],
  ["平成", 1988],
  ["昭和", 1925],
  ["大正", 1911],
  ["明治", 1867],
  ["㋿", 2018],
  ["㍻", 1988],
  ["㍼", 1925],
  ["㍽", 1911],
  ["㍾", 1867],
  ["R", 2018],
  ["H", 1988],
  ["S", 1925],
  ["T", 1911],
  ["M", 1867],
];
const KANJI_DIGITS = "一二三四五六七八九";
const FIRST_WESTERN = 1868;
const LAST_WESTERN = 2200;

/** Takes a kanji number up to 99, as in 令和七 and 平成三十一; -1 where none stands here. */
function takeKanjiNumber(cursor: Cursor): number {
  let [tens, ones] = [-1, -1];
  for (let count = 0; count < 3; count++, cursor.at++) {
    const character = cursor.text.charAt(cursor.at);
    const digit = character === "" ? -1 : KANJI_DIGITS.indexOf(character) + 1;
    if (character === "十" && tens < 0) [tens, ones] = [ones < 0 ? 1 : ones, -1];
    else if (digit > 0 && ones < 0) ones = digit;
    else break;
  }
  return tens < 0 ? ones : tens * 10 + Math.max(ones, 0);
}

/** Reads R5, Ｒ.5, 令和元, ㋿5 (without 年 or 年度 behind). */
function readEraYear(cursor: Cursor): PrintedYear | undefined {
  for (const [name, before] of ERAS) {
    if (!cursor.take(name)) continue;
    cursor.take(".");
    cursor.skipBlanks();
    if (cursor.take("元")) return { year: before + 1, era: before, name };
    const number = name.length === 2 && !isDigit(cursor.code) ? takeKanjiNumber(cursor) : cursor.takeNumber(1, 2);
    return number < 1 ? undefined : { year: before + number, era: before, name };
  }
  return undefined;
}

/** Reads a Western year of four digits. */
export function readWesternYear(cursor: Cursor): PrintedYear | undefined {
  const year = cursor.takeNumber(4, 4);
  return year >= FIRST_WESTERN && year <= LAST_WESTERN ? { year } : undefined;
}

/** Reads a year in brackets that says the same year in the other calendar: the "(2025)" of 令和７(2025)年度. False where it says another year. */
export function agreesInBrackets(cursor: Cursor, year: number): boolean {
  const start = cursor.at;
  const code = cursor.code;
  if (!isOpeningBracket(code)) return true;
  cursor.at++;
  const other = readYear(cursor);
  if (other && (cursor.take("年度") || cursor.take("年") || isClosingBracket(cursor.code)) && isClosingBracket(cursor.code)) {
    cursor.at++;
    return other.year === year;
  }
  cursor.at = start;
  return true;
}

/** Reads a year of an era or a Western one, standing free: not the digits inside a longer number or word. */
export function readYear(cursor: Cursor): PrintedYear | undefined {
  return cursor.attempt((c) => {
    const found = isDigit(c.code) ? readWesternYear(c) : readEraYear(c);
    return found && !(isLatin(c.code) && found.era !== undefined) ? found : undefined;
  });
}
