import type { Region } from "../../regions/region";
import { fitOf } from "../equation";
import { isPercent, unitOf } from "../figures";
import { QUOTIENT_PRIORS } from "../priors";
import { acrossProposal } from "./across";
import { FormWords } from "./formWords";
import type { Ground, Proposal } from "./proposal";

/** So many rows show of which two lines the line is, and what that is worth for those in points. */
const FEWEST_CHANGES = 3;
const OF_SAME = 8;

const { aggregate: OF_ROLE } = QUOTIENT_PRIORS.difference;

/** In a line of changes or ratios in percent, those in points, "+5.3 pp", are differences: of the rows whose figures are percentages. */
export function* pointChangeProposals(ground: Ground, aggregate: number, near: readonly number[]): Iterable<Proposal> {
  if (!isOfBoth(ground, aggregate)) return;
  const words = new FormWords(ground, "difference", 1, aggregate, near);
  // The unit says that they are differences, whatever the heading says.
  const bits = (OF_ROLE.difference ?? 0) - (OF_ROLE[ground.view.label(aggregate).role] ?? OF_ROLE.other);
  for (const over of near) {
    for (const under of near) {
      const parts = [over, under];
      const rows = over === under ? 0 : changesOf(ground, aggregate, over, under);
      if (rows === 0) continue;
      const prior = words.prior(parts).prior + bits + (rows >= FEWEST_CHANGES ? OF_SAME : 0);
      if (prior < words.floor) continue;
      // What is in points is a difference in every line of them.
      const key = (): string => `points|${String(ground.view.byColumn)}`;
      const outline = { form: "difference", scale: 1, aggregate, parts, prior, said: false, of: "points", key } as const;
      const all = acrossProposal(ground, outline, `${aggregate}|points`);
      yield {
        ...all,
        instances: (observations) =>
          all
            .instances(observations)
            .filter(
              ({ k, parts: own }) => isInPercentagePoints(ground.view.region, k) && own.every((part) => isRate(ground.view.region, part)),
            ),
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

/** How many changes or quotients in percent of the line are those of these two, where most are. */
function changesOf({ view, observations }: Ground, aggregate: number, over: number, under: number): number {
  let [holding, others] = [0, 0];
  for (const observation of observations) {
    const [k, a, b] = [view.at(aggregate, observation), view.at(over, observation), view.at(under, observation)];
    if (k < 0 || a < 0 || b < 0 || !isPercent(view.region, k)) continue;
    const isOf = (form: "change" | "ratio"): boolean => fitOf({ form, scale: 100, k, parts: [a, b] }, view.region).fit === "holds";
    if (isOf("change") || (view.byColumn && isOf("ratio"))) holding += 1;
    else others += 1;
  }
  return holding > others ? holding : 0;
}

/** Points lie between rates, and rates below a hundred. */
function isRate(region: Region, k: number): boolean {
  return isPercent(region, k) || Math.abs(region.value[k] ?? NaN) <= 100;
}

function isInPercentagePoints(region: Region, k: number): boolean {
  return unitOf(region, k) === "ポイント";
}
