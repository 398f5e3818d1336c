import type { Absence, Comparison } from "../comparison/change";
import type { AskedIndicator } from "../comparison/questions";
import { a1 } from "../sheet/a1";
import type { AskedRow, ReportedComparison } from "./reported";

/** A comparison in figures, so that silence can be told from not having looked. */
export function reportedComparison({
  kind,
  document,
  pairs,
  missing,
  added,
  ties,
  compared,
  agreeing,
  open,
  said,
}: Comparison): ReportedComparison {
  const indicators = pairs.filter(({ current }) => current.kind === "indicator");
  return {
    kind,
    document: document ?? null,
    indicators: { matched: indicators.length, missing: countOf(missing), new: countOf(added), undecided: ties.length },
    figures: { compared, agreeing },
    renamed: indicators.flatMap(({ earlier, current, difference, confidence }) =>
      difference.naming === "same"
        ? []
        : [{ earlier: earlier.name.value, current: current.name.value, confidence: hundredths(confidence) }],
    ),
    questions: open.questions.map(({ current, candidates, confidence }) => ({
      current: askedRow(current),
      candidates: candidates.map(askedRow),
      confidence: confidence === undefined ? null : hundredths(confidence),
    })),
    said,
  };
}

function countOf(absences: readonly Absence[]): number {
  return absences.reduce((sum, { listings }) => sum + listings.length, 0);
}

/** A row that is asked about, as reports name it. */
export function askedRow({ cell, ...said }: AskedIndicator): AskedRow {
  return { ...said, sheet: cell.sheet, cell: a1(cell) };
}

function hundredths(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
