import { calendarYear } from "./calendar";
import type { Days } from "./calendar";
import { isBlank, isClosingBracket, isDigit, isLatin, isOpeningBracket } from "./characters";
import { Cursor } from "./cursor";
import { readEnglishPoint } from "./englishPeriod";
import { legible } from "./fold";
import { readBorrowingPoint, readJapanesePoint } from "./japanesePeriod";
import type { Period } from "./period";
import type { PeriodPoint } from "./periodPoint";

/** How to read a Western year with nothing behind it ("2025" in a header). Without it such a number is no period. */
export interface PeriodOptions {
  readonly bareYear?: "fiscal" | "calendar";
}

/** A period found in a folded text, and the place behind it. */
export interface FoundPeriod {
  readonly period: Omit<Period, "text">;
  readonly end: number;
}

const CUMULATIVE_WORDS = ["までの累計", "の累計", "累計", "の合計", "(累計)"];

function readCumulative(c: Cursor): boolean {
  if (c.takeAny(CUMULATIVE_WORDS) !== undefined) return true;
  return (
    c.attempt((d) => {
      d.skipBlanks();
      return d.takeWord("cumulative") || d.takeWord("(cumulative)") || d.takeWord("ytd") || d.takeWord("year to date") ? true : undefined;
    }) ?? false
  );
}

function daysOfYear(point: PeriodPoint, options: PeriodOptions): Days | undefined {
  if (!point.bareYear) return point.days;
  if (options.bareYear === undefined) return undefined;
  return options.bareYear === "calendar" ? calendarYear(point.year) : point.days;
}

/** Reads the second end of a range. A hyphen alone joins only what is clearly a period: "R5-R7", not "R5-7". */
function readSecondPoint(cursor: Cursor, first: PeriodPoint): PeriodPoint | undefined {
  return cursor.attempt((c) => {
    c.skipBlanks();
    if (c.take("~") || c.take("から")) {
      c.skipBlanks();
      return readEnglishPoint(c, first) ?? readJapanesePoint(c) ?? readBorrowingPoint(c, first);
    }
    if (!c.take("-") && !c.takeWord("to")) return undefined;
    c.skipBlanks();
    const point = readEnglishPoint(c, first) ?? readJapanesePoint(c) ?? readBorrowingPoint(c, first);
    return point && !point.bareYear ? point : undefined;
  });
}

/** A month without a year in front of a range: the "Apr" of "Apr-Jun 2025" takes the year of the second end. */
function readMonthsOfOneYear(cursor: Cursor): FoundPeriod | undefined {
  return cursor.attempt((c) => {
    const start = c.at;
    if (!readEnglishPoint(c, { year: 2000, days: calendarYear(2000) })) return undefined;
    c.skipBlanks();
    if (!c.take("~") && !c.take("-") && !c.takeWord("to")) return undefined;
    c.skipBlanks();
    const last = readEnglishPoint(c);
    const end = c.at;
    if (last?.days.kind !== "month") return undefined;
    c.at = start;
    const first = readEnglishPoint(c, { year: last.year, days: last.days });
    c.at = end;
    if (!first || first.days.start > last.days.end) return undefined;
    return { period: range(first.days.start, last.days.end, false, readCumulative(c)), end: c.at };
  });
}

function range(start: string, end: string, asOf: boolean, cumulative: boolean): Omit<Period, "text"> {
  return { kind: "range", start, end, asOf, cumulative };
}

/**
 * Reads a period that starts at a place of a folded, squeezed text.
 * "H30年度からの累計" is open: it gets the end of its first year, since the text names no other.
 */
export function readPeriodAt(text: string, at: number, options: PeriodOptions = {}): FoundPeriod | undefined {
  const c = new Cursor(text, at);
  const adds = c.takeAny(["累計"]) !== undefined;
  const first = readEnglishPoint(c) ?? readJapanesePoint(c);
  if (!first) return readMonthsOfOneYear(c);
  const second = readSecondPoint(c, first);
  const period = second ? rangeOf(c, first, second, options) : singleOf(c, first, options);
  return period && { period: adds ? { ...period, cumulative: true } : period, end: c.at };
}

function singleOf(c: Cursor, point: PeriodPoint, options: PeriodOptions): FoundPeriod["period"] | undefined {
  const days = daysOfYear(point, options);
  if (!days) return undefined;
  const open = c.take("からの累計") || c.take("以降の累計");
  const cumulative = open || readCumulative(c) || point.cumulative;
  return { kind: open ? "range" : days.kind, start: days.start, end: days.end, asOf: point.asOf, cumulative };
}

/** "2024～2026年度": a bare year takes its kind from the second end. */
function rangeOf(c: Cursor, first: PeriodPoint, second: PeriodPoint, options: PeriodOptions): FoundPeriod["period"] | undefined {
  const fiscal = second.days.kind === "fiscal-year" && !second.bareYear;
  const from = first.bareYear && fiscal ? first.days : daysOfYear(first, options);
  const to = daysOfYear(second, options);
  if (!from || !to || to.end < from.start) return undefined;
  const cumulative = readCumulative(c) || first.cumulative || second.cumulative;
  return range(from.start, to.end, second.asOf, cumulative);
}

