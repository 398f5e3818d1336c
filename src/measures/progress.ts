import { add, multiply, subtract, type Decimal } from "./decimal";
import type { Ratio } from "./ratio";

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
 * How much of the time from start to end has passed on a day: from 0 to 1. A RangeError for a date that does not exist, or an end that is not
 * after the start.
 * @example elapsedShare("2025-04-01", "2025-04-11", "2025-04-06") // => {"numerator":{"units":5,"scale":0},"denominator":{"units":10,"scale":0}}
 */
export function elapsedShare(start: string, end: string, asOf: string): Ratio {
  const total = daysBetween(start, end);
  if (total <= 0) throw new RangeError(`the end ${end} is not after the start ${start}`);
  const elapsed = Math.min(Math.max(daysBetween(start, asOf), 0), total);
  return { numerator: { units: elapsed, scale: 0 }, denominator: { units: total, scale: 0 } };
}

/**
 * Where an indicator should stand on a day if it moves evenly from baseline to target (期待値), as an exact quotient. Before the start it is the
 * baseline, after the end the target. A RangeError for a date that does not exist, or an end that is not after the start.
 */
export function expectedRatio({ baseline, target, start, end }: Course, asOf: string): Ratio {
  const { numerator: elapsed, denominator: total } = elapsedShare(start, end, asOf);
  return { numerator: add(multiply(baseline, total), multiply(subtract(target, baseline), elapsed)), denominator: total };
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
  const [year, month, day] = match === null ? [] : [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = new Date(year === undefined ? NaN : Date.UTC(year, month! - 1, day));
  if (time.getUTCDate() !== day || time.getUTCMonth() + 1 !== month) throw new RangeError(`not a date: "${date}"`);
  return time.getTime() / MS_PER_DAY;
}
