import { unitOf as namedUnit } from "../parse/units";
import { FLAG, type Region } from "../regions/region";
import { QUOTIENTS, type Form } from "./form";

/** How far a figure may be from what it says: nothing for a count, half a unit of its last digit for decimals, percentages and money in thousands. */
export function looseness({ decimals, flags, half }: Region, k: number): number {
  const flag = flags[k] ?? 0;
  if ((flag & (FLAG.stored | FLAG.exact)) !== 0) return 0;
  return (decimals[k] ?? 0) > 0 || (flag & (FLAG.percent | FLAG.scaled)) !== 0 ? (half[k] ?? 0) : 0;
}

/** The same for a part of a form: averages and percentages are rounded, even where they are printed whole. */
export function loosenessOfPart(form: Form, region: Region, parts: readonly number[], place: number): number {
  const k = parts[place] ?? 0;
  return isAverage(form, parts.length, place) && ((region.flags[k] ?? 0) & (FLAG.stored | FLAG.exact)) === 0
    ? (region.half[k] ?? 0)
    : looseness(region, k);
}

/** Whether the part in a place is rounded, even where it is printed whole: an average that the form averages again, a percentage that it takes off 100. */
export function isAverage(form: Form, parts: number, place: number): boolean {
  return form === "complement" || (form === "caseMean" && place < parts / 2);
}

export function isPercent({ flags }: Region, k: number): boolean {
  return ((flags[k] ?? 0) & FLAG.percent) !== 0;
}

export function isInexact({ flags }: Region, k: number): boolean {
  return ((flags[k] ?? 0) & FLAG.inexact) !== 0;
}

export function unitOf({ unit, units }: Region, k: number): string {
  return units[unit[k] ?? 0] ?? "";
}

/** Percentage or basis points: what is printed so is how far two rates lie apart. */
export function isInPoints(region: Region, k: number): boolean {
  return namedUnit(unitOf(region, k))?.kind === "point";
}

/** What the printed figure was multiplied by to be in the unit of those that it is held against: 60 for minutes beside seconds. */
export function unitFactor({ factors, unit }: Region, k: number): number {
  return factors?.[unit[k] ?? 0] ?? 1;
}

/** An equation between figures by their places. */
interface InPlaces {
  readonly form: Form;
  readonly k: number;
  readonly parts: readonly number[];
}

/** The same in a place of an equation: what is divided by, and what is subtracted where the difference prints the decimals of the actual. */
export function isDecidedIn(region: Region, { form, k, parts }: InPlaces, place: number): boolean {
  const finer = form === "difference" && (region.decimals[k] ?? 0) > 0;
  return place > 0 && (finer || QUOTIENTS.has(form)) && isDecided(region, parts[place] ?? 0, parts[0] ?? 0);
}

/**
 * True for a target set with fewer decimals than its actual (80 %, beside 37.4 %) and for 100 %, the natural limit: a decision, and exact. A target with
 * the actual's own decimals may be a rounded national value.
 */
export function isDecided(region: Region, target: number, actual: number): boolean {
  if (!isPercent(region, target) || ((region.flags[target] ?? 0) & FLAG.stored) !== 0) return false;
  return region.value[target] === 100 || ((region.decimals[target] ?? 0) === 0 && (region.decimals[actual] ?? 0) > 0);
}
