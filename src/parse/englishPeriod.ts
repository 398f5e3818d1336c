import { calendarYear, dateOf, fiscalYear, halfYear, monthOf, quarter } from "./calendar";
import type { Days } from "./calendar";
import { isDigit, isLatin } from "./characters";
import type { Cursor } from "./cursor";
import { readWesternYear } from "./eras";
import type { Lender, PeriodPoint } from "./periodPoint";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const AS_OF = ["as of", "as at", "at end of", "end of", "at the end of", "end", "at"];

interface YearOfAccount {
  readonly year: number;
  readonly fiscal: boolean;
}

function skipJoint(c: Cursor): void {
  c.skipBlanks();
  if (c.take("-") || c.take("'") || c.take("’")) return;
  if (c.take(".")) c.skipBlanks();
}

/** Reads the "/25" of 2024/25 where it is the year that follows. */
function takeFollowingYear(c: Cursor, year: number, separators: readonly string[]): boolean {
  return (
    c.attempt((d) => {
      const separator = d.takeAny(separators);
      const following = separator === undefined ? -1 : d.takeNumber(2, 4);
      const follows = (following === (year + 1) % 100 || following === year + 1) && (separator !== "-" || following > 12);
      return follows && !(separator !== undefined && d.text.startsWith(separator, d.at) && isDigit(d.text.charCodeAt(d.at + 1)))
        ? true
        : undefined;
    }) ?? false
  );
}

/** Reads FY2024, FY24, FY2024/25, 2024/25, 2025, '25 (behind a month, a quarter or a half only). */
function readYearOfAccount(cursor: Cursor, allowShort: boolean): YearOfAccount | undefined {
  return cursor.attempt((c) => {
    const fiscal = c.take("FY") || c.take("fy");
    const short = fiscal || allowShort;
    if (fiscal) c.skipBlanks();
    const apostrophe = fiscal && (c.take("'") || c.take("’"));
    const western = apostrophe ? undefined : c.attempt(readWesternYear);
    const shortYear = western || !short ? -1 : c.takeNumber(2, 2);
    if (!western && shortYear < 0) return undefined;
    const year = western?.year ?? 2000 + shortYear;
    const split = takeFollowingYear(c, year, ["/", "-"]);
    return isLatin(c.code) && !"QH".includes(c.text.charAt(c.at)) ? undefined : { year, fiscal: fiscal || split };
  });
}

/** Reads Q1, H2, 1Q or 2H. */
function readPart(cursor: Cursor): { letter: string; number: number } | undefined {
  return cursor.attempt((c) => {
    const leading = c.takeNumber(1, 1);
    const letter = c.takeAny(["Q", "H"]);
    const number = leading < 0 ? c.takeNumber(1, 1) : leading;
    if (letter === undefined || number < 1 || number > (letter === "Q" ? 4 : 2)) return undefined;
    return isLatin(c.code) && !c.text.startsWith("FY", c.at) ? undefined : { letter, number };
  });
}

function daysOfPart({ letter, number }: { letter: string; number: number }, { year, fiscal }: YearOfAccount): Days {
  const first = fiscal ? 4 : 1;
  return letter === "Q" ? quarter(year, first, number) : halfYear(year, first, number);
}

/** Reads a month by its full name or its first three letters (also "Sept"). */
function readMonthName(c: Cursor): number | undefined {
  if (!isLatin(c.code)) return undefined;
  for (const [index, name] of MONTHS.entries()) {
    if (c.takeWord(name) || c.takeWord(name.slice(0, 3)) || (index === 8 && c.takeWord("sept"))) return index + 1;
  }
  return undefined;
}

