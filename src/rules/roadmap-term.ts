import { entriesOf, quotedEntry } from "../checks/roadmapEntries";
import type { Evidence, Report } from "../findings/finding";
import type { Roadmap } from "../indicators/indicator";
import type { Period } from "../parse/period";
import { defineRule } from "./rule";

type MessageId = "blank-term" | "blank-start" | "reversed" | "before-start" | "after-end" | "outside-grid";

/**
 * The term of a project (始期–終期) and its year grid say the same: nothing is planned or done before the start or after the end, and the grid shows at
 * least a part of the term. A blank or marked end is an open end, and a term that reaches beyond the grid is fine.
 */
export const roadmapTerm = defineRule<MessageId>({
  id: "roadmap-term",
  severity: "query",
  title: { ja: "事業期間と計画の不一致", en: "Plan outside the project term" },
  messages: {
    "blank-term": {
      ja: "「{name}」の始期と終期がどちらも空欄です。いつからいつまでの事業か分からないため、計画が期間内かを確かめられません。始期と終期を記入してください。",
      en: 'Both the start and the end of "{name}" are empty, so the plan cannot be held against the project\'s term. Please enter them.',
    },
    "blank-start": {
      ja: "「{name}」は終期（{end}）があるのに始期が空欄です。始期を記入してください。",
      en: '"{name}" has an end ({end}) but no start. Please enter the start.',
    },
    reversed: {
      ja: "「{name}」の終期（{end}）が始期（{start}）より前です。どちらかの年度を直してください。",
      en: 'The end of "{name}" ({end}) lies before its start ({start}). Please correct one of the two years.',
    },
    "before-start": {
      ja: "「{action}」の{year}の欄に「{entry}」とありますが、事業の始期は{start}です。始期か記入する年度を確かめてください。",
      en: '"{action}" has "{entry}" under {year}, but the project starts in {start}. Please check the start or the year of the entry.',
    },
    "after-end": {
      ja: "「{action}」の{year}の欄に「{entry}」とありますが、事業の終期は{end}です。終期か記入する年度を確かめてください。",
      en: '"{action}" has "{entry}" under {year}, but the project ends in {end}. Please check the end or the year of the entry.',
    },
    "outside-grid": {
      ja: "「{name}」の期間（{start}～{end}）は、表の年度欄（{first}～{last}）に一年も入っていません。期間か年度欄を確かめてください。",
      en: 'No year of the term of "{name}" ({start} to {end}) is in the year columns ({first} to {last}). Please check the term or the columns.',
    },
  },
  *check({ readings }) {
    for (const { roadmap } of readings) {
      if (!roadmap) continue;
      const about = termReport(roadmap);
      if (about) yield about;
      else yield* entryReports(roadmap);
    }
  },
});

/** What is wrong with the term itself. */
function termReport(roadmap: Roadmap): Report<MessageId> | undefined {
  const { start, end, years, name } = roadmap;
  const report = (message: MessageId, cell = start?.cell ?? name.cell, more: Record<string, string> = {}): Report<MessageId> => ({
    message,
    cell,
    indicator: name.value,
    data: { name: name.value, start: start?.value ?? "", end: end?.value ?? "", ...more },
    evidence: termEvidence(roadmap),
  });
  if (!start) return undefined;
  if (start.value === "" && end?.value === "") return report("blank-term");
  if (start.value === "" && end?.period) return report("blank-start");
  if (!start.period) return undefined;
  if (end?.period && end.period.end < start.period.start) return report("reversed", end.cell);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last || !isOutsideGrid(start.period, end?.period, first, last)) return undefined;
  return report("outside-grid", start.cell, { first: first.text, last: last.text });
}

function isOutsideGrid(start: Period, end: Period | undefined, first: Period, last: Period): boolean {
  return start.start > last.end || (end !== undefined && end.end < first.start);
}

/** The first entry of each row of the grid that lies before the start, and the first after the end. */
function* entryReports(roadmap: Roadmap): Iterable<Report<MessageId>> {
  const [start, end] = [roadmap.start?.period, roadmap.end?.period];
  for (const action of roadmap.actions) {
    for (const side of ["goals", "plan", "progress"] as const) {
      const entries = entriesOf(action, side);
      const outside = {
        "before-start": start && entries.find(({ period }) => period.end < start.start),
        "after-end": end && entries.find(({ period }) => period.start > end.end),
      };
      for (const message of ["before-start", "after-end"] as const) {
        const entry = outside[message];
        if (!entry) continue;
        yield {
          message,
          cell: entry.cell,
          indicator: action.name.value,
          period: entry.period.end,
          data: {
            action: action.name.value,
            entry: quotedEntry(entry.value),
            year: entry.period.text,
            start: roadmap.start?.value ?? "",
            end: roadmap.end?.value ?? "",
          },
          evidence: [{ cell: entry.cell, role: side === "goals" ? "target" : side, text: entry.value }, ...termEvidence(roadmap)],
        };
      }
    }
  }
}

/** The term is a part of the plan, and no note beside it. */
function termEvidence({ start, end }: Roadmap): Evidence[] {
  return [start, end].flatMap((cited) => (cited ? [{ cell: cited.cell, role: "plan" as const, text: cited.value }] : []));
}
