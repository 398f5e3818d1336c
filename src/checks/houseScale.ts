import type { Decimal } from "../measures/decimal";
import { compareRatios, ratioOf, type Ratio, type RatioInterval } from "../measures/ratio";
import type { Bound } from "../parse/quantity";

/** A label given where the attainment rate meets the limit; without a limit, to all the rest. */
export interface RatingStep {
  readonly label: string;
  /** As a fraction: 0.8 for 80 %. */
  readonly limit?: Decimal | undefined;
  /** How the rate meets the limit; 以上 where nothing is said. */
  readonly bound: Bound;
}

/** A scale of labels; the first step that is met decides. */
export interface RatingScale {
  /** Its name, with other spellings of it. */
  readonly names: readonly [string, ...string[]];
  readonly steps: readonly RatingStep[];
}

/** "達成 100, 未達成" for labels from 100 % and for all the rest. */
function scaleOf(names: readonly [string, ...string[]], steps: string): RatingScale {
  return {
    names,
    steps: steps.split(", ").map((step) => {
      const [label = "", percent] = step.split(" ");
      return { label, limit: percent === undefined ? undefined : { units: Number(percent), scale: 2 }, bound: ">=" };
    }),
  };
}

/** Scales that published evaluations use, by name. Rates in percent, each limit included. The first is the usual one. */
export const NAMED_SCALES: readonly RatingScale[] = [
  scaleOf(["○△", "〇△"], "○ 100, △"),
  scaleOf(["○×", "〇×"], "○ 100, ×"),
  scaleOf(["○△×", "〇△×"], "○ 100, △ 80, ×"),
  scaleOf(["◎○△×", "◎〇△×"], "◎ 110, ○ 100, △ 80, ×"),
  scaleOf(["達成"], "達成 100, 未達成"),
  scaleOf(["ABCD"], "A 100, B 80, C 60, D"),
  scaleOf(["順調"], "順調 80, やや遅れ 60, 遅れ"),
  scaleOf(["RAG", "Green"], "Green 90, Amber 75, Red"),
];

/** A scale of the house: labels with the rate from which each is given, the best first, the last for all the rest. */
export type HouseScale = readonly Pick<RatingStep, "label" | "limit">[];

/** The labels that a rate somewhere in the range can earn, the best first. */
export function labelsEarned(range: RatioInterval, scale: HouseScale): readonly string[] {
  const best = range.high ? stepAt(range.high, range.highClosed, scale) : 0;
  // Just above the lower end the step is that of the end itself.
  const worst = range.low ? stepAt(range.low, true, scale) : scale.length - 1;
  return scale.slice(best, Math.max(best, worst) + 1).map(({ label }) => label);
}

function stepAt(rate: Ratio, isReached: boolean, scale: HouseScale): number {
  return scale.findIndex(({ limit }) => {
    const order = limit ? compareRatios(rate, ratioOf(limit)) : 1;
    return order > 0 || (order === 0 && isReached);
  });
}
