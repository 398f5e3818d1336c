import { calendarYear, dateOf, fiscalYear, halfYear, monthOf, quarter } from "./calendar";
import type { Days } from "./calendar";
import { isDigit } from "./characters";
import type { Cursor } from "./cursor";
import { agreesInBrackets, readYear } from "./eras";
import type { PrintedYear } from "./eras";
import type { Lender, PeriodPoint } from "./periodPoint";

const ENDS = ["末日", "末"];
const AS_OF = ["の時点", "時点", "現在"];
const QUARTER_NUMERALS = "一二三四";

/** Bare letters that are years on their own: R5, H30. T1, M3, S2 are codes; H1 and H2 may be half years. */
function standsAlone({ name, year, era }: PrintedYear): boolean {
  if (era === undefined) return false;
  return name === "H" ? year - era > 2 : name !== "S" && name !== "T" && name !== "M";
}

/** Reads 上期, 下半期, 第1四半期, 3Q behind 年度 (which begins in April) or 年 (which begins in January). */
function readPartOfYear(cursor: Cursor, year: number, firstMonth: number): Days | undefined {
  return cursor.attempt((c) => {
    c.skipBlanks();
    if (c.takeAny(["上半期", "上期"])) return halfYear(year, firstMonth, 1);
    if (c.takeAny(["下半期", "下期"])) return halfYear(year, firstMonth, 2);
    const ordinal = c.take("第");
    let number = c.takeNumber(1, 1);
    if (number < 0 && ordinal) {
      number = QUARTER_NUMERALS.indexOf(c.text.charAt(c.at)) + 1;
      c.at++;
    }
    if (number < 0 && c.take("Q")) number = c.takeNumber(1, 1);
    else if (!c.take("四半期") && !c.take("Q")) return undefined;
    return number >= 1 && number <= 4 ? quarter(year, firstMonth, number) : undefined;
  });
}

/** Whether "月" or the rest of a range of months stands here: the "～6月" behind "R6年4". */
function endsMonth(cursor: Cursor): boolean {
  const c = cursor;
  if (c.take("月")) return true;
  const start = c.at;
  const dash = c.take("~") || c.take("-");
  const ranges = dash && c.takeNumber(1, 2) > 0 && c.take("月");
  c.at = start;
  return ranges;
}

/** Reads the "31日" behind a month. */
function readDayOfMonth(c: Cursor): number | undefined {
  c.skipBlanks();
  const day = c.takeNumber(1, 2);
  return day >= 0 && c.take("日") ? day : undefined;
}

/** Reads the month, and perhaps the day, behind "R7年". Undefined where none stands there, false where there is no such month or day. */
function readMonthAndDay(cursor: Cursor, year: number): Days | false | undefined {
  return cursor.attempt((c) => {
    c.skipBlanks();
    const month = c.takeNumber(1, 2);
    if (month < 0 || !endsMonth(c)) return undefined;
    const day = c.attempt(readDayOfMonth);
    return (day === undefined ? monthOf(year, month) : dateOf(year, month, day)) ?? false;
  });
}

/** Reads ".9月", ".9末", ".3.31", "/3/31", "-03-31" behind a year. Undefined where none stands there, false where there is no such day. */
function readNumericTail(cursor: Cursor, { year, era }: PrintedYear): Days | false | undefined {
  return cursor.attempt((c) => {
    const separator = c.takeAny([".", "/", "-"]);
    if (separator === undefined) return undefined;
    const width = c.at;
    const month = c.takeNumber(1, 2);
    if (month < 0) return undefined;
    const twoDigits = c.at - width === 2;
    const day = c.attempt((d) => {
      if (!d.take(separator)) return undefined;
      const number = d.takeNumber(1, 2);
      return number < 0 ? undefined : number;
    });
    if (day !== undefined) return dateOf(year, month, day) ?? false;
    const named = c.take("月");
    if (named ? c.attempt(readDayOfMonth) !== undefined : isDigit(c.code)) return undefined;
    const clear = named || era !== undefined || isClearMonth(c, separator, twoDigits);
    return clear ? (monthOf(year, month) ?? false) : undefined;
  });
}

/** Whether a Western year and a number are a month for certain: 2025.9末, 2025.4～, 2024/3, 2024-03, but not 2025.9 or 2024-3. */
function isClearMonth(c: Cursor, separator: string, twoDigits: boolean): boolean {
  if (c.text.startsWith("末", c.at) || separator === "/") return true;
  return separator === "." ? c.text.charAt(c.at) === "~" : twoDigits;
}

