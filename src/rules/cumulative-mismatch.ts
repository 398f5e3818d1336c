import { relationReport } from "../findings/relationReport";
import { subjectOf } from "../relations/subject";
import { defineRule } from "./rule";

/**
 * A running total that is not the one before plus the new figure. The first one may carry what came before, and is not judged.
 */
export const cumulativeMismatch = defineRule({
  id: "cumulative-mismatch",
  severity: "error",
  title: { ja: "累計の計算違い", en: "Running total does not follow" },
  messages: {
    running: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、前の累計に足すと {computation} = {expected} です{doubt}。{suspect}累計か、その期の数値を確かめて直してください。",
      en: "“{label}” of “{indicator}” is given as {stated}, but the total before plus the new figure is {computation} = {expected}{doubt}.{suspect} Please check the running total and the figure of the period, and correct the one that is wrong.",
    },
    asked: {
      ja: "「{indicator}」の「{label}」は{stated}とありますが、{computation} なら{expected}です。この表の{support}。{suspect}ほかの計算によるものか、数値の誤りか、確かめてください。",
      en: "“{label}” of “{indicator}” is given as {stated}; {computation} would be {expected}. {support} in this workbook.{suspect} Please check whether it is calculated in another way or a figure is wrong.",
    },
  },
  *check({ conflicts, names }) {
    for (const conflict of conflicts) {
      const told = subjectOf(conflict.relation) === "running-total" ? relationReport(conflict, names) : undefined;
      if (!told) continue;
      const { label: _, ...report } = told;
      yield { message: told.severity === "query" ? "asked" : "running", ...report };
    }
  },
});
