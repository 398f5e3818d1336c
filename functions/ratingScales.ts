import type { Bound, Decimal } from "../src/index";

/** A label given where the attainment rate meets the limit; without a limit, to all the rest. */
export interface Step {
  readonly label: string;
  readonly limit?: Decimal | undefined;
  /** How the rate meets the limit; 以上 where nothing is said. */
  readonly bound: Bound;
}

/** A scale of labels; the first step that is met decides. */
export interface RatingScale {
  /** The name to give in the cell, with other spellings of it. */
  readonly names: readonly [string, ...string[]];
  readonly steps: readonly Step[];
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
