import type { Period } from "./period";

/** True where two periods cover the same days in the same sense: R6年度 and R6年度末時点 do not, for one is a year and one a date. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end && a.asOf === b.asOf && a.cumulative === b.cumulative;
}