const MEMO_LIMIT = 4096;
const memos = {
  none: new Map<string, Period | undefined>(),
  fiscal: new Map<string, Period | undefined>(),
  calendar: new Map<string, Period | undefined>(),
};

/** The text without blanks, ※ and the one pair of brackets around it. */
function withoutBrackets(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (text.charAt(start) === "※") start++;
  const opens = isOpeningBracket(text.charCodeAt(start)) || text.charAt(start) === "（";
  const closes = isClosingBracket(text.charCodeAt(end - 1)) || text.charAt(end - 1) === "）";
  return opens && closes && end - start > 2 ? text.slice(start + 1, end - 1) : text.slice(start, end);
}

function read(text: string, options: PeriodOptions): Period | undefined {
  if (text.length > 64) return undefined;
  const printed = withoutBrackets(text);
  const words = legible(printed);
  const found = readPeriodAt(words, 0, options);
  return found?.end === words.length ? { ...found.period, text: printed } : undefined;
}

/**
 * Reads a text that is a period and nothing else: R5年度, 令和７(2025)年度, R7年9月末時点, 2025.9月末, R5～R6の累計, FY2024/25, Q1 2025, Mar-25.
 * 年度 and FY run from April to March; 年 and a Western year or quarter without FY from January. "R5" alone is a fiscal year. Undefined for anything else,
 * for a day that does not exist and for a date without a year.
 * @example parsePeriod("R5年度")?.start // => "2023-04-01"
 * @example parsePeriod("2025.9月末")?.end // => "2025-09-30"
 * @example parsePeriod("2025件") // => undefined
 */
export function parsePeriod(text: string, options: PeriodOptions = {}): Period | undefined {
  const memo = memos[options.bareYear ?? "none"];
  const known = memo.get(text);
  if (known !== undefined || memo.has(text)) return known;
  const period = read(text, options);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(text, period);
  return period;
}

const SPECIFICITY: Record<Period["kind"], number> = {
  date: 6,
  month: 5,
  quarter: 4,
  "half-year": 3,
  range: 2,
  "fiscal-year": 2,
  "calendar-year": 1,
};
const FIRST_LETTERS = new Set(Array.from("RHSTMFQJADONYEfamjsondqye令平昭大明㋿㍻㍼㍽㍾累", (letter) => letter.charCodeAt(0)));

/** Whether the digits at a place can begin a period: a year of four digits with something behind it, "31 March", "1Q". */
function mayBeYearOrDay(text: string, at: number): boolean {
  let end = at;
  while (end < text.length && end - at < 5 && isDigit(text.charCodeAt(end))) end++;
  if (end - at === 4) return end === text.length || "年./- QH~(か('上下末".includes(text.charAt(end));
  if (end - at > 2) return false;
  const joint = text.charAt(end) === " " || text.charAt(end) === "-" ? end + 1 : end;
  return isLatin(text.charCodeAt(joint));
}

/** Whether a period can begin at a place of a folded text, as far as its first characters tell. */
export function mayStartPeriod(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = at > 0 ? text.charCodeAt(at - 1) : -1;
  if (isDigit(code))
    return !isDigit(before) && !isLatin(before) && !(at > 0 && ".,-/".includes(text.charAt(at - 1))) && mayBeYearOrDay(text, at);
  return FIRST_LETTERS.has(code) && !(isLatin(code) && (isLatin(before) || isDigit(before)));
}

/** Whether a letter or digit before `end` runs on behind it: the "R5" of "R5X" is no year. */
function runsOn(text: string, end: number): boolean {
  const [last, next] = [text.charCodeAt(end - 1), text.charCodeAt(end)];
  return (isDigit(last) || isLatin(last)) && (isDigit(next) || isLatin(next));
}

/**
 * Finds the period inside a longer text: a header, a title, a file name. Of several the most exact one wins (a month before a year), then the first.
 * @example findPeriod("評価 ※R6.3.31時点")?.end // => "2024-03-31"
 */
export function findPeriod(text: string, options: PeriodOptions = {}): Period | undefined {
  const origins: number[] = [];
  const words = legible(text, origins);
  let best: Period | undefined;
  for (let at = 0; at < words.length; at++) {
    if (!mayStartPeriod(words, at)) continue;
    const found = readPeriodAt(words, at, options);
    if (!found || runsOn(words, found.end)) continue;
    if (!best || SPECIFICITY[found.period.kind] > SPECIFICITY[best.kind]) {
      best = { ...found.period, text: text.slice(origins[at], (origins[found.end - 1] ?? 0) + 1) };
    }
    at = found.end - 1;
  }
  return best;
}

/**
 * The end of a date without a year that starts at a place of a folded text ("2月1日時点", "9月末", "5月30日(火)"), or -1.
 * It names no period, but it is no figure either.
 */
export function endOfYearlessDate(text: string, at: number): number {
  const c = new Cursor(text, at);
  if (c.takeNumber(1, 2) < 1 || !c.take("月")) return -1;
  const month = c.at;
  if (c.takeNumber(1, 2) < 1 || !c.take("日")) c.at = month;
  c.attempt((d) =>
    d.take("(") && "月火水木金土日".includes(d.text.charAt(d.at)) && d.at++ < d.text.length && d.take(")") ? true : undefined,
  );
  c.takeAny(["末日", "末"]);
  c.takeAny(["時点", "現在"]);
  return c.at;
}
