import type { FigureGrade, Language } from "../../src/index";
import { numbered } from "./counts";

/** What is known of a figure, in a few words, and how its letters say so in the sheet; "" where they are as always. */
interface GradeWords {
  readonly name: string;
  readonly letters: string;
  readonly meaning: string;
}

const ja = {
  show: "数値を色分けする",
  hide: "色分けを消す",
  legend: "シートの色分け",
  hint: "色と字の形で分けています。元の色や書式は変えず、消すと元の見た目に戻ります。",
  shaded: (count: number) => `${numbered(count)}個の数値を色分けしました。`,
  cleared: "色分けを消しました。シートは元の見た目です。",
  grades: {
    tight: { name: "末尾の桁まで確かめた", letters: "", meaning: "末尾の桁が1つ違うだけで、ほかの数値との計算が合わなくなります。" },
    proved: {
      name: "幅をもって確かめた",
      letters: "斜体・下線",
      meaning: "先頭の桁が違えば計算が合わなくなりますが、末尾の桁の違いまでは言い切れません。",
    },
    contradicted: { name: "矛盾", letters: "太字", meaning: "この数値を含む計算が合いません。" },
    compared: { name: "比べただけ", letters: "下線", meaning: "大小や範囲は合いますが、この値とまでは言えません。" },
    unproved: { name: "確かめられない", letters: "斜体", meaning: "照らし合わせるものがありません。" },
  } satisfies Record<FigureGrade, GradeWords>,
};

const en: typeof ja = {
  show: "Shade figures",
  hide: "Clear shading",
  legend: "Shades in the sheet",
  hint: "Colours and letters both tell. Your own colours and formats stay as they are and are back when the shading is cleared.",
  shaded: (count) => (count === 1 ? "One figure is shaded." : `${numbered(count)} figures are shaded.`),
  cleared: "The shading is cleared. The sheet looks as it did.",
  grades: {
    tight: {
      name: "Proved to the last digit",
      letters: "",
      meaning: "With its last digit one up or down, a calculation would not come out.",
    },
    proved: {
      name: "Proved, more loosely",
      letters: "italic, underlined",
      meaning: "With another leading digit, a calculation would not come out; another last digit might pass.",
    },
    contradicted: { name: "Contradicted", letters: "bold", meaning: "A calculation with this figure does not come out." },
    compared: { name: "Only compared", letters: "underlined", meaning: "In order and in range, but nothing says that it is exactly this." },
    unproved: { name: "Not provable", letters: "italic", meaning: "There is nothing to hold it against." },
  },
};

/** The words of the coverage map, which is loaded after a check. */
export const COVERAGE_WORDS: Readonly<Record<Language, typeof ja>> = { ja, en };
