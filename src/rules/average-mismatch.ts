import type { AverageCheck } from "../checks/check";
import { averageOutlier } from "../checks/houseExactness";
import { inPrintedUnit } from "../checks/printedRate";
import { correctionOf } from "../findings/correction";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report } from "../findings/finding";
import { relationReport } from "../findings/relationReport";
import { unroundedText } from "../findings/unrounded";
import { sum } from "../measures/decimal";
import { ratio } from "../measures/ratio";
import { modesGiving } from "../measures/rounding";
import { cellsOf } from "../diagnosis/conflictsOf";
import { subjectOf } from "../relations/subject";
import type { CellAddress } from "../sheet/address";
import { defineRule, type RuleContext } from "./rule";

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
    mean: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、{computation} = {expected}です{doubt}。{suspect}平均か、もとの数値のどれかを確かめて直してください。",
      en: "“{label}” of “{indicator}” is given as {stated}, but {computation} = {expected}{doubt}.{suspect} Please check the average and its figures, and correct the one that is wrong.",
    },
    asked: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、単純に平均すると{expected}です。この表の{support}。{suspect}ほかの計算によるものか、数値の誤りか、確かめてください。",
      en: "“{label}” of “{indicator}” is given as {stated}; the simple mean would be {expected}. {support} in this workbook.{suspect} Please check whether it is calculated in another way or a figure is wrong.",
    },
    askedWeighted: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、重みをつけて平均すると{expected}です。この表の{support}。{suspect}ほかの計算によるものか、数値の誤りか、確かめてください。",
      en: "“{label}” of “{indicator}” is given as {stated}; the mean by weights would be {expected}. {support} in this workbook.{suspect} Please check whether it is calculated in another way or a figure is wrong.",
    },
    outlier: {
      ja: "「{indicator}」の{stated}は率の丸めの範囲では成り立ちますが、印刷された率 {rates} の平均は{expected}です。ほかの平均{others}件はすべて印刷された率の平均なので、この平均ともとの率を確かめてください。",
      en: "“{indicator}”, {stated}, is possible within the rounding of its rates, but the average of the printed rates {rates} is {expected}. All {others} other averages are those of the printed rates, so please check this one and its rates.",
    },
  },
  *check({ checks, ledger, conflicts, names }) {
    const outlier = averageOutlier(checks);
    const known = new Set<string>();
    for (const { averages } of checks) {
      for (const check of averages) {
        const inputs = check.rates.flatMap(({ value, cell }) => (value.quantity ? [cell] : []));
        ledger.record(check.stated.cell, inputs, check.judgement.verdict);
        known.add(keyOf(check.stated.cell));
        if (check.judgement.verdict === "impossible")
          yield { ...report("average", check), severity: isSaid(check, checks, conflicts) ? "error" : "query" };
        else if (check === outlier?.check) yield { ...report("outlier", check, outlier.others), severity: "query" };
      }
    }
    for (const conflict of conflicts) {
      if (subjectOf(conflict.relation) !== "average" || cellsOf(conflict).some((cell) => known.has(keyOf(cell)))) continue;
      const told = relationReport(conflict, names);
      if (!told) continue;
      const { label: _, ...rest } = told;
      const asked = /^(weighted|caseMean)$/.test(conflict.relation.reading.form) ? "askedWeighted" : "asked";
      yield { message: told.severity === "query" ? asked : "mean", ...rest };
    }
  },
});

/** An average is wrong for certain where its row says how it is made, or where another average of the workbook is made so. */
function isSaid({ summary, stated }: AverageCheck, checks: RuleContext["checks"], conflicts: RuleContext["conflicts"]): boolean {
  if (/単純平均|simple average|arithmetic mean/i.test(summary.name.value)) return true;
  if (conflicts.some((conflict) => conflict.sure && cellsOf(conflict).some((cell) => keyOf(cell) === keyOf(stated.cell)))) return true;
  return checks.some(({ averages }) => averages.some(({ judgement: { verdict } }) => verdict === "exact" || verdict === "input-rounding"));
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

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
