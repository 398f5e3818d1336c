import { relationReport } from "../findings/relationReport";
import type { Relation } from "../relations/relation";
import { subjectOf } from "../relations/subject";
import { defineRule } from "./rule";

/**
 * A total row or total column that its parts do not add up to, within their rounding, and a balance (繰越 + 収入 − 支出) that does not come out. Which parts a total has is
 * what the figures show: the rows since the total before, all rows, all sub-totals, the months of a quarter. Figures in different units are never added.
 */
export const totalMismatch = defineRule({
  id: "total-mismatch",
  severity: "error",
  title: { ja: "合計の計算違い", en: "Total does not follow from its parts" },
  messages: {
    total: {
      ja: "「{label}」の合計は{stated}とありますが、内訳を計算すると {computation} = {expected} です{doubt}。{suspect}合計か、内訳のどれかを確かめて直してください。",
      en: "The total of “{label}” is given as {stated}, but its parts give {computation} = {expected}{doubt}.{suspect} Please check the total and its parts, and correct the one that is wrong.",
    },
    carried: {
      ja: "「{label}」は{stated}とありますが、その前の締めは{computation}です{doubt}。{suspect}どちらが違うかを確かめて直してください。",
      en: "“{label}” is given as {stated}, but the one before closes with {computation}{doubt}.{suspect} Please check which of the two is wrong, and correct it.",
    },
    asked: {
      ja: "「{label}」は{stated}とありますが、{computation} なら{expected}です。この表の{support}。{suspect}ほかの計算によるものか、数値の誤りか、確かめてください。",
      en: "“{label}” is given as {stated}; {computation} would be {expected}. {support} in this workbook.{suspect} Please check whether it is calculated in another way or a figure is wrong.",
    },
  },
  *check({ conflicts, names }) {
    for (const conflict of conflicts) {
      const told = subjectOf(conflict.relation) === "total" ? relationReport(conflict, names) : undefined;
      if (!told) continue;
      const { label: _, ...report } = told;
      yield { message: told.severity === "query" ? "asked" : isCarried(conflict.relation) ? "carried" : "total", ...report };
    }
  },
});

/** What a period begins with is what the one before ended with. */
function isCarried({ reading: { reach, parts, form } }: Relation): boolean {
  return form === "sum" && reach === "chain" && parts.length === 1;
}
