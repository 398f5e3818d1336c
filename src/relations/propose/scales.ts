import { notesOf } from "../../regions/notes";
import type { Region } from "../../regions/region";
import { countedPerEach, multipleIn, usuallyCountedPer } from "../../words/scaleWords";
import { isPercent } from "../figures";
import { valueOf, type Form } from "../form";
import { SCALE_BITS } from "../formPriors";
import type { View } from "../view";
import type { Ground } from "./proposal";

/** What a quotient may be multiplied by beside 1 and 100: counted per so many, or of figures in thousands. */
const SCALES: readonly number[] = [0.001, 1, 10, 100, 1e3, 1e4, 1e5, 2e5, 1e6];
/** So many observations are looked at, and so many must point to one scale. */
const LOOKED_AT = 4;
const AGREEING = 2;
/** How far a quotient may be from its scale: rounding of small figures, and a wrong one among those looked at. */
const NEAR = 0.03;

/** The lines that are added up above and below the line of a quotient. */
export interface Sides {
  readonly over: readonly number[];
  readonly under: readonly number[];
}

/** The scale that the first figures show for a quotient, where it is one of a few; undefined where they show none. */
export function shownScale({ view, observations }: Ground, aggregate: number, { over, under }: Sides): number | undefined {
  const { value } = view.region;
  const shown = new Map<number, number>();
  let looked = 0;
  for (const observation of observations) {
    if (looked >= LOOKED_AT) break;
    const k = view.at(aggregate, observation);
    const [above, below] = [totalAt(view, over, observation), totalAt(view, under, observation)];
    if (k < 0 || !value[k] || !above || !below) continue;
    looked += 1;
    const times = ((value[k] ?? 0) * below) / above;
    const scale = SCALES.find((one) => Math.abs(times / one - 1) < NEAR + ownReach(view.region, k));
    if (scale === undefined) continue;
    const count = (shown.get(scale) ?? 0) + 1;
    if (count >= Math.min(AGREEING, observations.length)) return scale;
    shown.set(scale, count);
  }
  return undefined;
}

/** By what the units of headings may multiply a formula: thousands, ten thousands, percentages. A tenth is a slip. */
const UNIT_FACTORS: readonly number[] = [1, 100, 1e3, 1e4, 1e6, 0.01, 1e-3, 1e-4, 1e-6];

/** A formula without its scale: the printed one is what its units may be multiplied of. */
export interface Unscaled {
  readonly form: Form;
  readonly signs?: readonly number[] | undefined;
  readonly aggregate: number;
  readonly parts: readonly number[];
  readonly printed: number;
}

/** By what the first figures show a stated formula to be multiplied; undefined where they show nothing. */
export function shownFactor({ view, observations }: Ground, { form, signs, aggregate, parts, printed }: Unscaled): number | undefined {
  const { value } = view.region;
  const quotients = observations.flatMap((observation) => {
    const k = view.at(aggregate, observation);
    const x = parts.map((part) => value[view.place(part, observation)] ?? NaN);
    const quotient = (value[k] ?? NaN) / valueOf(form, x, printed, signs);
    return Number.isFinite(quotient) && quotient !== 0 ? [{ quotient, reach: ownReach(view.region, k) }] : [];
  });
  const shown = new Map<number, number>();
  for (const { quotient, reach } of quotients.slice(0, LOOKED_AT)) {
    const factor = UNIT_FACTORS.find((one) => Math.abs(quotient / one - 1) < NEAR + reach);
    if (factor !== undefined) shown.set(factor, (shown.get(factor) ?? 0) + 1);
  }
  // Where one figure is wrong and no other factor is shown, the others show it.
  return [...shown].find(([, count]) => shown.size === 1 || count >= AGREEING)?.[0];
}

/** A factor is shown by so many figures, where all but one in so many show it within their own rounding. */
const MOST = { agreeing: 3, ofEach: 4, near: 0.004 } as const;

/** Per so many hours, or hours in thousands, accidents are counted. */
export const COUNTED_PER: readonly number[] = [1e3, 1e4, 1e5, 2e5, 1e6, 1, 100, 200];

/** By what nearly all figures show a formula to be multiplied, where words do not say of what lines it is. */
export function factorOfMost(
  { view, observations }: Ground,
  { form, signs, aggregate, parts, printed }: Unscaled,
  factors = UNIT_FACTORS,
  fewest: number = MOST.agreeing,
): number | undefined {
  const { value } = view.region;
  const shown = new Map<number, number>();
  let looked = 0;
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    const x = parts.map((part) => value[view.place(part, observation)] ?? NaN);
    const quotient = (value[k] ?? NaN) / valueOf(form, x, printed, signs);
    // By how much each of the lines has changed is no figure of theirs.
    if (!Number.isFinite(quotient) || quotient === 0 || isPercent(view.region, k)) continue;
    looked += 1;
    const factor = factors.find((one) => Math.abs(quotient / one - 1) < MOST.near + 1.5 * ownReach(view.region, k));
    if (factor !== undefined) shown.set(factor, (shown.get(factor) ?? 0) + 1);
  }
  const few = Math.max(1, Math.floor(looked / MOST.ofEach));
  return [...shown].find(([, count]) => count >= fewest && looked - count <= few)?.[0];
}

/** The sum of lines in an observation; NaN where one has no figure. */
function totalAt(view: View, lines: readonly number[], observation: number): number {
  let total = 0;
  for (const line of lines) total += view.region.value[view.place(line, observation)] ?? NaN;
  return total;
}

/** Half a unit of the last digit against the figure. */
function ownReach({ value, half }: Region, k: number): number {
  return (half[k] ?? 0) / Math.abs(value[k] ?? 1);
}

/** What it is worth, or costs, that a quotient is multiplied by this: headings, titles and notes may say so. */
export function scaleBits(ground: Ground, scale: number, [aggregate, over, under]: readonly [number, number, number]): number {
  const { view, words } = ground;
  const isPlain = scale === 1 || scale === 100;
  if (!words) return isPlain ? 0 : SCALE_BITS.unsaid;
  const own = view.label(aggregate);
  if (isPlain && own.per === undefined) return 0;
  const notes = notesOf(view.region);
  const noted = notes.flatMap((note) => multipleIn(note) ?? []);
  const multiples = (line: number): readonly number[] => {
    const multiple = multipleIn(view.label(line).text);
    // Where units were converted a thousand is in the figures.
    return multiple === undefined ? [1, ...noted] : view.region.factors ? [1, multiple] : [multiple];
  };
  const factors = multiples(over).flatMap((m) => multiples(under).flatMap((n) => multiples(aggregate).map((r) => m / (n * r))));
  const isSaid = (counted: readonly number[]): boolean => counted.some((per) => factors.some((factor) => isNear(scale, per * factor)));
  if (isSaid([own.per ?? [], usuallyCountedPer(own.text), notes.flatMap(countedPerEach)].flat())) return SCALE_BITS.counted;
  return own.per === undefined && isSaid([1]) ? SCALE_BITS.explained : SCALE_BITS.unsaid;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9 * b;
}
