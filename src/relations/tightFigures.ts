import { FLAG, type Region } from "../regions/region";
import { fitOf, type Equation } from "./equation";
import type { Relation } from "./relation";
import { roundedSlips } from "./roundedSums";
import { unitFactor } from "./figures";

/** So many other instances must bear a relation out, all of which hold, so that it is still believed when one of them fails. */
const FEWEST_BESIDE = 4;

/**
 * The figures of each region that a relation pins to their last printed digit, by place: by one unit of it more or less, the relation would fail and a finding would say so.
 * What a slip of one unit may be taken for (rounding before adding, cutting, another reading) leaves a figure out.
 */
export function tightFigures(relations: readonly Relation[]): ReadonlyMap<Region, ReadonlySet<number>> {
  const rounded = roundedSlips(relations);
  const given = timesGiven(relations);
  const found = new Map<Region, Set<number>>();
  for (const relation of relations) {
    const { view, form, scale, signs } = relation.reading;
    const { region } = view;
    const tight = found.get(region) ?? new Set<number>();
    found.set(region, tight);
    if (!isBelieved(relation)) continue;
    const isSum = form === "sum" || form === "difference";
    const beside = standsIn(relation);
    const holding = relation.instances.filter(({ state }) => state === "holds").length;
    for (const { k, parts, state, start } of relation.instances) {
      if (state !== "holds" || start || [k, ...parts].some((figure) => unitFactor(region, figure) !== 1)) continue;
      // What another relation gives as well is not doubted because of its parts, and those of a rate may be read in more ways than one.
      const isAlone = given.get(region)?.get(k) === 1;
      for (const figure of isSum && isAlone ? [k, ...parts] : [k]) {
        if (tight.has(figure) || rounded.get(region)?.has(figure)) continue;
        if (holding - (beside.get(figure) ?? 0) < FEWEST_BESIDE) continue;
        if (isNoticed({ form, scale, k, parts, signs }, figure, region)) tight.add(figure);
      }
    }
  }
  return found;
}

/** A relation of rows or columns without a miss. Of a product one unit more or less is soon within the rounding of its factors. */
function isBelieved({ proved, firm, missing, reading: { reach, form } }: Relation): boolean {
  return proved && firm && missing === 0 && reach !== "window" && reach !== "fixed" && form !== "product" && form !== "mirror";
}

/** How many relations give each figure. */
function timesGiven(relations: readonly Relation[]): ReadonlyMap<Region, ReadonlyMap<number, number>> {
  const times = new Map<Region, Map<number, number>>();
  for (const { reading, instances } of relations) {
    const { region } = reading.view;
    const own = times.get(region) ?? new Map<number, number>();
    times.set(region, own);
    for (const { k, state } of instances) if (state !== "skip") own.set(k, (own.get(k) ?? 0) + 1);
  }
  return times;
}

function standsIn({ instances }: Relation): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { k, parts, state } of instances)
    if (state === "holds") for (const figure of new Set([k, ...parts])) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  return counts;
}

/**
 * Whether the equation would fail with the figure one unit of its last digit up, and down, also where figures were cut or rounded up. Whoever types another figure types what is
 * printed, so digits that the cell stores besides do not count.
 */
function isNoticed(equation: Equation, figure: number, region: Region): boolean {
  const { value, flags, half } = region;
  const [kept, flag, unit] = [value[figure] ?? 0, flags[figure] ?? 0, 2 * (half[figure] ?? 0)];
  if (!(unit > 0)) return false;
  flags[figure] = flag & ~FLAG.stored;
  const isFailing = [unit, -unit].every((by) => {
    value[figure] = kept + by;
    const { fit, residual, tolerance } = fitOf(equation, region);
    return fit === "fails" && Math.abs(residual) > 2 * tolerance;
  });
  value[figure] = kept;
  flags[figure] = flag;
  return isFailing;
}
