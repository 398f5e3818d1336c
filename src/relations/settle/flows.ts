import { saysFed } from "../../words/flowWords";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

/** What a step loses is little of what it was given, where no word says that one step feeds the next. */
const KEPT = 0.8;
const FEWEST = 3;
const FEWEST_UNNAMED = 5;

/** The whole line of a process took in what its first step did: 投入数 of 12,480, 12,459, 12,441 … is 12,480 in all. */
export function isFedOnce({ k, parts }: Weighed, { reading: { form, reach, signs, view, aggregate, parts: lines } }: Relation): boolean {
  if (form !== "sum" || reach !== "set" || signs !== undefined || parts.length < FEWEST) return false;
  const { value } = view.region;
  const flow = parts.map((part) => value[part] ?? NaN);
  const [first = NaN] = flow;
  const last = flow.at(-1) ?? NaN;
  const rising = flow.filter((one, at) => at > 0 && !(one <= (flow[at - 1] ?? NaN))).length;
  if (value[k] !== first || first === last || rising > 1) return false;
  const [, observation] = view.lineOf(k);
  // With words one of the steps may be wrong.
  if (saysFed(view.observation(observation).text)) return true;
  return rising === 0 && lines.length >= FEWEST_UNNAMED && last >= KEPT * first && view.label(aggregate).total;
}
