import type { Absence, Comparison } from "../comparison/change";
import { documentNames, textEvidence } from "../comparison/telling";
import type { Report, Wording } from "../findings/finding";
import { defineRule } from "./rule";

type MessageId = "missing" | "table" | "tied" | "unrelated";
const NAMED = 3;

/**
 * An indicator of the plan, or of the document before, is not to be found any more: neither by its name nor by its number, place or figures. A whole table that is gone is told once, and where two rows
 * could be the continuation it is left to a person to say which.
 */
export const missingIndicator = defineRule<MessageId>({
  id: "missing-indicator",
  severity: "query",
  title: { ja: "なくなった指標", en: "Indicator gone" },
  messages: {
    missing: {
      ja: "{before}にあった指標「{name}」が、{after}に見当たりません。載せ忘れでなければ、やめた時期と理由を注記してください。",
      en: 'The indicator "{name}" of {before} is not in {after}. If it was not left out by mistake, please say when and why it was dropped.',
    },
    table: {
      ja: "{before}のシート「{sheet}」にある表（{title}）の指標{count}件（{names}など）が、{after}に見当たりません。対象外ならそのままで構いませんが、載せ忘れでないか確かめてください。",
      en: 'The {count} indicators ({names} …) of the table on sheet "{sheet}" ({title}) of {before} are not in {after}. If they are not due here nothing is wrong; please check that they were not left out by mistake.',
    },
    tied: {
      ja: "「{name}」が{other}のどの行（{names}）にあたるのか決められないため、比べていません。番号や項目で区別できるようにしてください。",
      en: 'It is open which row of {other} "{name}" goes on from ({names}), so it was not compared. Please tell the rows apart by a number or an item.',
    },
    unrelated: {
      ja: "{other}と共通の指標が1つもないため、何も比べていません。比べる資料を確かめてください。",
      en: "This document and {other} have no indicator in common, so nothing was compared. Please check which document to compare with.",
    },
  },
  *check({ comparisons }) {
    for (const comparison of comparisons) {
      if (comparison.unrelated) yield unrelatedReport(comparison);
      for (const absence of comparison.missing) yield reportOn(comparison, absence);
      const told = new Set<string>();
      for (const tie of comparison.ties) {
        // Very many rows of one name are one question.
        if (!told.has(tie.listing.key)) yield tieReport(comparison, tie);
        told.add(tie.listing.key);
      }
    }
  },
});

function reportOn(comparison: Comparison, { listings, table, cell }: Absence): Report<MessageId> {
  const { document, reversed } = comparison;
  const { before, after } = documentNames(comparison);
  const names = listings.map(({ name }) => name.value);
  const evidence = listings.map(({ name }) => textEvidence(name.cell, "indicator", name.value, reversed ? undefined : document));
  if (!table) return { message: "missing", cell, indicator: names[0] ?? "", data: { before, after, name: names[0] ?? "" }, evidence };
  return {
    message: "table",
    cell,
    indicator: "",
    data: { before, after, sheet: table.sheet, title: titleOf(table.title), count: String(names.length), names: namesOf(names) },
    evidence: evidence.slice(0, NAMED),
  };
}

function titleOf(title: string): Wording {
  return title === "" ? { ja: "表題なし", en: "without a title" } : { ja: title, en: title };
}

function namesOf(names: readonly string[]): Wording {
  const few = names.slice(0, NAMED);
  return { ja: few.map((name) => `「${name}」`).join("、"), en: few.map((name) => `"${name}"`).join(", ") };
}

function tieReport(comparison: Comparison, { listing, candidates }: Comparison["ties"][number]): Report<MessageId> {
  const names = candidates.map(({ name }) => name.value);
  return {
    message: "tied",
    cell: listing.name.cell,
    indicator: listing.name.value,
    data: {
      name: listing.name.value,
      other: documentNames(comparison).other,
      names: namesOf(names),
    },
    evidence: [
      textEvidence(listing.name.cell, "indicator", listing.name.value),
      ...candidates.map(({ name }) => textEvidence(name.cell, "indicator", name.value, comparison.document)),
    ],
  };
}

function unrelatedReport(comparison: Comparison): Report<MessageId> {
  return { message: "unrelated", cell: comparison.place, indicator: "", data: { other: documentNames(comparison).other }, evidence: [] };
}
