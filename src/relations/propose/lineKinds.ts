import { isRatio } from "../../parse/notationMark";
import { isPercent, unitOf } from "../figures";
import type { View } from "../view";

/** count: whole figures. decimal: most have decimals. percent: a percent sign stands in them. ratio: they are printed as 1:27. */
export type LineKind = "count" | "decimal" | "percent" | "ratio";

/** What the figures of each line look like. */
export function lineKinds(view: View, lines: readonly number[], observations: readonly number[]): ReadonlyMap<number, LineKind> {
  return new Map(lines.map((line) => [line, kindOf(view, line, observations)]));
}

function kindOf(view: View, line: number, observations: readonly number[]): LineKind {
  let [figures, decimals] = [0, 0];
  for (const observation of observations) {
    const k = view.at(line, observation);
    if (k < 0) continue;
    if (isPercent(view.region, k)) return "percent";
    if (figures === 0 && isRatio(unitOf(view.region, k))) return "ratio";
    figures += 1;
    if ((view.region.decimals[k] ?? 0) > 0) decimals += 1;
  }
  return decimals * 2 > figures ? "decimal" : "count";
}
