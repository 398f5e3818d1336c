import type { Region } from "../../regions/region";
import { fitOf } from "../equation";
import { isPercent, unitOf } from "../figures";
import { QUOTIENT_PRIORS } from "../priors";
import { acrossProposal } from "./across";
import { FormWords } from "./formWords";
import { keyOf, type Ground, type Proposal } from "./proposal";

const { aggregate: OF_ROLE } = QUOTIENT_PRIORS.difference;

/** In a line of changes in percent, those in points, "+5.3 pp", are differences: of the rows whose figures are percentages. */
export function* pointChangeProposals(ground: Ground, aggregate: number, near: readonly number[]): Iterable<Proposal> {
  if (!isOfBoth(ground, aggregate)) return;
  const words = new FormWords(ground, "difference", 1, aggregate, near);
  // The unit says that they are differences, whatever the heading says.
  const bits = (OF_ROLE.difference ?? 0) - (OF_ROLE[ground.view.label(aggregate).role] ?? OF_ROLE.other);
  for (const over of near) {
    for (const under of near) {
      const parts = [over, under];
      if (over === under || !areOfChanges(ground, aggregate, over, under)) continue;
      const prior = words.prior(parts).prior + bits;
      if (prior < words.floor) continue;
      const key = (): string => keyOf(ground, "points", [aggregate, ...parts]);
      const outline = { form: "difference", scale: 1, aggregate, parts, prior, said: false, of: "points", key } as const;
      const all = acrossProposal(ground, outline, `${aggregate}|points`);
      yield {
        ...all,
        instances: (observations) => all.instances(observations).filter(({ k }) => isInPercentagePoints(ground.view.region, k)),
      };
    }
  }
}

function isOfBoth({ view, observations }: Ground, aggregate: number): boolean {
  let [points, percents] = [0, 0];
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    if (k < 0) continue;
    if (isInPercentagePoints(view.region, k)) points += 1;
    else if (isPercent(view.region, k)) percents += 1;
  }
  return points > 0 && percents > 0;
}

/** Whether most changes in percent of the line are those of these two. */
function areOfChanges({ view, observations }: Ground, aggregate: number, over: number, under: number): boolean {
  let [holding, others] = [0, 0];
  for (const observation of observations) {
    const [k, a, b] = [view.at(aggregate, observation), view.at(over, observation), view.at(under, observation)];
    if (k < 0 || a < 0 || b < 0 || !isPercent(view.region, k)) continue;
    if (fitOf({ form: "change", scale: 100, k, parts: [a, b] }, view.region).fit === "holds") holding += 1;
    else others += 1;
  }
  return holding > others;
}

function isInPercentagePoints(region: Region, k: number): boolean {
  return unitOf(region, k) === "ポイント";
}
