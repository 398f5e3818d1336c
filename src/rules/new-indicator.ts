import type { Absence, Comparison } from "../comparison/change";
import { documentNames, textEvidence } from "../comparison/telling";
import type { Report } from "../findings/finding";
import { defineRule } from "./rule";

type MessageId = "added" | "table";

/** An indicator that the plan, or the document before, does not list. A whole table that is new is told once. */
export const newIndicator = defineRule<MessageId>({
  id: "new-indicator",
  severity: "info",
  title: { ja: "新しい指標", en: "Indicator added" },
  messages: {
    added: {
      ja: "指標「{name}」は{after}で加わったもので、{before}にはありません。",
      en: 'The indicator "{name}" is new in {after}; it is not in {before}.',
    },
    table: {
      ja: "シート「{sheet}」の表の指標{count}件は{after}で加わったもので、{before}にはありません。",
      en: 'The {count} indicators of the table on sheet "{sheet}" are new in {after}; they are not in {before}.',
    },
  },
  *check({ comparisons }) {
    for (const comparison of comparisons) for (const absence of comparison.added) yield reportOn(comparison, absence);
  },
});

function reportOn(comparison: Comparison, { listings, table, cell }: Absence): Report<MessageId> {
  const [first] = listings;
  const name = table ? "" : (first?.name.value ?? "");
  const { document, reversed } = comparison;
  const { before, after } = documentNames(comparison);
  const shown = table ? listings.slice(0, 1) : listings;
  return {
    message: table ? "table" : "added",
    cell,
    indicator: name,
    data: { name, before, after, sheet: table?.sheet ?? "", count: String(listings.length) },
    evidence: shown.map((one) => textEvidence(one.name.cell, "indicator", one.name.value, reversed ? document : undefined)),
  };
}
