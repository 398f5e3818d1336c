import { compare, HUNDRED, multiply, sign, type Decimal } from "./decimal";
import type { Interval } from "./interval";
import { intersectRatios, ratio, ratioEnds, type RatioInterval } from "./ratio";

/** What is known about one attainment rate 100·B/A: the numbers its print stands for, and the clipping of its table. */
export interface RateBounds {
  readonly rate: Interval;
  readonly cap?: Decimal;
  readonly floor?: Decimal;
}

const ANY: RatioInterval = { lowClosed: false, highClosed: false };

/**
 * The positive targets A for which a rate and an actual B ≥ 0 hold together: A = 100·B ÷ rate. A rate at its cap leaves the target
 * unbounded below, a rate at its floor (or at 0) unbounded above.
 */
export function impliedTarget(bounds: RateBounds, actual: Interval): RatioInterval {
  const rate = unclipped(bounds);
  if (actual.low === undefined || sign(actual.low) < 0) return ANY;
  const low = rate.high && sign(rate.high) > 0 ? ratio(multiply(actual.low, HUNDRED), rate.high) : undefined;
  const high = actual.high && rate.low && sign(rate.low) > 0 ? ratio(multiply(actual.high, HUNDRED), rate.low) : undefined;
  return ratioEnds(low, high, actual.lowClosed && rate.highClosed, actual.highClosed && rate.lowClosed);
}

/** The actuals B for which a rate and a positive target hold together: B = rate · A ÷ 100. */
export function impliedActual(bounds: RateBounds, target: Interval): RatioInterval {
  const rate = unclipped(bounds);
  if (target.low === undefined || sign(target.low) < 0) return ANY;
  const lowFactor = rate.low && sign(rate.low) < 0 ? "high" : "low";
  const highFactor = rate.high && sign(rate.high) < 0 ? "low" : "high";
  const low = rate.low && target[lowFactor] && ratio(multiply(rate.low, target[lowFactor]), HUNDRED);
  const high = rate.high && target[highFactor] && ratio(multiply(rate.high, target[highFactor]), HUNDRED);
  return ratioEnds(low, high, rate.lowClosed && target[`${lowFactor}Closed`], rate.highClosed && target[`${highFactor}Closed`]);
}

/** The numbers that satisfy all intervals, or undefined: rows that are possible one by one can contradict each other. */
export function jointlyFeasible(intervals: readonly RatioInterval[]): RatioInterval | undefined {
  let joint: RatioInterval | undefined = ANY;
  for (const interval of intervals) joint = joint && intersectRatios(joint, interval);
  return joint;
}

/** The rate before clipping: at the cap it may have been anything above, at the floor anything below. */
function unclipped({ rate, cap, floor }: RateBounds): Interval {
  const atCap = cap !== undefined && rate.high !== undefined && compare(rate.high, cap) >= 0;
  const atFloor = floor !== undefined && rate.low !== undefined && compare(rate.low, floor) <= 0;
  return {
    ...(!atFloor && rate.low && { low: rate.low }),
    ...(!atCap && rate.high && { high: rate.high }),
    lowClosed: rate.lowClosed && !atFloor,
    highClosed: rate.highClosed && !atCap,
  };
}
