import { duplicateGroups, type DuplicateGroup, type DuplicatePair } from "../checks/duplicateFigures";
import type { Comparison } from "../comparison/change";
import { evidenceOf, quoted } from "../findings/evidence";
import type { Report, Severity } from "../findings/finding";
import type { TableReading } from "../indicators/indicator";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import { defineRule } from "./rule";

/** So many rows of one name, most of whose figures differ, are one of each group. */
const ROWS_OF_GROUPS = 3;

/**
 * One indicator that is listed twice (再掲, or under two headings) has the same figure for the same period each time: 61% and 61.0% agree, 61.0% and
 * 61.5% do not. Compared are figures of the same kind of table, column period and printed period only. Where more figures differ than agree, or the rows
 * stand under different items and nothing agrees, one name may stand for two indicators: that is a question, or nothing at all.
 */
export const conflictingDuplicates = defineRule({
  id: "conflicting-duplicates",
  severity: "error",
  title: { ja: "再掲の数値の食い違い", en: "Duplicates that disagree" },
  messages: {
    conflict: {
      ja: "「{name}」の{value}（{at}）は、同じ指標・同じ時点の{other}（{otherAt}）と食い違っています。正しい方にそろえてください。",
      en: '{value} of "{name}" ({at}) disagrees with {other} ({otherAt}), the same indicator for the same period. Please bring both to the right figure.',
    },
    unsure: {
      ja: "「{name}」の{value}（{at}）は、同じ名前の指標の{other}（{otherAt}）と違います。同じ指標なら数値をそろえ、別の指標なら名前で区別してください。",
      en: '{value} of "{name}" ({at}) differs from {other} ({otherAt}), an indicator of the same name. Please align the figures if they are one indicator, or tell them apart by name.',
    },
  },
  *check({ readings, comparisons, ledger }) {
    for (const group of documentsOf(readings, comparisons).flatMap(duplicateGroups)) {
      const severity = severityOf(group);
      for (const pair of group.pairs) {
        if (pair.agrees || severity) ledger.record(pair.figure.cell, [pair.reference.cell], pair.agrees ? "exact" : "impossible");
        if (!pair.agrees && severity) yield reportOn(pair, severity);
      }
    }
  },
});

/** The readings parted where a workbook holds two editions of one document: what they say otherwise is the matter of comparing them. */
function documentsOf(readings: readonly TableReading[], comparisons: readonly Comparison[]): TableReading[][] {
  const editions = comparisons.filter(({ kind }) => kind === "edition");
  const earlier = new Set(editions.flatMap(({ earlierTables }) => earlierTables.map(placeOf)));
  const isEarlier = ({ table: { sheet, range } }: TableReading): boolean =>
    earlier.has(placeOf({ sheet: sheet.name, row: range.top, column: range.left }));
  return [readings.filter((reading) => !isEarlier(reading)), readings.filter(isEarlier)];
}

/** How sure it is that the rows are one indicator; undefined where they rather are not. */
function severityOf({ pairs, reprint, severalItems, rows }: DuplicateGroup): Severity | undefined {
  const agreeing = pairs.filter(({ agrees }) => agrees).length;
  if (reprint || agreeing * 2 >= pairs.length) return "error";
  return rows >= ROWS_OF_GROUPS || (agreeing === 0 && severalItems) ? undefined : "query";
}

function reportOn({ indicator, figure, reference, period }: DuplicatePair, severity: Severity): Report<"conflict" | "unsure"> {
  return {
    message: severity === "error" ? "conflict" : "unsure",
    severity,
    cell: figure.cell,
    indicator: indicator.name.value,
    period: period?.end,
    data: {
      name: indicator.name.value,
      value: quoted(figure),
      at: placeOf(figure.cell),
      other: quoted(reference),
      otherAt: placeOf(reference.cell),
    },
    evidence: evidenceOf(figure, reference),
    verdict: "impossible",
    stated: quoted(figure),
    expected: quoted(reference),
    fixes: [
      {
        label: { ja: `「${quoted(reference)}」にそろえる`, en: `Change to "${quoted(reference)}"` },
        safe: false,
        edits: [{ cell: figure.cell, before: figure.text, after: reference.text }],
      },
    ],
  };
}

/** "行政のDX!E7": the rows may stand on two sheets. */
function placeOf(cell: CellAddress): string {
  return `${cell.sheet}!${a1(cell)}`;
}
