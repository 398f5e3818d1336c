import { figureText } from "../findings/figureText";
import type { PercentSlip } from "../checks/check";
import { evidenceOf, quoted } from "../findings/evidence";
import { regionFigure } from "../findings/regionFigure";
import type { Fix, Report } from "../findings/finding";
import { percentOutliers, type PercentOutlier } from "../facts/percentOutliers";
import type { Figure } from "../indicators/figure";
import { compare, scaleByTen, toText, type Decimal } from "../measures/decimal";
import { defineRule } from "./rule";

/**
 * A percentage written 100 times too large or too small: 0.61 or 6100 % among 61 %. Small percentages are common, so it is said only where the printed rate proves it,
 * or where all other percentages of the same indicator are of one scale.
 */
export const percentScale = defineRule({
  id: "percent-scale",
  severity: "error",
  title: { ja: "百分率の桁違い", en: "Percentage off by a factor of 100" },
  messages: {
    proven: {
      ja: "「{indicator}」の{stated}は、周りの百分率と桁が100倍違います。{expected}とすると、記載された率の計算も成り立ちます。確かめて直してください。",
      en: "For “{indicator}”, {stated} is off by a factor of 100 from the percentages beside it. With {expected}, the printed rate also follows; please check and correct it.",
    },
    outOfScale: {
      ja: "「{indicator}」の{stated}は、並びの百分率（{peers}）と桁が100倍違います。{expected}ではないか確かめて直してください。",
      en: "For “{indicator}”, {stated} is off by a factor of 100 from the other percentages of its line ({peers}). Please check whether {expected} is meant, and correct it.",
    },
  },
  *check({ checks, regions, ledger }) {
    const slipped = new Set<string>();
    for (const { slips } of checks)
      for (const slip of slips) {
        slipped.add(keyOf(slip.figure));
        yield report(slip);
      }
    for (const outlier of percentOutliers(regions))
      for (const report of outlierReports(outlier, slipped)) {
        ledger.doubt(report.cell, "error");
        yield report;
      }
  },
});

function keyOf({ cell: { sheet, row, column } }: Figure): string {
  return `${sheet}\n${row}:${column}`;
}

function* outlierReports({ region, k, peers: places }: PercentOutlier, slipped: ReadonlySet<string>): Iterable<Report<"outOfScale">> {
  const figure = regionFigure(region, k);
  const value = figure.value.quantity?.value;
  if (!value || slipped.has(keyOf(figure))) return;
  const peers = places.map((place) => regionFigure(region, place));
  const name = region.rowLabel(Math.floor(k / region.width)).text || region.columnLabel(k % region.width).text;
  const stated = figureText(figure);
  const fitting = percentText(scaleByTen(value, -2));
  const after = figure.text.replace(stated, () => fitting);
  const label = { ja: `「${stated}」を「${fitting}」に直す`, en: `Change "${stated}" to "${fitting}"` };
  yield {
    message: "outOfScale",
    cell: figure.cell,
    indicator: name,
    period: figure.column.period?.end,
    data: { indicator: name, stated: quoted(figure), expected: fitting, peers: peers.slice(0, 5).map(quoted).join(", ") },
    evidence: evidenceOf(figure, ...peers),
    verdict: "impossible",
    stated,
    expected: fitting,
    fixes: after === figure.text ? [] : [{ label, safe: false, edits: [{ cell: figure.cell, before: figure.text, after }] }],
  };
}

function percentText(value: Decimal): string {
  return `${toText(value).replace(/(\.\d+?)0+$/, "$1")}%`;
}

function report(slip: PercentSlip): Report<"proven" | "outOfScale"> {
  const { indicator, result, figure, peers, proof } = slip;
  const expected = percentText(slip.expected);
  return {
    message: proof ? "proven" : "outOfScale",
    cell: figure.cell,
    indicator: indicator.name.value,
    period: (figure.column.period ?? result?.period)?.end,
    data: { indicator: indicator.name.value, stated: quoted(figure), expected, peers: peers.slice(0, 5).map(quoted).join(", ") },
    evidence: evidenceOf(figure, ...(proof ? [proof.stated, proof.actual, proof.target].filter((other) => other !== figure) : peers)),
    ...(!proof && isSmallButPossible(slip) && { severity: "query" as const }),
    verdict: "impossible",
    stated: figureText(figure),
    expected,
    fixes: fixesFor(slip, expected),
  };
}

/** 0.1% beside 5% and 3% is odd, yet can be true; 6100%, or a bare 0.61 among percent signs, is not. */
function isSmallButPossible({ figure, expected }: PercentSlip): boolean {
  const quantity = figure.value.quantity;
  return quantity?.unitKind === "percent" && compare(quantity.value, expected) < 0;
}

function fixesFor({ figure, table }: PercentSlip, expected: string): Fix[] {
  const stated = figureText(figure);
  const after = figure.text.replace(stated, () => expected);
  const isFormula = table.sheet.rows[figure.row]?.[figure.column.index]?.formula !== undefined;
  if (isFormula || after === figure.text || figure.text.split(stated).length !== 2) return [];
  return [
    {
      label: { ja: `「${stated}」を「${expected}」に直す`, en: `Change "${stated}" to "${expected}"` },
      safe: false,
      edits: [{ cell: figure.cell, before: figure.text, after }],
    },
  ];
}
