import type { Wording } from "../findings/wording";
import type { ReportedComparison } from "./reported";

/**
 * What was compared with which document, and how much of it agrees: said beside the findings by every face of Kensan, so that silence can be told from not having looked.
 * @example comparisonHeadline({ kind: "plan", document: "plan.xlsx", indicators: { matched: 1, missing: 0, new: 2, undecided: 0 }, figures: { compared: 3, agreeing: 2 } }).en // => "Compared with the plan plan.xlsx: 1 indicator in both, 0 gone, 2 new; 3 figures compared, 2 agree."
 */
export function comparisonHeadline(comparison: Pick<ReportedComparison, "kind" | "document" | "indicators" | "figures">): Wording {
  const { indicators, figures } = comparison;
  const named = nameOf(comparison);
  const undecided = {
    ja: indicators.undecided > 0 ? `、決められない指標${indicators.undecided}件` : "",
    en: indicators.undecided > 0 ? `, ${indicators.undecided} undecided` : "",
  };
  return {
    ja: `${named.ja}と比べました: 同じ指標${indicators.matched}件、なくなった指標${indicators.missing}件、新しい指標${indicators.new}件${undecided.ja}、比べた数値${figures.compared}件（一致${figures.agreeing}件）。`,
    en: `Compared with ${named.en}: ${count(indicators.matched, "indicator")} in both, ${indicators.missing} gone, ${indicators.new} new${undecided.en}; ${count(figures.compared, "figure")} compared, ${figures.agreeing} agree.`,
  };
}

function nameOf({ kind, document }: Pick<ReportedComparison, "kind" | "document">): Wording {
  const other = document ?? "";
  if (kind === "plan") return { ja: `計画 ${other} `, en: `the plan ${other}` };
  if (kind === "previous") return { ja: `前回の資料 ${other} `, en: `the previous document ${other}` };
  return { ja: document ?? "同じブックの前の版", en: document ?? "the earlier edition in this workbook" };
}

function count(number: number, one: string): string {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}
