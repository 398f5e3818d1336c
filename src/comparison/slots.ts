import type { Period } from "../parse/period";
import { samePeriod } from "../parse/samePeriod";
import type { Listing, Observation } from "./listing";

/** What two documents say of one indicator in one role for one time. */
export interface Slot {
  readonly earlier: Observation;
  readonly current: Observation;
  /** What the two have in common, where it is a time. */
  readonly period: Period | undefined;
}

/** The observations that speak of the same thing: the same role, the same time by its date. Where several do, those of one column belong together. */
export function slotsOf(earlier: Listing, current: Listing): Slot[] {
  const slots = new Map<Observation, Slot>();
  const byRole = new Map<string, Observation[]>();
  for (const observation of earlier.observations) {
    const key = roleKey(observation);
    const known = byRole.get(key);
    if (known) known.push(observation);
    else byRole.set(key, [observation]);
  }
  for (const observation of current.observations) {
    const candidates = byRole.get(roleKey(observation)) ?? [];
    const slot = observation.role === "target" ? targetSlot(candidates, observation, current) : slotOf(candidates, observation);
    if (slot) slots.set(observation, slot);
  }
  return [...slots.values()];
}

function roleKey({ role, slot }: Observation): string {
  return `${role}|${slot}`;
}

function slotOf(candidates: readonly Observation[], current: Observation): Slot | undefined {
  const { role, period, column } = current;
  const slot = (earlier: Observation | undefined, common: Period | undefined): Slot | undefined =>
    earlier && { earlier, current, period: common };
  if (role === "baseline") return slot(candidates.length === 1 ? candidates[0] : undefined, period);
  if (!period) return undefined;
  const sameTime = candidates.filter((one) => one.period && isSameTime(one.period, period));
  const inColumn = (one: Observation): boolean => one.column !== undefined && column !== undefined && samePeriod(one.column, column);
  const found = sameTime.find(inColumn) ?? sameTime.at(-1);
  return slot(found, period) ?? slot(candidates.find(inColumn), column);
}

/** A target without a year stands for that of its last year, or for the only one there is. */
function targetSlot(candidates: readonly Observation[], current: Observation, listing: Listing): Slot | undefined {
  const { period } = current;
  const slot = (earlier: Observation | undefined, common: Period | undefined): Slot | undefined =>
    earlier && { earlier, current, period: common };
  const [only] = candidates;
  if (candidates.length === 1 && (!period || !only?.period || only.period.end === period.end)) return slot(only, period ?? only?.period);
  if (period) {
    const dated = candidates.find((one) => one.period?.end === period.end);
    return slot(dated, period);
  }
  const years = [...new Set(listing.observations.flatMap(({ role, column }) => (role === "target" || !column ? [] : [column.end])))];
  const dated = candidates.filter((one) => one.period);
  const covered = dated.find((one) => years.some((end) => one.period && one.period.start <= end && end <= one.period.end));
  return slot(covered, covered?.period);
}

/** R6年度末 and 2025.3月末 are one day; a month and the year that ends with it are not one time unless one of them is a state. */
export function isSameTime(a: Period, b: Period): boolean {
  if (a.cumulative !== b.cumulative || a.end !== b.end) return false;
  return a.start === b.start || isState(a) || isState(b);
}

function isState({ asOf, kind }: Period): boolean {
  return asOf || kind === "date";
}
