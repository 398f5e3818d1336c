import { isInexact } from "../figures";
import { WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { keyOf, type Ground, type Proposal } from "./proposal";

const MOST_ROWS = 200;

/** Totals and means of scores that count by weights: 配点 | 採点, "Weight | Score". */
export function* weightedProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || view.observations > MOST_ROWS) return;
  for (const weight of lines) {
    if (view.label(weight).role !== "weight") continue;
    for (const aggregate of lines) {
      const { role } = view.label(aggregate);
      if (aggregate === weight || role === "weight" || role === "product") continue;
      const prior = WORD_PRIORS.weighted.said - WORD_PRIORS.weighted.price - Math.log2(lines.length);
      yield {
        form: "weighted",
        scale: 1,
        prior,
        said: false,
        reading: () => ({
          view,
          form: "weighted",
          reach: "set",
          scale: 1,
          aggregate,
          parts: [weight],
          prior,
          said: false,
          key: keyOf(ground, "weighted", [aggregate, weight]),
          slot: `${aggregate}|w`,
        }),
        instances: () => instancesOf(ground, aggregate, weight),
      };
    }
  }
}

/** One for each total or mean among the observations, with the plain ones since the summary before. */
function instancesOf({ view }: Ground, aggregate: number, weight: number): Instance[] {
  const instances: Instance[] = [];
  let plain: number[] = [];
  for (let observation = 0; observation < view.observations; observation += 1) {
    const { total, mean } = view.observation(observation);
    const k = view.at(aggregate, observation);
    // Where nothing stands before it, 総合 is a name.
    if ((!total && !mean) || (plain.length === 0 && view.at(weight, observation) >= 0)) {
      if (k >= 0 && view.at(weight, observation) >= 0) plain.push(observation);
      continue;
    }
    if (k >= 0 && plain.length >= 2 && !isInexact(view.region, k)) {
      const parts = [...plain.map((row) => view.at(aggregate, row)), ...plain.map((row) => view.at(weight, row))];
      instances.push({ k, parts, observation });
    }
    plain = [];
  }
  return instances;
}
