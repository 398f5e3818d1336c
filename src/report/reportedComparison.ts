import type { Absence, Comparison } from "../comparison/change";
import type { ReportedComparison } from "./reported";

/** A comparison in figures, so that silence can be told from not having looked. */
export function reportedComparison({ kind, document, pairs, missing, added, ties, compared, agreeing }: Comparison): ReportedComparison {
  const indicators = pairs.filter(({ current }) => current.kind === "indicator");
  return {
    kind,
    document: document ?? null,
    indicators: { matched: indicators.length, missing: countOf(missing), new: countOf(added), undecided: ties.length },
    figures: { compared, agreeing },
    renamed: indicators.flatMap(({ earlier, current, difference, confidence }) =>
      difference.naming === "same"
        ? []
        : [{ earlier: earlier.name.value, current: current.name.value, confidence: Math.round(confidence * 100) / 100 }],
    ),
  };
}

function countOf(absences: readonly Absence[]): number {
  return absences.reduce((sum, { listings }) => sum + listings.length, 0);
}
