import type { Listing } from "../listing";
import { likeness } from "../samePrinting";
import { slotsOf } from "../slots";

/** What the figures of two listings say of whether they are one indicator. */
export interface FigureSupport {
  readonly agreeing: number;
  readonly differing: number;
  /** Unlike figures among the agreeing ones that are long enough to tell an indicator: 14,442 does, 100% does not. */
  readonly telling: number;
  /** How many digits these have together. */
  readonly digits: number;
  /** True where the units measure different things. */
  readonly unlikeUnits: boolean;
}

const TELLING_DIGITS = 3;

export function figureSupport(a: Listing, b: Listing): FigureSupport {
  let [agreeing, differing, unlike] = [0, 0, 0];
  const told = new Set<string>();
  for (const { earlier, current } of slotsOf(a, b)) {
    const [x, y] = [earlier.figure.value.quantity, current.figure.value.quantity];
    if (!x || !y) continue;
    const { kind } = likeness(x, y);
    if (kind === "same") {
      agreeing += 1;
      const digits = String(y.value.units).replace(/^-|0+$/g, "");
      if (digits.length >= TELLING_DIGITS) told.add(digits);
    } else if (kind === "incomparable") unlike += 1;
    else differing += 1;
  }
  const digits = [...told].reduce((sum, { length }) => sum + length, 0);
  return { agreeing, differing, telling: told.size, digits, unlikeUnits: unlike > agreeing + differing };
}
