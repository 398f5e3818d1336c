import { findPeriod } from "../../parse/parsePeriod";

/** The first and the last day of a time. */
export interface Span {
  readonly start: string;
  readonly end: string;
}

const YEAR = /^(?:19|20)\d\d$/;
const YEAR_IN = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const QUARTERS = [
  ["01-01", "03-31"],
  ["04-01", "06-30"],
  ["07-01", "09-30"],
  ["10-01", "12-31"],
] as const;
const QUARTER = /\bq([1-4])\b|\b([1-4])q\b|第?([1-4])四半期/;

/**
 * The time that a label is called after: a month, a year, a business year, a quarter of a year.
 * @example spanOf("2024 Q3")?.start // => "2024-07-01"
 * @example spanOf("令和6年度")?.end // => "2025-03-31"
 */
export function spanOf(text: string): Span | undefined {
  const label = text.trim();
  if (YEAR.test(label)) return { start: `${label}-01-01`, end: `${label}-12-31` };
  const [year] = YEAR_IN.exec(label) ?? [];
  const quarter = Number(QUARTER.exec(label.toLowerCase())?.slice(1).find(Boolean));
  if (year === undefined || !(quarter > 0)) return findPeriod(label);
  const [start, end] = QUARTERS[quarter - 1] ?? ["01-01", "12-31"];
  return { start: `${year}-${start}`, end: `${year}-${end}` };
}
