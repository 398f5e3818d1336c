import { notesOf } from "../regions/notes";
import { FLAG, type Region } from "../regions/region";
import type { Relation } from "./relation";
import { roundedMisses } from "./roundedSums";

/** So many sums that miss by what rounding explains show that the figures of their table were rounded. */
const SHOWN = 2;
const EPSILON = 1e-9;
const SAYS_PERCENT = /%|割合|構成比|\b(per ?cent|percentages?|pct|shares?)\b/i;

/**
 * Shares of a hundred, printed whole, without a percent sign: they were rounded each by itself, as rows that add up to 99 or 101 show, or as the title says. So do not add up exactly
 * what is made of some of them. The regions in which figures were so marked.
 */
export function markRoundedShares(relations: readonly Relation[]): ReadonlySet<Region> {
  const marked = new Set<Region>();
  for (const { reading, instances, proved } of relations) {
    const { form, scale, view } = reading;
    if (form !== "complement" || scale !== 100 || !proved) continue;
    const holding = instances.filter(({ state }) => state === "holds");
    const isRounded =
      holding.some(({ fit }) => Math.abs(fit.residual) > EPSILON) || notesOf(view.region).some((note) => SAYS_PERCENT.test(note));
    if (isRounded && mark(view.region, new Set(holding.flatMap(({ k, parts }) => [k, ...parts])))) marked.add(view.region);
  }
  return marked;
}

/**
 * Tables whose sums and differences miss by rounding of their figures, as several of them show: thousands that no heading says to be thousands. Their figures are rounded
 * where they are divided, too, and are taken so from here on. The regions in which figures were so marked.
 */
export function markRoundedTables(relations: readonly Relation[]): ReadonlySet<Region> {
  const misses = new Map<Region, number>();
  const explained = roundedMisses(relations);
  for (const { reading, instances } of relations)
    for (const instance of instances)
      if (explained.get(instance) === "explained") misses.set(reading.view.region, (misses.get(reading.view.region) ?? 0) + 1);
  const marked = new Set<Region>();
  for (const [region, count] of misses) if (count >= SHOWN && !isOfMultiples(region) && mark(region)) marked.add(region);
  return marked;
}

/** Counts rounded to threes or fives may be further off than their last digit says. */
function isOfMultiples({ value, decimals }: Region): boolean {
  return [3, 5].some((base) => value.every((figure, k) => Number.isNaN(figure) || (decimals[k] ?? 0) > 0 || figure % base === 0));
}

/** Figures without decimals that are no percentages. */
function mark({ value, decimals, flags }: Region, figures: Iterable<number> = value.keys()): boolean {
  let isNew = false;
  for (const k of figures) {
    const flag = flags[k] ?? 0;
    if (Number.isNaN(value[k] ?? NaN) || (decimals[k] ?? 0) > 0 || (flag & (FLAG.percent | FLAG.scaled | FLAG.stored)) !== 0) continue;
    flags[k] = flag | FLAG.scaled;
    isNew = true;
  }
  return isNew;
}
