import { leftoverTexts } from "../facts/leftoverTexts";
import { evidenceOf } from "../findings/evidence";
import { figureText } from "../findings/figureText";
import { defineRule } from "./rule";

/**
 * Words in a cell of figures that nothing reads: a program that takes the number does not see them, and a calculation passes the cell over. Notes in brackets or
 * behind a mark are fine, and so are columns that hold words by habit.
 */
export const leftoverText = defineRule({
  id: "leftover-text",
  severity: "info",
  title: { ja: "数値の欄に残った文字", en: "Text left in a figure cell" },
  messages: {
    text: {
      ja: "「{name}」の「{words}」は数値でも「—」などの記号でもないため、計算にも照合にも使われません。説明は備考に移し、数値か記号を書いてください。",
      en: "“{words}” of “{name}” is neither a figure nor a sign such as —, so nothing can be calculated from it. Please move the words to a note, and enter a figure or a sign.",
    },
    words: {
      ja: "「{name}」の数値「{figure}」に付いた「{words}」は読み取られません。値の意味が変わる言葉なら、備考に移すか括弧に入れて示してください。",
      en: "“{words}” beside the figure {figure} of “{name}” is not read. If it changes what the figure means, please move it to a note or put it in brackets.",
    },
  },
  *check({ readings }) {
    for (const reading of readings) {
      for (const { indicator, figure, words } of leftoverTexts(reading)) {
        yield {
          message: figure.value.quantity ? "words" : "text",
          cell: figure.cell,
          indicator: indicator.name.value,
          period: figure.column.period?.end,
          data: { name: indicator.name.value, words, figure: figureText(figure) },
          evidence: evidenceOf(figure),
        };
      }
    }
  },
});
