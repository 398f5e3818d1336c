import { entriesOf, quotedEntry } from "../checks/roadmapEntries";
import { defineRule } from "./rule";

/**
 * What was planned for a year that is over has its 実績. Years count from the year of the document: 令和６年度 is in progress, R5 and before are over.
 * One finding for each 取組, whatever the number of its years; without a document year nothing can be over.
 */
export const roadmapProgress = defineRule({
  id: "roadmap-progress",
  severity: "query",
  title: { ja: "終わった年度の実績がない", en: "Plan of a past year without progress" },
  messages: {
    missing: {
      ja: "「{action}」は{years}に計画（{plan}）がありますが、実績が空欄です。資料は{document}のものなので、この年度は終わっています。実績を記入するか、実施しなかった理由を書いてください。",
      en: '"{action}" has a plan for {years} ({plan}) but no progress beside it. The document is of {document}, so that year is over. Please enter what was done, or why nothing was.',
    },
  },
  *check({ readings }) {
    for (const { roadmap } of readings) {
      const document = roadmap?.documentYear;
      if (!roadmap || document?.kind !== "fiscal-year") continue;
      for (const action of roadmap.actions) {
        const done = new Set(action.progress.map(({ period }) => period.end));
        const open = entriesOf(action, "plan").filter(({ period }) => period.end < document.start && !done.has(period.end));
        const [first] = open;
        if (!first) continue;
        yield {
          message: "missing",
          cell: first.cell,
          indicator: action.name.value,
          period: first.period.end,
          data: {
            action: action.name.value,
            years: { ja: open.map(({ period }) => period.text).join("・"), en: open.map(({ period }) => period.text).join(", ") },
            plan: quotedEntry(first.value),
            document: document.text,
          },
          evidence: open.map(({ cell, value }) => ({ cell, role: "plan", text: value })),
        };
      }
    }
  },
});
