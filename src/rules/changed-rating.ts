import { documentNames, evidenceOfSlots, slotName } from "../comparison/telling";
import { squeeze } from "../parse/fold";
import { defineRule } from "./rule";

/**
 * A rating that is another one than in the other document for the same time, although actual and target are the same: either the way of rating has changed, or one of the two ratings is wrong. Where a
 * figure of the row has changed too, or the documents rate on different scales, nothing is said.
 */
export const changedRating = defineRule({
  id: "changed-rating",
  severity: "query",
  title: { ja: "数値が同じなのに変わった評価", en: "Rating changed, figures did not" },
  messages: {
    changed: {
      ja: "「{name}」の{slot}は、{before}では「{old}」、{after}では「{now}」ですが、もとになる数値はどちらも{figures}です。評価の決め方を変えたのなら注記し、そうでなければどちらの評価が正しいかを確かめてください。",
      en: 'The {slot} of "{name}" is "{old}" in {before} and "{now}" in {after}, though the figures behind it are the same in both ({figures}). If ratings are given in another way now, please say so; otherwise please check which of the two is right.',
    },
  },
  *check({ comparisons }) {
    for (const comparison of comparisons) {
      for (const { pair, rating, figures } of comparison.ratings) {
        const name = pair.current.name.value;
        const said = [rating.earlier, rating.current].map(({ figure }) => squeeze(figure.text)) as [string, string];
        const [old, now] = comparison.reversed ? [said[1], said[0]] : said;
        const words = figures.map((slot) => ({ slot: slotName(slot), text: squeeze(slot.current.figure.text) }));
        yield {
          message: "changed",
          cell: rating.current.figure.cell,
          indicator: name,
          period: rating.period?.end,
          data: {
            name,
            slot: slotName(rating),
            ...documentNames(comparison),
            old,
            now,
            figures: {
              ja: words.map(({ slot, text }) => `${slot.ja}${text}`).join("、"),
              en: words.map(({ slot, text }) => `${slot.en}: ${text}`).join(", "),
            },
          },
          evidence: evidenceOfSlots(comparison, [rating, ...figures]),
          stated: said[1],
        };
      }
    }
  },
});
