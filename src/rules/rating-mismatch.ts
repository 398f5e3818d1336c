import { hasThresholdLegend } from "../checks/ratingLegend";
import { ratingColumns, type RatedRow, type UnratedRow } from "../checks/ratedRows";
import { binaryMismatches, orderContradictions } from "../checks/ratingOutliers";
import { meaningOf } from "../checks/ratingScales";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Fix, Report, Wording } from "../findings/finding";
import { defineRule } from "./rule";

type MessageId = "met-but-rated-unmet" | "unmet-but-rated-met" | "order";

const REASONS = {
  words: {
    ja: "実績か目標が数値として読めないため、評価と照らし合わせられません。",
    en: "Actual or target is no plain figure, so the rating cannot be held against them.",
  },
  units: {
    ja: "実績と目標の単位が違うため、評価と照らし合わせられません。",
    en: "Actual and target have different units, so the rating cannot be held against them.",
  },
  keep: {
    ja: "目標が基準値と同じで、上がるのがよいのか下がるのがよいのか分からないため、評価と照らし合わせられません。",
    en: "The target equals the baseline, so it is open whether more or less is better, and the rating cannot be judged.",
  },
} satisfies Record<UnratedRow["reason"], Wording>;

/**
 * Ratings follow from actual and target under the scale that the column itself uses. On the scale of two, where every other row says ○ exactly when the
 * target is met, one row that does not is an error. Where ○ could also mean "from 90 %" it is a question, and where a legend gives thresholds or labels are
 * graded (A B C, Green Amber Red), only the order is held against the rates: a better rate never has a worse label.
 * Figures whose printed digits leave it open whether the target is met, and words such as ほぼ, are not judged.
 */
export const ratingMismatch = defineRule<MessageId>({
  id: "rating-mismatch",
  severity: "error",
  title: { ja: "評価と数値の不一致", en: "Rating does not follow from the figures" },
  messages: {
    "unmet-but-rated-met": {
      ja: "「{name}」の評価は「{rating}」ですが、実績{actual}は目標{target}に届いていません。ほかの行の評価は達成・未達のとおりです。評価か実績・目標を直してください。",
      en: '"{name}" is rated "{rating}", but the actual {actual} does not reach the target {target}. The other rows are rated as they stand. Please correct the rating or the figures.',
    },
    "met-but-rated-unmet": {
      ja: "「{name}」の評価は「{rating}」ですが、実績{actual}は目標{target}を満たしています。ほかの行の評価は達成・未達のとおりです。評価か実績・目標を直してください。",
      en: '"{name}" is rated "{rating}", but the actual {actual} reaches the target {target}. The other rows are rated as they stand. Please correct the rating or the figures.',
    },
    order: {
      ja: "「{name}」（実績{actual}、目標{target}）の評価「{rating}」は、「{other}」（実績{otherActual}、目標{otherTarget}）の評価「{otherRating}」と順序が逆です。達成の度合いと評価がそろうように、どちらかを確かめてください。",
      en: '"{name}" (actual {actual}, target {target}) is rated "{rating}" and "{other}" (actual {otherActual}, target {otherTarget}) "{otherRating}", which is the wrong way round. Please check the two ratings.',
    },
  },
  *check({ readings, ledger }) {
    for (const reading of readings) {
      for (const { rows, unrated } of ratingColumns(reading)) {
        for (const { figure, reason } of unrated) ledger.skip(figure.cell, REASONS[reason]);
        const binary = hasThresholdLegend(reading.table) ? undefined : binaryMismatches(rows);
        if (binary) {
          for (const { row, certain } of binary) yield binaryReport(row, certain, rows);
          const wrong = new Set(binary.map(({ row }) => row));
          for (const row of rows) {
            const verdict = wrong.has(row) ? "impossible" : row.outcome === "either" ? "input-rounding" : "exact";
            ledger.record(row.rating.cell, [row.actual.cell, row.target.cell], verdict);
          }
          continue;
        }
        for (const { row, other } of orderContradictions(rows)) yield orderReport(row, other);
      }
    }
  },
});

function binaryReport(row: RatedRow, certain: boolean, rows: readonly RatedRow[]): Report<MessageId> {
  const fix = fixOf(row, rows);
  return {
    ...reportOn(row, row.outcome === "met" ? "met-but-rated-unmet" : "unmet-but-rated-met"),
    severity: certain ? "error" : "query",
    ...(fix && { expected: fix.edits[0]?.after ?? "", fixes: [fix] }),
  };
}

/** The label that rows with the same outcome have, where they all have one. */
function fixOf(row: RatedRow, rows: readonly RatedRow[]): Fix | undefined {
  const met = row.outcome === "met";
  const labels = new Set(
    rows.filter(({ outcome, label }) => outcome === row.outcome && meaningOf(label)?.met === met).map(({ rating }) => rating.text),
  );
  const [after] = labels;
  if (labels.size !== 1 || after === undefined) return undefined;
  const label = { ja: `評価を「${after}」にする`, en: `Change the rating to "${after}"` };
  return { label, safe: false, edits: [{ cell: row.rating.cell, before: row.rating.text, after }] };
}

function orderReport(row: RatedRow, other: RatedRow): Report<MessageId> {
  const report = reportOn(row, "order");
  return {
    ...report,
    severity: "query",
    data: {
      ...report.data,
      other: other.indicator.name.value,
      otherActual: quoted(other.actual),
      otherTarget: quoted(other.target),
      otherRating: quoted(other.rating),
    },
    evidence: [...report.evidence, ...evidenceOf(other.rating, other.actual, other.target, other.result.rate)],
  };
}

function reportOn({ indicator, result, rating, actual, target }: RatedRow, message: MessageId): Report<MessageId> {
  return {
    message,
    cell: rating.cell,
    indicator: indicator.name.value,
    period: result.period?.end,
    data: { name: indicator.name.value, rating: quoted(rating), actual: quoted(actual), target: quoted(target) },
    evidence: evidenceOf(rating, actual, target, result.rate),
    stated: quoted(rating),
  };
}
