import type { Region } from "../regions/region";
import type { Weighed } from "./evidence";
import { unitFactor, unitOf } from "./figures";
import { isTimeUnit } from "../words/roundedWords";
import type { Reading } from "./reading";
import type { Relation } from "./relation";

/** Sums that hold must speak so clearly, in bits, for figures that were not rounded before a miss of one unit is called wrong. */
const UNROUNDED = 4;
/** What another miss of that size says against it. */
const OTHER_MISS = 4;
/** Figures of so few steps are counts of single things: a share of a hundred or thousands of something have more. */
const FEW_STEPS = 100;
const EPSILON = 1e-9;

/**
 * Sums and differences that miss by no more than rounding of their figures explains: figures without a unit may be thousands rounded each by itself, or counts
 * rounded to threes or fives. One such miss is doubtful, of times and of figures per day it is not; several bear each other out; neither where so many other sums hold that rounded figures would not.
 */
export function roundedMisses(relations: readonly Relation[]): ReadonlyMap<Weighed, "explained" | "doubtful"> {
  const found = new Map<Weighed, "explained" | "doubtful">();
  for (const sums of byRegion(relations.filter(({ reading }) => reading.form === "sum" || reading.form === "difference"))) {
    const { region } = sums[0]!.reading.view;
    for (const sort of SORTS) {
      const own = sums.map(({ instances, reading }) => instances.filter((instance) => sortOf(instance, reading) === sort));
      const misses = own.flatMap((instances) => missesOf(instances, region));
      const holding = own.reduce((bits, instances) => bits + bitsOfHolding(instances, region), 0);
      const loose = own.flatMap((instances) => instances.filter(isLoose)).length;
      const count = (isOfOneFigure(misses) ? 1 : misses.length) + loose;
      if (holding - OTHER_MISS * (count - 1) >= UNROUNDED) continue;
      for (const miss of misses) found.set(miss, count > 1 || sort === "measured" ? "explained" : "doubtful");
    }
  }
  return found;
}

/** Misses that share a figure, which may be wrong, say the same thing. */
function isOfOneFigure([first, ...others]: readonly Weighed[]): boolean {
  const figures = first ? [first.k, ...first.parts] : [];
  return figures.some((figure) => others.every(({ k, parts }) => k === figure || parts.includes(figure)));
}

/** Tells the figures in which a slip of one unit would be taken for rounding: other sums miss by as much, and too few others hold that rounded figures would not. */
export function roundedSlips(relations: readonly Relation[]): ReadonlyMap<Region, ReadonlySet<number>> {
  const found = new Map<Region, ReadonlySet<number>>();
  for (const sums of byRegion(relations.filter(({ reading }) => reading.form === "sum" || reading.form === "difference"))) {
    const { region } = sums[0]!.reading.view;
    const slips = new Set<number>();
    for (const sort of SORTS) {
      const own = sums.flatMap(({ instances, reading }) => instances.filter((instance) => sortOf(instance, reading) === sort));
      const holding = bitsOfHolding(own, region);
      const loose = own.filter((instance) => isLoose(instance) || instance.state === "fails").length;
      for (const [figure, misses] of instancesOf(own)) {
        const left = holding - bitsOfHolding(misses, region) - OTHER_MISS * loose;
        if (left < UNROUNDED && (loose > 0 || sort === "measured")) slips.add(figure);
      }
    }
    found.set(region, slips);
  }
  return found;
}

function instancesOf(instances: readonly Weighed[]): ReadonlyMap<number, readonly Weighed[]> {
  const found = new Map<number, Weighed[]>();
  for (const instance of instances) {
    for (const figure of new Set([instance.k, ...instance.parts])) {
      const known = found.get(figure);
      if (known) known.push(instance);
      else found.set(figure, [instance]);
    }
  }
  return found;
}

function byRegion(relations: readonly Relation[]): Iterable<readonly Relation[]> {
  const regions = new Map<Region, Relation[]>();
  for (const relation of relations) {
    const { region } = relation.reading.view;
    const known = regions.get(region);
    if (known) known.push(relation);
    else regions.set(region, [relation]);
  }
  return regions.values();
}

/** Holds, but not to the last digit. */
function isLoose({ state, fit }: Weighed): boolean {
  return state === "holds" && Math.abs(fit.residual) > EPSILON * (1 + Math.abs(fit.predicted));
}

/** Amounts may be exact where their shares are rounded, and numbers of cases where the time that they took, or their number per day, is. */
const SORTS = ["whole", "decimal", "measured"] as const;

function sortOf({ k, parts, observation }: Weighed, { view }: Reading): (typeof SORTS)[number] {
  const { region } = view;
  if (isTimeUnit(unitOf(region, k)) || view.observation(observation).perUnit) return "measured";
  return [k, ...parts].every((figure) => Number.isInteger(region.value[figure])) ? "whole" : "decimal";
}

function missesOf(instances: readonly Weighed[], region: Region): readonly Weighed[] {
  const failing = instances.filter(({ state }) => state === "fails");
  if (failing.length === 0) return failing;
  const figures = instances.flatMap(({ k, parts }) => [k, ...parts]);
  if (figures.some((k) => unitOf(region, k) !== "" && !isTimeUnit(unitOf(region, k)))) return [];
  // As printed: minutes beside seconds were converted.
  const factor = unitFactor(region, figures[0] ?? 0);
  const values = figures.map((k) => Math.abs(region.value[k] ?? 0) / factor);
  const grain = grainOf(values) * factor;
  if (Math.max(...values) * factor < FEW_STEPS * grain) return [];
  return failing.filter(({ parts, fit }) => Math.abs(fit.residual) <= ((parts.length + 1) * grain) / 2 + EPSILON);
}

/** The largest step of 1, 5, 10, 50 … or .1, .01 … of which all figures are multiples: an export may print 12 as 12.00. */
function grainOf(values: readonly number[]): number {
  const isMultiple = (grain: number): boolean =>
    values.every((value) => Math.abs(value / grain - Math.round(value / grain)) < EPSILON * (1 + Math.abs(value / grain)));
  return [1000, 500, 100, 50, 10, 5, 3, 1, 0.1, 0.01, 0.001, 0.0001].find(isMultiple) ?? 0;
}

/** How much likelier it is that these sums hold where nothing was rounded: of rounded figures n parts give their total about so often. */
function bitsOfHolding(instances: readonly Weighed[], { value }: Region): number {
  let bits = 0;
  for (const instance of instances) {
    const { state, parts } = instance;
    if (state !== "holds" || isLoose(instance)) continue;
    const terms = parts.filter((part) => value[part] !== 0).length;
    if (terms > 1) bits -= Math.log2(1.39 / Math.sqrt(terms + 1.4));
  }
  return bits;
}
