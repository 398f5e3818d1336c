import { isInexact } from "../figures";
import type { Ground } from "./proposal";

/** Larger tables have their own search. */
const MOST_LINES = 14;
/** So many rows must add up, with figures in both columns; one may not. */
const FEWEST = 4;
const MOST_AMISS = 1;

/** Two lines that add up to a third one behind them, wherever they stand: what there was at first and what came in all the years. */
export function pairSums({ view, words, lines, observations }: Ground, aggregate: number, list: readonly number[]): number[][] {
  if (!words || !view.byColumn || lines.length > MOST_LINES || observations.length < FEWEST) return [];
  const { value, half } = view.region;
  const others = list.filter((line) => line < aggregate);
  const doAddUp = (one: number, other: number): boolean => {
    let [holding, amiss] = [0, 0];
    for (const observation of observations) {
      const places = [aggregate, one, other].map((line) => view.at(line, observation));
      if (places.some((k) => k < 0 || isInexact(view.region, k))) continue;
      const [sum = NaN, a = NaN, b = NaN] = places.map((k) => value[k] ?? NaN);
      if (a === 0 || b === 0) continue;
      if (Math.abs(a + b - sum) <= (half[places[0] ?? -1] ?? 0)) holding += 1;
      else if ((amiss += 1) > MOST_AMISS) return false;
    }
    return holding >= FEWEST - 1 && holding + amiss >= FEWEST;
  };
  return others.flatMap((one, at) => others.slice(at + 1).flatMap((other) => (doAddUp(one, other) ? [[one, other]] : [])));
}
