import type { PeriodKind } from "./period";

/** A stretch of days, both ends included, as ISO dates. */
export interface Days {
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `count` whole months from the first of `month`, which may run over the end of the year. */
function months(kind: PeriodKind, year: number, month: number, count: number): Days {
  const first = year * 12 + month - 1;
  const last = first + count - 1;
  const [endYear, endMonth] = [Math.floor(last / 12), (last % 12) + 1];
  return { kind, start: iso(Math.floor(first / 12), (first % 12) + 1, 1), end: iso(endYear, endMonth, lastDay(endYear, endMonth)) };
}

/** 年度: 1 April to 31 March. */
export function fiscalYear(year: number): Days {
  return months("fiscal-year", year, 4, 12);
}

export function calendarYear(year: number): Days {
  return months("calendar-year", year, 1, 12);
}

/** The first (1) or second (2) half of a year that begins with the month `first`. */
export function halfYear(year: number, first: number, half: number): Days {
  return months("half-year", year, first + (half - 1) * 6, 6);
}

/** A quarter, 1 to 4, of a year that begins with the month `first`. */
export function quarter(year: number, first: number, number: number): Days {
  return months("quarter", year, first + (number - 1) * 3, 3);
}

export function monthOf(year: number, month: number): Days | undefined {
  return month >= 1 && month <= 12 ? months("month", year, month, 1) : undefined;
}

export function dateOf(year: number, month: number, day: number): Days | undefined {
  if (month < 1 || month > 12 || day < 1 || day > lastDay(year, month)) return undefined;
  return { kind: "date", start: iso(year, month, day), end: iso(year, month, day) };
}
