import { isInexact, isPercent } from "../figures";
import { RUNNING_RATE_PRIORS } from "../formPriors";
import type { Instance } from "../reading";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 24;

/** Rates that are multiplied along the rows: the cumulative yield of one step after the other, what is left of a cohort from year to year. */
export function* runningProductProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, kinds } = ground;
  if (!words || lines.length > MOST_LINES) return;
  const rates = lines.filter((line) => kinds.get(line) === "percent");
  for (const aggregate of rates.filter((line) => view.label(line).cumulative))
    for (const part of rates.filter((line) => !view.label(line).cumulative)) {
      const prior = RUNNING_RATE_PRIORS.said - RUNNING_RATE_PRIORS.price - Math.log2(rates.length);
      const key = (): string => keyOf(ground, "running-product", [aggregate, part]);
      const outline = { form: "product", reach: "chain", scale: 0.01, aggregate, parts: [part], prior, said: false, key } as const;
      yield proposalOf(ground, { ...outline, slot: `${aggregate}|l` }, (among) => instancesOf(ground, aggregate, part, among));
    }
}

/** One for each row whose row before has both. */
function instancesOf({ view }: Ground, aggregate: number, part: number, among: readonly number[]): Instance[] {
  const { region } = view;
  const instances: Instance[] = [];
  let before = -1;
  for (const observation of among) {
    const [k, own] = [view.at(aggregate, observation), view.at(part, observation)];
    const isRate = k >= 0 && own >= 0 && isPercent(region, k) && isPercent(region, own) && !isInexact(region, k);
    if (isRate && before >= 0) instances.push({ k, parts: [before, own], observation });
    before = isRate ? k : -1;
  }
  return instances;
}
