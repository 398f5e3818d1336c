import type { TableChecks } from "../checks/check";
import { inPrintedUnit } from "../checks/printedRate";
import { roundingExcuses, type RoundingExcuse } from "../facts/roundingExcuses";
import { evidenceOf, quoted } from "../findings/evidence";
import { figureText, restatedFigure } from "../findings/figureText";
import type { Report, Wording } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import type { Decimal } from "../measures/decimal";
import type { RoundingMode } from "../measures/rounding";
import type { Checked } from "../measures/verdict";
import type { RelationBook } from "../relations/relationBook";
import { defineRule } from "./rule";

type MessageId = "differs" | "contradicted";

const MODES: Readonly<Record<RoundingMode, Wording>> = {
  "half-up": { ja: "四捨五入", en: "rounding half up" },
  truncate: { ja: "切り捨て", en: "truncation" },
  away: { ja: "切り上げ", en: "rounding up" },
  "half-even": { ja: "偶数への丸め（JIS Z 8401）", en: "rounding half to even" },
  "half-down": { ja: "五捨六入", en: "rounding half down" },
  "half-ceiling": { ja: "0.5を大きいほうへ丸める方法", en: "rounding half towards +∞" },
};
const UNNAMED: Wording = { ja: "切り捨てまたは切り上げ", en: "truncation or rounding up" };

/**
 * A figure that is right only if it was rounded in another way than the rest of its column. Not an error: only the last digit is concerned. Where the column's other
 * figures contradict that way of rounding, it explains nothing, and the figure is asked about.
 */
export const otherRounding = defineRule<MessageId>({
  id: "other-rounding",
  severity: "info",
  title: { ja: "端数処理の違い", en: "Rounded in another way" },
  messages: {
    differs: {
      ja: "「{indicator}」の{stated}は{other}なら正しい値ですが、この列の{usual}では{expected}になります。端数処理をそろえるか、理由があればそのままで構いません。",
      en: "For “{indicator}”, {stated} is right under {other}, but {usual}, as in the rest of the column, gives {expected}. Please round alike, or leave it if there is a reason.",
    },
    contradicted: {
      ja: "「{indicator}」の{stated}は、{usual}では{expected}になります。{other}ならあり得ますが、同じ列の{example}などは{other}では合いません。計算違いでないか確かめてください。",
      en: "For “{indicator}”, {stated} should be {expected} by {usual}. It could come from {other}, but other figures of the column, such as {example}, do not. Please check the calculation.",
    },
  },
  *check({ checks, relations }) {
    for (const table of checks) yield* differing(table, relations);
  },
});

interface Rounded {
  readonly stated: Figure;
  readonly inputs: readonly Figure[];
  readonly name: string;
  readonly judgement: Checked;
  readonly mode: RoundingMode;
  readonly expected: Decimal;
  readonly excuse: RoundingExcuse | undefined;
}

function* differing(table: TableChecks, relations: RelationBook): Iterable<Report<MessageId>> {
  const excuses = roundingExcuses([...table.rates, ...table.deltas]);
  for (const check of table.rates) {
    const { stated, actual, target, indicator, judgement, mode } = check;
    if (isOther(judgement) && !relations.bearsOut(stated.cell, [actual.cell, target.cell]))
      yield report({
        stated,
        inputs: [actual, target],
        name: indicator?.name.value ?? "",
        judgement,
        mode,
        expected: inPrintedUnit(judgement.computed, check),
        excuse: excuses.get(stated),
      });
  }
  for (const check of table.averages) {
    const { stated, rates, summary, judgement } = check;
    if (isOther(judgement))
      yield report({
        stated,
        inputs: rates,
        name: summary.name.value,
        judgement,
        mode: "half-up",
        expected: inPrintedUnit(judgement.computed, check),
        excuse: undefined,
      });
  }
  for (const { stated, current, previous, indicator, summary, judgement } of table.deltas) {
    const name = (indicator ?? summary)?.name.value ?? "";
    if (isOther(judgement))
      yield report({
        stated,
        inputs: [previous, current],
        name,
        judgement,
        mode: "half-up",
        expected: judgement.computed,
        excuse: excuses.get(stated),
      });
  }
}

function isOther({ verdict }: Checked): boolean {
  return verdict === "rounding-mode" || verdict === "both";
}

function report({ stated, inputs, name, judgement, mode, expected, excuse }: Rounded): Report<MessageId> {
  const [first] = judgement.modes;
  const other = excuse?.mode ?? first;
  const [example] = excuse?.contradicting ?? [];
  return {
    message: example ? "contradicted" : "differs",
    ...(example && { severity: "query" as const }),
    cell: stated.cell,
    indicator: name,
    period: stated.column.period?.end,
    data: {
      indicator: name === "" ? { ja: "計", en: "the total" } : name,
      stated: quoted(stated),
      expected: restatedFigure(stated, expected),
      other: other ? MODES[other] : UNNAMED,
      usual: MODES[mode],
      example: example ? quoted(example) : "",
    },
    evidence: evidenceOf(stated, ...inputs, ...(excuse?.contradicting ?? [])),
    verdict: judgement.verdict,
    stated: figureText(stated),
    expected: restatedFigure(stated, expected),
  };
}
