import { nameReports } from "../comparison/nameReports";
import { defineRule } from "./rule";

/**
 * An indicator goes on, but what it counts is another thing: 課 became 業務, persons became cases, the year that it is measured from moved, a yearly figure became a cumulative one. Its figures
 * cannot be compared with the earlier ones.
 */
export const changedDefinition = defineRule({
  id: "changed-definition",
  severity: "query",
  title: { ja: "指標の定義の変更", en: "Definition changed" },
  messages: {
    name: {
      ja: "{before}の「{old}」が、{after}では「{now}」になっています（{oldWords}→{newWords}）。数える対象や基準が変わったのなら、前の値とは比べられないことと理由を注記してください。",
      en: '"{old}" in {before} is "{now}" in {after} ({oldWords} → {newWords}). If another thing is counted now, please say so and why: the figures cannot be compared with the earlier ones.',
    },
    unit: {
      ja: "「{name}」の単位が、{before}では「{oldWords}」（{old}）、{after}では「{newWords}」（{now}）です。数えるものが変わったのなら、その旨と理由を注記してください。",
      en: 'The figures of "{name}" are in {oldWords} in {before} ({old}) and in {newWords} in {after} ({now}). If another thing is counted now, please say so and why.',
    },
  },
  *check({ comparisons }) {
    for (const { change, report } of nameReports(comparisons, "definition"))
      yield { ...report, message: change.of === "unit" ? "unit" : "name" };
  },
});
