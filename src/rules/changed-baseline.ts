import { settingReports } from "../comparison/settingReports";
import { defineRule } from "./rule";

/**
 * The baseline of an indicator differs from that of the plan or of the document before. It is where all progress is measured from, so a change needs its reason. Another notation of
 * the same number is no change.
 */
export const changedBaseline = defineRule({
  id: "changed-baseline",
  severity: "query",
  title: { ja: "基準値の変更", en: "Baseline changed" },
  messages: {
    changed: {
      ja: "「{name}」の{slot}は、{before}では{old}、{after}では{now}です。基準値を改めたのなら、その理由を注記し、進み具合の書き方も確かめてください。",
      en: 'The {slot} of "{name}" is {old} in {before} and {now} in {after}. If the baseline was revised, please say why, and look at what is said of progress.',
    },
    added: {
      ja: "「{name}」の{slot}は、{before}にはなく、{after}では{now}です。後から定めたのなら、その旨を注記してください。",
      en: 'The {slot} of "{name}" is not given in {before} and is {now} in {after}. If it was set later, please say so.',
    },
    withdrawn: {
      ja: "「{name}」の{slot}は、{before}では{old}でしたが、{after}にはありません。記載するか、なくした理由を注記してください。",
      en: 'The {slot} of "{name}" was {old} in {before} and is not given in {after}. Please give it, or say why it is gone.',
    },
  },
  *check({ comparisons }) {
    yield* settingReports(comparisons, "baseline");
  },
});