/** The days that stand behind a year, with 年度, 年, a month or nothing. False where they name no real day. */
function readDays(cursor: Cursor, printed: PrintedYear): { days: Days; bareYear: boolean } | false {
  const { year } = printed;
  if (!agreesInBrackets(cursor, year)) return false;
  cursor.skipBlanks();
  if (cursor.take("年度")) {
    if (!agreesInBrackets(cursor, year)) return false;
    return { days: readPartOfYear(cursor, year, 4) ?? fiscalYear(year), bareYear: false };
  }
  if (cursor.take("年")) {
    if (!agreesInBrackets(cursor, year)) return false;
    const within = readMonthAndDay(cursor, year) ?? readPartOfYear(cursor, year, 1);
    return within === false ? false : { days: within ?? calendarYear(year), bareYear: false };
  }
  const tail = readNumericTail(cursor, printed);
  if (tail !== undefined) return tail === false ? false : { days: tail, bareYear: false };
  const part = readPartOfYear(cursor, year, 4);
  if (part) return { days: part, bareYear: false };
  if (printed.era !== undefined && !standsAlone(printed)) return false;
  return { days: fiscalYear(year), bareYear: printed.era === undefined };
}

/** Reads 末, 時点, 現在: the figure is a state at the end. */
function readAsOf(cursor: Cursor): boolean {
  const end = cursor.takeAny(ENDS) !== undefined;
  return cursor.takeAny(AS_OF) !== undefined || end;
}

/** Reads one point of Japanese notation: R5年度, 令和7(2025)年度, R7年9月末時点, 2025.9月末, R6.3.31時点, 2024-03-31. */
export function readJapanesePoint(cursor: Cursor): PeriodPoint | undefined {
  return cursor.attempt((c) => {
    const printed = readYear(c);
    const read = printed && readDays(c, printed);
    if (!printed || !read) return undefined;
    c.take("期");
    const asOf = readAsOf(c);
    const point = { ...read, year: printed.year, asOf, cumulative: false, bareYear: read.bareYear && !asOf };
    return printed.era === undefined ? point : { ...point, era: printed.era };
  });
}

/** Reads the second end of a range that leaves out the year or the era: the "6月" of "R6.4～6月", the "7年度" of "R5～7年度". */
export function readBorrowingPoint(cursor: Cursor, from: Lender): PeriodPoint | undefined {
  return cursor.attempt((c) => {
    c.skipBlanks();
    const number = c.takeNumber(1, 2);
    if (number < 1) return undefined;
    const days = readBorrowedDays(c, from, number);
    if (!days) return undefined;
    c.take("期");
    const year = Number(days.start.slice(0, 4));
    return { days, year, asOf: readAsOf(c), cumulative: false, bareYear: false };
  });
}

function readBorrowedDays(c: Cursor, { year, era, days }: Lender, number: number): Days | undefined {
  const ofEra = era === undefined ? undefined : era + number;
  if (c.take("年度")) return ofEra === undefined ? undefined : fiscalYear(ofEra);
  if (c.take("年")) return ofEra === undefined ? undefined : readYearOrMonth(c, ofEra);
  if (days.kind !== "month" && days.kind !== "date") return undefined;
  const borrowedYear = number < Number(days.start.slice(5, 7)) ? year + 1 : year;
  if (c.take("月")) {
    const day = c.attempt(readDayOfMonth);
    return day === undefined ? monthOf(borrowedYear, number) : dateOf(borrowedYear, number, day);
  }
  if (isBareMonth(c, days, number)) return monthOf(year, number);
  const second = c.take(".") ? c.takeNumber(1, 2) : -1;
  if (second < 0) return undefined;
  if (days.kind === "date") return dateOf(borrowedYear, number, second);
  return ofEra === undefined ? undefined : monthOf(ofEra, second);
}

/** R5.4-6 is a quarter. */
function isBareMonth({ text, at }: Cursor, { kind, start }: Days, number: number): boolean {
  return kind === "month" && number <= 12 && number > Number(start.slice(5, 7)) && ")期 ".includes(text.charAt(at));
}

function readYearOrMonth(c: Cursor, year: number): Days | undefined {
  const within = readMonthAndDay(c, year) ?? calendarYear(year);
  return within === false ? undefined : within;
}
