import { numberSlips, type NumberSlip } from "../facts/numberSlips";
import type { Report } from "../findings/finding";
import { defineRule } from "./rule";

/**
 * The number of an indicator or project is given twice in a table, or stands out of order, so that a reference to it leads to two rows or to none. Numbering that
 * begins anew in each section is fine, and so are re-listed rows and columns whose numbers name a group of rows.
 */
export const duplicateNumber = defineRule<NumberSlip["kind"]>({
  id: "duplicate-number",
  severity: "query",
  title: { ja: "番号の重複・順序違い", en: "Number given twice or out of order" },
  messages: {
    twice: {
      ja: "「{column}」の「{number}」が2つの行にあります（「{otherName}」と「{name}」）。どちらかの番号を確かめてください。再掲ならその旨を書いてください。",
      en: "“{column}” {number} is given to two rows (“{otherName}” and “{name}”). Please check the numbers, or mark the row as listed again.",
    },
    order: {
      ja: "「{column}」の「{number}」は、「{other}」との並びが前後しています。番号か行の位置を確かめてください。",
      en: "“{column}” {number} stands out of order with {other}. Please check the number, or the place of the row.",
    },
  },
  *check({ readings }) {
    for (const reading of readings) for (const slip of numberSlips(reading)) yield reportOn(slip);
  },
});

function reportOn({ kind, column, entry, other }: NumberSlip): Report<NumberSlip["kind"]> {
  return {
    message: kind,
    cell: entry.cell,
    indicator: entry.name,
    data: {
      column: column.header.value.replace(/\s+/g, " ").trim(),
      number: entry.text,
      other: other.text,
      name: entry.name,
      otherName: other.name,
    },
    evidence: [entry, other].map(({ cell, text }) => ({ cell, role: "number", text })),
  };
}
