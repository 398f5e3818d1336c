import type { Figure } from "./figure";
import type { Indicator } from "./indicator";

const NONE: readonly Figure[] = [];

/** The targets of successive years in the order of time, blanks and markers included. Empty where a column names no year, or two the same. */
export function yearlyTargets({ targets }: Indicator): readonly Figure[] {
  if (targets.length < 2) return NONE;
  let ascending = true;
  let before = "";
  for (const { column } of targets) {
    const year = column.period;
    if (!year || (year.kind !== "fiscal-year" && year.kind !== "calendar-year")) return NONE;
    if (year.end <= before) ascending = false;
    before = year.end;
  }
  if (ascending) return targets;
  const sorted = [...targets].sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  return sorted.some((target, place) => place > 0 && endOf(target) === endOf(sorted[place - 1] ?? target)) ? NONE : sorted;
}

function endOf({ column }: Figure): string {
  return column.period?.end ?? "";
}
