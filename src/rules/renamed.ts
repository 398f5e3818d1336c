import { nameReports } from "../comparison/nameReports";
import { defineRule } from "./rule";

/**
 * An indicator, or the item that it stands under, is called otherwise than in the other document. A letter or two is likely a slip (電子決済, 電子決裁) and told as one. Another title over figures that go on
 * is asked about. Other widths, brackets, notes, particles or the order of words are no other name.
 */
export const renamed = defineRule({
  id: "renamed",
  severity: "query",
  title: { ja: "名称の変更", en: "Renamed" },
  messages: {
    slip: {
      ja: "{before}の「{old}」と{after}の「{now}」は、「{oldWords}」と「{newWords}」だけが違います。書き間違いでないか、どちらが正しいかを確かめてください。",
      en: '"{old}" in {before} and "{now}" in {after} differ only in "{oldWords}" and "{newWords}". Please check which of them is right.',
    },
    title: {
      ja: "{before}の「{old}」は、数値の続き方から見て{after}の「{now}」と同じ指標と思われます。名称を変えたのなら、その旨を注記してください。別の指標なら、行を分けてください。",
      en: '"{old}" in {before} seems to go on as "{now}" in {after}, judging by its figures. If it was renamed, please say so; if it is another indicator, please keep the two apart.',
    },
    said: {
      ja: "{before}の「{old}」は、{after}では「{now}」という名称です（同じ指標と確かめてあります）。名称を変えたことを注記してください。",
      en: '"{old}" in {before} is called "{now}" in {after}; a person has said that they are one indicator. Please note that it was renamed.',
    },
  },
  *check({ comparisons }) {
    for (const { report } of nameReports(comparisons, "slip")) yield { ...report, message: "slip", severity: "info" };
    for (const { change, report } of nameReports(comparisons, "renamed"))
      yield change.pair.isSaid ? { ...report, message: "said", severity: "info" } : { ...report, message: "title" };
  },
});
