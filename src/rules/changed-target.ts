import { settingReports } from "../comparison/settingReports";
import { defineRule } from "./rule";

/**
 * A target differs from that of the plan or of the document before, for the same indicator and the same year. Targets may be moved, but not silently. The same number in another notation is no
 * change, and digits that only slipped are the matter of unit-slip.
 */
export const changedTarget = defineRule({
  id: "changed-target",
  severity: "query",
  title: { ja: "目標値の変更", en: "Target changed" },
  messages: {
    changed: {
      ja: "「{name}」の{slot}は、{before}では{old}、{after}では{now}です。目標を見直したのなら、いつ・なぜ見直したかを注記してください。",
      en: 'The {slot} of "{name}" is {old} in {before} and {now} in {after}. If the target was revised, please say when and why.',
    },
    added: {
      ja: "「{name}」の{slot}は、{before}にはなく、{after}では{now}です。目標を加えたのなら、いつ・なぜ加えたかを注記してください。",
      en: 'The {slot} of "{name}" is not given in {before} and is {now} in {after}. If the target was added, please say when and why.',
    },
    withdrawn: {
      ja: "「{name}」の{slot}は、{before}では{old}でしたが、{after}にはありません。目標をやめたのなら、いつ・なぜやめたかを注記してください。",
      en: 'The {slot} of "{name}" was {old} in {before} and is not given in {after}. If the target was dropped, please say when and why.',
    },
  },
  *check({ comparisons }) {
    yield* settingReports(comparisons, "target");
  },
});
