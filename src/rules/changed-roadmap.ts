import type { Comparison } from "../comparison/change";
import type { RoadmapChange, RoadmapSide } from "../comparison/roadmapChanges";
import { documentNames, textEvidence } from "../comparison/telling";
import type { Report, Wording } from "../findings/finding";
import { squeeze } from "../parse/fold";
import type { ColumnRole } from "../tables/table";
import { defineRule } from "./rule";

type MessageId = RoadmapChange["kind"];

const OF: Readonly<Record<RoadmapChange["of"], Wording>> = {
  start: { ja: "始期", en: "start" },
  end: { ja: "終期", en: "end" },
  goals: { ja: "目標", en: "goal" },
  plan: { ja: "計画", en: "plan" },
  progress: { ja: "実績", en: "progress" },
};
const ROLES: Readonly<Record<RoadmapSide, ColumnRole>> = { goals: "target", plan: "plan", progress: "progress" };
const OPEN: Wording = { ja: "空欄", en: "open" };

/**
 * The form of a project (roadmap) says something else than in the other document: another start or end of the term is asked about, and so is what had been reported as done and is gone. An entry of the
 * grid that was written anew is an info. 目標, 計画 and 実績 are each held against their own row and year; a blank end is an open end.
 */
export const changedRoadmap = defineRule<MessageId>({
  id: "changed-roadmap",
  severity: "query",
  title: { ja: "ロードマップの変更", en: "Roadmap changed" },
  messages: {
    term: {
      ja: "「{name}」の{of}は、{before}では{old}、{after}では{now}です。期間を見直したのなら、いつ・なぜ見直したかを注記してください。",
      en: 'The {of} of "{name}" is {old} in {before} and {now} in {after}. If the term was revised, please say when and why.',
    },
    reworded: {
      ja: "「{name}」の{year}の{of}は、{before}では「{old}」、{after}では「{now}」です。",
      en: 'The {of} of "{name}" for {year} is "{old}" in {before} and "{now}" in {after}.',
    },
    withdrawn: {
      ja: "「{name}」の{year}の実績は、{before}では「{old}」とありましたが、{after}では空欄です。取り下げたのなら理由を注記してください。",
      en: 'The progress of "{name}" for {year} was "{old}" in {before} and is empty in {after}. If it was taken back, please say why.',
    },
  },
  *check({ comparisons }) {
    for (const comparison of comparisons) for (const change of comparison.roadmaps) yield reportOn(comparison, change);
  },
});

function reportOn(comparison: Comparison, change: RoadmapChange): Report<MessageId> {
  const { kind, of, name, period, earlier, current } = change;
  const [before, now] = [earlier, current].map(({ value }) => (value === "" ? OPEN : squeeze(value))) as [
    string | Wording,
    string | Wording,
  ];
  const role: ColumnRole = of === "start" || of === "end" ? "plan" : ROLES[of];
  return {
    message: kind,
    ...(kind === "reworded" && { severity: "info" }),
    cell: current.cell,
    indicator: name,
    period: period?.end,
    data: {
      name,
      of: OF[of],
      year: period?.text ?? "",
      ...documentNames(comparison),
      old: comparison.reversed ? now : before,
      now: comparison.reversed ? before : now,
    },
    evidence: [textEvidence(current.cell, role, current.value), textEvidence(earlier.cell, role, earlier.value, comparison.document)],
  };
}