/** Reads Mar 2025, Mar-25, Mar '25, March 31, 2025. With a lender the year may be missing. */
function readMonthFirst(cursor: Cursor, lender?: { readonly year: number }): { days: Days; year: number } | undefined {
  return cursor.attempt((c) => {
    const month = readMonthName(c);
    if (month === undefined) return undefined;
    const dated = c.attempt((d) => {
      d.skipBlanks();
      const day = d.takeNumber(1, 2);
      if (day < 0 || !(d.take(",") || d.code === 0x20)) return undefined;
      d.skipBlanks();
      const year = readWesternYear(d)?.year;
      const days = year === undefined ? undefined : dateOf(year, month, day);
      return days && year !== undefined ? { days, year } : undefined;
    });
    if (dated) return dated;
    const year =
      c.attempt((d) => {
        const joint = d.at;
        skipJoint(d);
        if (d.at === joint) return undefined;
        const short = "-'’".includes(d.text.charAt(d.at - 1));
        return (readWesternYear(d) ?? (short ? shortYear(d) : undefined))?.year;
      }) ?? lender?.year;
    const days = year === undefined ? undefined : monthOf(year, month);
    return days && year !== undefined ? { days, year } : undefined;
  });
}

function shortYear(c: Cursor): { year: number } | undefined {
  const number = c.takeNumber(2, 2);
  return number < 0 ? undefined : { year: 2000 + number };
}

/** Reads 31 March 2025, 31-Mar-25. */
function readDayFirst(cursor: Cursor): { days: Days; year: number } | undefined {
  return cursor.attempt((c) => {
    const day = c.takeNumber(1, 2);
    if (day < 0 || !(c.takeWord("st") || c.takeWord("nd") || c.takeWord("rd") || c.takeWord("th") || c.code === 0x20 || c.code === 0x2d))
      return undefined;
    skipJoint(c);
    const month = readMonthName(c);
    if (month === undefined) return undefined;
    skipJoint(c);
    const year = (c.attempt(readWesternYear) ?? shortYear(c))?.year;
    const days = year === undefined ? undefined : dateOf(year, month, day);
    return days && year !== undefined ? { days, year } : undefined;
  });
}

function readPartAndYear(cursor: Cursor): { days: Days; year: number } | undefined {
  return cursor.attempt((c) => {
    const part = readPart(c);
    if (!part) return undefined;
    skipJoint(c);
    const account = readYearOfAccount(c, true);
    return account && { days: daysOfPart(part, account), year: account.year };
  });
}

function readYearAndPart(cursor: Cursor): { days: Days; year: number } | undefined {
  return cursor.attempt((c) => {
    const account = readYearOfAccount(c, false);
    if (!account) return undefined;
    const part = c.attempt((d) => {
      skipJoint(d);
      return readPart(d);
    });
    if (part) return { days: daysOfPart(part, account), year: account.year };
    return account.fiscal ? { days: fiscalYear(account.year), year: account.year } : undefined;
  });
}

function readAsOfWords(c: Cursor): boolean {
  const first = c.code | 0x20;
  if (first !== 0x61 && first !== 0x65) return false;
  const start = c.at;
  for (const words of AS_OF) {
    if (!c.takeWord(words)) continue;
    c.skipBlanks();
    c.take("-");
    return true;
  }
  c.at = start;
  return false;
}

/** Reads one point of English notation: FY2024, 2024/25, Q1 2025, FY2025 Q3, Mar-25, as of 31 Mar 2025. */
export function readEnglishPoint(cursor: Cursor, lender?: Lender): PeriodPoint | undefined {
  if (!isLatin(cursor.code) && !isDigit(cursor.code)) return undefined;
  return cursor.attempt((c) => {
    const asOf = readAsOfWords(c);
    if (asOf) readAsOfWords(c);
    const ahead = c.takeWord("ytd") || c.takeWord("year to date");
    if (ahead) c.skipBlanks();
    const found =
      readPartAndYear(c) ?? readYearAndPart(c) ?? readMonthFirst(c, lender) ?? readDayFirst(c) ?? (asOf ? readWholeYear(c) : undefined);
    return found && { ...found, asOf, cumulative: ahead, bareYear: false };
  });
}

function readWholeYear(c: Cursor): { days: Days; year: number } | undefined {
  const year = c.attempt(readWesternYear)?.year;
  return year === undefined ? undefined : { days: calendarYear(year), year };
}
