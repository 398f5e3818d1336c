import { correctionOf } from "../findings/correction";
import { evidenceOf, quoted } from "../findings/evidence";
import { defineRule } from "./rule";

/**
 * A total row or total column that its parts do not add up to, within their rounding. Which parts a total has is taken from the table itself: from other totals
 * that add up, or from a sum that is near. Rows in different units are never added.
 */
export const totalMismatch = defineRule({
  id: "total-mismatch",
  severity: "error",
  title: { ja: "合計の計算違い", en: "Total does not follow from its parts" },
  messages: {
    total: {
      ja: "「{label}」の合計は{stated}とありますが、内訳{count}件を足すと{expected}です。合計か、内訳のどれかを確かめて直してください。",
      en: "The total of “{label}” is given as {stated}, but its {count} parts add up to {expected}. Please check the total and its parts, and correct the one that is wrong.",
    },
  },
  *check({ readings, checks, ledger }) {
    for (const [place, { table, totals }] of checks.entries()) {
      for (const { stated, parts, judgement } of totals) {
        const known = parts.filter(({ value }) => value.quantity !== undefined);
        ledger.record(
          stated.cell,
          known.map(({ cell }) => cell),
          judgement.verdict,
        );
        if (judgement.verdict !== "impossible") continue;
        const { fixes, ...figures } = correctionOf(table, stated, judgement.computed);
        const name = readings[place]?.indicators.find(({ row }) => row === stated.row)?.name.value ?? "";
        const label = name === "" ? stated.column.header.value.replace(/\s+/g, " ").trim() : name;
        yield {
          message: "total",
          cell: stated.cell,
          indicator: name,
          period: stated.column.period?.end,
          data: { label, count: String(known.length), ...figures, stated: quoted(stated) },
          evidence: evidenceOf(stated, ...parts),
          verdict: "impossible",
          ...figures,
          ...(judgement.range && { range: judgement.range }),
          fixes,
        };
      }
    }
  },
});
