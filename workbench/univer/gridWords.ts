import type { ILanguagePack } from "@univerjs/core";
import { mergeLocales } from "@univerjs/core";
import formattingEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import formattingJa from "@univerjs/preset-sheets-conditional-formatting/locales/ja-JP";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import coreJa from "@univerjs/preset-sheets-core/locales/ja-JP";
import noteEn from "@univerjs/preset-sheets-note/locales/en-US";
import noteJa from "@univerjs/preset-sheets-note/locales/ja-JP";
import type { Language } from "../../src/index";

/** Asked for by the grid, yet left out of its own lists of words: the reader would see the key. */
const leftOut = {
  ja: {
    "sheets-ui": {
      info: { error: "エラー", forceStringInfo: "数値がテキストとして保存されています" },
      merge: {
        confirm: { warning: "確認", dismantleMergeCellWarning: "結合セルの一部に掛かっています。続けると、その結合は解除されます。" },
      },
      filter: { confirm: { error: "できません", notAllowedToInsertRange: "フィルターで隠れた行があるので、ここではセルをずらせません。" } },
    },
    "sheets-formula": {
      progress: {
        analyzing: "分析しています…",
        calculating: "計算しています…",
        "array-analysis": "配列を分析しています…",
        "array-calculation": "配列を計算しています…",
        done: "計算しました",
      },
    },
    ui: { ribbon: { menu: "メニュー" } },
  },
  en: {
    "sheets-ui": {
      info: { error: "Error", forceStringInfo: "This number is stored as text" },
      merge: {
        confirm: { warning: "Please confirm", dismantleMergeCellWarning: "This takes in a part of merged cells. Going on unmerges them." },
      },
      filter: { confirm: { error: "Not possible", notAllowedToInsertRange: "A filter hides rows here, so cells cannot be moved." } },
    },
    "sheets-formula": {
      progress: {
        analyzing: "Analysing…",
        calculating: "Calculating…",
        "array-analysis": "Analysing arrays…",
        "array-calculation": "Calculating arrays…",
        done: "Calculated",
      },
    },
    ui: { ribbon: { menu: "Menu" } },
  },
} as const;

const isTree = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Both trees; where both have a word, the first one's. */
function joined(one: ILanguagePack, other: ILanguagePack): ILanguagePack {
  const both = Object.entries(other).map(([key, value]) => {
    const had = one[key];
    return [key, isTree(had) && isTree(value) ? joined(had, value) : (had ?? value)] as const;
  });
  return { ...one, ...Object.fromEntries(both) };
}

/** All words that the grid shows, in the reader's language. */
export function gridWords(language: Language): ILanguagePack {
  const own = language === "ja" ? mergeLocales(coreJa, noteJa, formattingJa) : mergeLocales(coreEn, noteEn, formattingEn);
  return joined(own, leftOut[language]);
}
