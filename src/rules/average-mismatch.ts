import type { AverageCheck } from "../checks/check";
import { averageOutlier } from "../checks/houseExactness";
import { inPrintedUnit } from "../checks/printedRate";
import { correctionOf } from "../findings/correction";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report } from "../findings/finding";
import { unroundedText } from "../findings/unrounded";
import { sum } from "../measures/decimal";
import { ratio } from "../measures/ratio";
import { modesGiving } from "../measures/rounding";
import { defineRule } from "./rule";

/**
 * An average that no way of averaging the printed rates gives: not capped at 100 or floored at 0, not with dashes as 0, not with empty rates filled in,
 * and not from unrounded rates. Where it follows once a wrong rate is put right, the rate is reported and not the average. The one average of a file that is not that of its printed
 * rates, though within their rounding, is asked about.
 */
export const averageMismatch = defineRule({
  id: "average-mismatch",
  severity: "error",
  title: { ja: "平均の計算違い", en: "Average does not follow from its rates" },
  messages: {
    average: {
      ja: "「{indicator}」は{stated}とありますが、{rates} の平均は{expected}です（率の丸めを考えても{low}〜{high}%）。平均か、もとの率のどれかを確かめて直してください。",
      en: "“{indicator}” is given as {stated}, but the average of {rates} is {expected} (between {low} and {high}% even if the rates are rounded). Please check the average and the rates, and correct the one that is wrong.",
    },
    outlier: {
      ja: "「{indicator}」の{stated}は率の丸めの範囲では成り立ちますが、印刷された率 {rates} の平均は{expected}です。ほかの平均{others}件はすべて印刷された率の平均なので、この平均ともとの率を確かめてください。",
      en: "“{indicator}”, {stated}, is possible within the rounding of its rates, but the average of the printed rates {rates} is {expected}. All {others} other averages are those of the printed rates, so please check this one and its rates.",
    },
  },
  *check({ checks, ledger }) {
    const outlier = averageOutlier(checks);
    for (const { averages } of checks) {
      for (const check of averages) {
        const inputs = check.rates.flatMap(({ value, cell }) => (value.quantity ? [cell] : []));
        ledger.record(check.stated.cell, inputs, check.judgement.verdict);
        if (check.judgement.verdict === "impossible") yield report("average", check);
        else if (check === outlier?.check) yield { ...report("outlier", check, outlier.others), severity: "query" };
      }
    }
  },
});

function report(message: "average" | "outlier", check: AverageCheck, others = 0): Report<"average" | "outlier"> {
  const { table, summary, stated, rates, judgement } = check;
  const { fixes, ...figures } = correctionOf(table, stated, inPrintedUnit(judgement.computed, check));
  const range = judgement.range ?? ["", ""];
  const [low, high] = range;
  return {
    message,
    cell: stated.cell,
    indicator: summary.name.value,
    period: stated.column.period?.end,
    data: { indicator: summary.name.value, rates: listed(check), ...figures, low, high, others: String(others) },
    evidence: evidenceOf(stated, ...rates),
    verdict: judgement.verdict,
    ...figures,
    ...calculation(check, figures.expected),
    range,
    fixes,
  };
}

/** Rates written out in a calculation; of more, the first and the last. */
const MOST_WRITTEN_OUT = 12;

/** The sum of the printed rates divided by their number, where that is how the average was worked out. */
function calculation({ rates, judgement }: AverageCheck, expected: string): Pick<Report, "computation" | "unrounded"> {
  const known = rates.filter(({ value }) => value.quantity !== undefined);
  const total = sum(known.flatMap(({ value: { quantity } }) => quantity?.value ?? []));
  const mean = ratio(total, { units: known.length, scale: 0 });
  const { computed } = judgement;
  if (!mean || modesGiving(computed, mean.numerator, mean.denominator, computed.scale).length === 0) return {};
  const texts = known.map(quoted);
  const shown = texts.length > MOST_WRITTEN_OUT ? [...texts.slice(0, 3), "…", ...texts.slice(-1)] : texts;
  return { computation: `(${shown.join(" + ")}) ÷ ${known.length}`, unrounded: unroundedText(mean, computed, expected) };
}

/** The rates that count, in a row; of many, the first and how many. */
function listed({ rates }: AverageCheck): string {
  const texts = rates.filter(({ value }) => value.quantity !== undefined).map(quoted);
  return texts.length > 8 ? `${texts.slice(0, 3).join(", ")}, … (${texts.length})` : texts.join(", ");
}
