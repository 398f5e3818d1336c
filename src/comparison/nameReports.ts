import type { Report, Wording } from "../findings/finding";
import { squeeze } from "../parse/fold";
import type { ColumnRole } from "../tables/table";
import type { Comparison, NameChange } from "./change";
import { documentNames, textEvidence } from "./telling";

/** What is told of a name, an item or a unit that is another one. */
export interface NameReport {
  readonly change: NameChange;
  readonly report: Omit<Report, "message">;
}

const NO_WORD: Wording = { ja: "なし", en: "nothing" };

/** The changes of one kind, with all that a sentence about them needs. */
export function nameReports(comparisons: readonly Comparison[], kind: NameChange["kind"]): NameReport[] {
  return comparisons.flatMap((comparison) =>
    comparison.names.filter((change) => change.kind === kind).map((change) => ({ change, report: reportOn(comparison, change) })),
  );
}

function reportOn(comparison: Comparison, change: NameChange): Omit<Report, "message"> {
  const { document, reversed } = comparison;
  const name = change.pair.current.name.value;
  const { before, after } = documentNames(comparison);
  const role: ColumnRole = change.of === "name" ? "indicator" : change.of === "item" ? "item" : "unit";
  const sides = [
    { text: squeeze(change.earlierText), words: change.before },
    { text: squeeze(change.currentText), words: change.after },
  ] as const;
  const [old, now] = reversed ? [sides[1], sides[0]] : sides;
  return {
    cell: change.current,
    indicator: name,
    data: {
      name,
      before,
      after,
      old: old.text,
      now: now.text,
      oldWords: old.words === "" ? NO_WORD : old.words,
      newWords: now.words === "" ? NO_WORD : now.words,
    },
    evidence: [textEvidence(change.current, role, change.currentText), textEvidence(change.earlier, role, change.earlierText, document)],
  };
}
