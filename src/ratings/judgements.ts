import type { Region } from "../regions/region";
import { judgedByScale } from "./byScale";
import { judgedByTarget } from "./byTarget";
import { judgedByTrend } from "./byTrend";
import { judgedSets } from "./judgedSets";
import type { JudgedLine } from "./judgement";
import { legendTexts } from "./legendTexts";
import { judgedRanks } from "./ranks";

/** The words of judgement of some tables, by what they were held against. */
export interface Judgements {
  /** Lines for whose words a scale is printed; without a word held where no figures bear it out. */
  readonly scaled: readonly JudgedLine[];
  /** Lines of two words that follow from actual and target. */
  readonly aimed: readonly JudgedLine[];
  /** Lines of arrows that point the way that the figures went. */
  readonly pointed: readonly JudgedLine[];
  readonly ranked: readonly JudgedLine[];
}

/** Finds the words of judgement in the tables of a workbook and holds them against the figures of their rows. */
export function judgementsOf(regions: readonly Region[]): Judgements {
  const [scaled, aimed, pointed]: [JudgedLine[], JudgedLine[], JudgedLine[]] = [[], [], []];
  for (const region of regions) {
    const sets = judgedSets(region);
    const legends = sets.length > 0 ? legendTexts(region) : [];
    for (const set of sets) {
      const byScale = judgedByScale(set, [...legends, set.heading]);
      const byTarget = byScale ? undefined : judgedByTarget(set);
      const byTrend = judgedByTrend(set);
      if (byScale) scaled.push(byScale);
      if (byTarget) aimed.push(byTarget);
      if (byTrend) pointed.push(byTrend);
    }
  }
  return { scaled, aimed, pointed, ranked: regions.flatMap(judgedRanks) };
}
