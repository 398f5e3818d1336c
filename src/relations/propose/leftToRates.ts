import { saysLeftToTarget } from "../../words/limitWords";
import { isPercent } from "../figures";
import type { View } from "../view";

/** What is left to a target that is a rate is calculated for all together, and is no sum: 目標までの残り人口 beside 水洗化率 and its target. */
export function isLeftToRate(view: View, observation: number): boolean {
  if (!saysLeftToTarget(view.observation(observation).text)) return false;
  return Array.from({ length: view.observations }, (_, other) => other).some(
    (other) =>
      view.observation(other).role === "target" &&
      Array.from({ length: view.lines }, (_, line) => view.at(line, other)).some((k) => k >= 0 && isPercent(view.region, k)),
  );
}
