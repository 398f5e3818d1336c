import type { Period } from "./period";

/** Months that an as-of date may lie behind the year it belongs to: accounts close at the end of May, posts are counted on 1 April. */
const MONTHS_BEHIND = 3;
const ONE_YEAR = /^FY\s?'?\d{2,4}$/i;

/**
 * True where a figure for `period` cannot exist yet at the end of `column`. A year need only have begun; of a cumulative, its last year;
 * a figure as of a date must not lie behind. A column for a whole year also takes as-of dates of the months behind that year.
 */
export function beginsAfter(period: Period, column: Period): boolean {
  if (period.end <= column.end) return false;
  if (isState(period)) return period.end > (isState(column) ? column.end : monthsLater(column.end, MONTHS_BEHIND));
  if (period.kind === "range") return period.start > column.end || monthsLater(period.end, -12) >= column.end;
  return earliestStart(period) > column.end;
}

/** A financial year named by one Western year may be the one that begins in it or the one that ends in it. */
function earliestStart({ kind, start, text }: Period): string {
  return kind === "fiscal-year" && ONE_YEAR.test(text) ? monthsLater(start, -12) : start;
}

/**
 * True where `period` is earlier than `other`: it ends before. A date inside a year is not earlier than that year, nor can a single
 * year and a cumulative be told apart so.
 */
export function isOlder(period: Period, other: Period): boolean {
  if (period.cumulative !== other.cumulative) return false;
  return isState(period) === isState(other) ? period.end < other.end && period.start <= other.start : period.end < other.start;
}

/** True where the period was complete at the end of `column`, so that its figure should not change any more. */
export function isOver(period: Period, column: Period): boolean {
  return period.end <= column.end;
}

function isState({ asOf, kind }: Period): boolean {
  return asOf || kind === "date";
}

/** The same day so many months later; days that the month does not have run on to 31, which is enough for comparing texts. */
function monthsLater(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-${months > 0 ? "31" : day.slice(8)}`;
}
