import { absolute, compare, decimal, isZero, type Decimal } from "../measures/decimal";
import type { RoundingMode } from "../measures/rounding";
import { possibleResults, quantityAt, type CheckedInstance } from "./judge";
import type { Instance, Reading } from "./reading";
import type { Weighed } from "./weighed";

/** Ways to round that differ from the usual one in ties alone: programs do so, and nobody sees it. */
const OF_TIES: ReadonlySet<RoundingMode> = new Set<RoundingMode>(["half-even", "half-down", "half-ceiling"]);
/** So many figures of a line that were rounded the other way show that it is not cut, or rounded up, throughout; beside one it may be either that is a unit off. */
const FEWEST = 2;
/** Per 200,000 hours, as per 1,000 of the population. */
const COUNTED_BY = [1, 2];

/** Whether a figure that only cutting or rounding up would give is one unit off, since the others of its line are neither; "asked" where a single one shows that. */
export function unitOff(
  instance: Weighed,
  { computed, modes }: CheckedInstance,
  { reading, instances }: { readonly reading: Reading; readonly instances: readonly Weighed[] },
): "sure" | "asked" | undefined {
  const stated = statedAt(reading, instance);
  // What is counted for each day of a year has 365 days in one year and 366 in another.
  const isPlain = COUNTED_BY.some((by) => Number.isInteger(Math.log10(reading.scale / by)));
  if (!stated || !isPlain || modes.some((mode) => OF_TIES.has(mode))) return undefined;
  const isCut = compare(absolute(stated), absolute(computed)) < 0;
  const refuting = refutingOf(isCut, reading, instances);
  return refuting >= FEWEST ? "sure" : refuting > 0 ? "asked" : undefined;
}

/** How many figures of a line speak against it that all are cut, or all rounded up, as far as it matters. */
function refutingOf(isCut: boolean, reading: Reading, instances: readonly Weighed[]): number {
  let known = refuted.get(instances);
  if (!known) refuted.set(instances, (known = new Map<boolean, number>()));
  let count = known.get(isCut) ?? 0;
  if (known.has(isCut)) return count;
  for (const other of instances) {
    if (other.state === "holds" && isAgainst(isCut, reading, other)) count += 1;
    if (count === FEWEST) break;
  }
  known.set(isCut, count);
  return count;
}

/** Every figure that may be a unit off asks the same of its line. */
const refuted = new WeakMap<readonly Weighed[], Map<boolean, number>>();

/** Whether a figure is more than can have come out where all is cut, or less where all is rounded up. */
function isAgainst(isCut: boolean, reading: Reading, instance: Instance): boolean {
  const stated = statedAt(reading, instance);
  if (!stated || isZero(stated)) return false;
  const [low = "", high = ""] = possibleResults(reading, instance) ?? [];
  return stated.units < 0 === isCut ? low !== "" && compare(stated, decimal(low)) < 0 : high !== "" && compare(stated, decimal(high)) > 0;
}

function statedAt({ view }: Reading, { k }: Instance): Decimal | undefined {
  return quantityAt(view.region, k)?.value;
}
