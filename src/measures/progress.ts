import { add, multiply, subtract, type Decimal } from "./decimal";
import { quotient, type RoundingMode } from "./rounding";

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_PER_DAY = 86_400_000;

/** What an indicator is expected to do, and by when. Dates are ISO: "2025-03-31". */
export interface Course {
  readonly baseline: Decimal;
  readonly target: Decimal;
  /** The day of the baseline. */
  readonly start: string;
  /** The day by which the target is due. */
  readonly end: string;
}

/**
 * Where an indicator should stand on a day if it moves evenly from baseline to target (期待値). Before the start it is the baseline,
 * after the end the target. A RangeError for a date that does not exist, or an end that is not after the start.
 * @example toText(expectedValue({ baseline: decimal("30"), target: decimal("20"), start: "2025-04-01", end: "2025-04-11" }, "2025-04-06", 1, "half-up")) // => "25.0"
 */
export function expectedValue(course: Course, asOf: string, digits: number, mode: RoundingMode): Decimal {
  const total = daysBetween(course.start, course.end);
  if (total <= 0) throw new RangeError(`the end ${course.end} is not after the start ${course.start}`);
  const elapsed = Math.min(Math.max(daysBetween(course.start, asOf), 0), total);
  const days: Decimal = { units: total, scale: 0 };
  const way = multiply(subtract(course.target, course.baseline), { units: elapsed, scale: 0 });
  return quotient(add(multiply(course.baseline, days), way), days, digits, mode);
}

/**
 * Days from one ISO date to another.
 * @example daysBetween("2024-02-28", "2024-03-01") // => 2
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(date: string): number {
  const match = ISO_DATE.exec(date);
  const time = match === null ? NaN : Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) throw new RangeError(`not a date: "${date}"`);
  return time / MS_PER_DAY;
}
