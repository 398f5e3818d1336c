import { namesMeanMeasure } from "../../words/meanWords";
import { isPercent } from "../figures";
import type { View } from "../view";

const known = new WeakMap<View, Map<number, boolean>>();

/** Means, highest and lowest of other rows, which need not follow from each other. "Average sickness absence" among counts of visits is the name of an indicator. */
export function isOfOthers(view: View, observation: number): boolean {
  const { mean, extreme, text } = view.observation(observation);
  if (!extreme && (!mean || namesMeanMeasure(text))) return false;
  let rows = known.get(view);
  if (!rows) known.set(view, (rows = new Map<number, boolean>()));
  let isOne = rows.get(observation);
  if (isOne === undefined) rows.set(observation, (isOne = !isOutside(view, observation)));
  return isOne;
}

/** Whether most figures of a row are smaller or greater than those of all other rows, which no mean is. */
function isOutside(view: View, observation: number): boolean {
  let [inside, outside] = [0, 0];
  for (let line = 0; line < view.lines; line += 1) {
    const range = view.at(line, observation) < 0 ? undefined : rangeOfOthers(view, line, observation);
    if (!range) continue;
    const value = view.region.value[view.at(line, observation)] ?? NaN;
    if (value < range[0] || value > range[1]) outside += 1;
    else inside += 1;
  }
  return outside > inside;
}

function rangeOfOthers(view: View, line: number, observation: number): readonly [number, number] | undefined {
  const own = isPercent(view.region, view.at(line, observation));
  let [low, high] = [Infinity, -Infinity];
  for (let other = 0; other < view.observations; other += 1) {
    const k = other === observation ? -1 : view.at(line, other);
    if (k < 0 || isPercent(view.region, k) !== own || view.observation(other).mean) continue;
    low = Math.min(low, view.region.value[k] ?? NaN);
    high = Math.max(high, view.region.value[k] ?? NaN);
  }
  return low <= high ? [low, high] : undefined;
}
