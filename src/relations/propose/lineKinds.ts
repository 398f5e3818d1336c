import { isRatio } from "../../parse/notationMark";
import { isPercent, unitOf } from "../figures";
import type { View } from "../view";

/** count: whole figures. decimal: most have decimals. percent: most are percentages. ratio: they are printed as 1:27. */
export type LineKind = "count" | "decimal" | "percent" | "ratio";

/** What the figures of each line look like. */
export function lineKinds(view: View, lines: readonly number[], observations: readonly number[]): ReadonlyMap<number, LineKind> {
  return new Map(lines.map((line) => [line, kindOf(view, line, observations)]));
}

function kindOf(view: View, line: number, observations: readonly number[]): LineKind {
  let [figures, decimals, percents] = [0, 0, 0];
  for (const observation of observations) {
    const k = view.at(line, observation);
    if (k < 0) continue;
    if (figures === 0 && isRatio(unitOf(view.region, k))) return "ratio";
    figures += 1;
    if (isPercent(view.region, k)) percents += 1;
    else if ((view.region.decimals[k] ?? 0) > 0) decimals += 1;
  }
  // Below a column of counts a last row may hold a rate.
  if (percents > 0 && percents * 2 >= figures) return "percent";
  return decimals * 2 > figures ? "decimal" : "count";
}
