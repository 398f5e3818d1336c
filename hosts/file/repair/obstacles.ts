import type { Wording } from "../../../src/index";

/** Why a cell of a file is left as it is. */
export const obstacles = {
  stale: {
    ja: "セルの表示が、検査したときと違います。",
    en: "The cell does not show what was checked.",
  },
  formula: {
    ja: "数式のセルなので、値で上書きしません。",
    en: "The cell holds a formula, which is not overwritten with a value.",
  },
  filled: {
    ja: "ほかのセルの配列数式がこのセルを埋めているので、書き込みません。",
    en: "An array formula in another cell fills this one.",
  },
  merged: {
    ja: "結合セルに隠れているセルなので、書き込みません。",
    en: "The cell is hidden below merged cells.",
  },
  protectedSheet: {
    ja: "シートが保護されているので、書き込みません。保護を解除するか、保護した人に確かめてください。",
    en: "The sheet is protected. Take the protection off, or ask whoever protected it.",
  },
  tableHeading: {
    ja: "Excel のテーブルの見出しか集計行なので、書き込みません（テーブルの定義と食い違います）。Excel で直してください。",
    en: "It is a heading or total of an Excel table, whose definition would no longer fit. Correct it in Excel.",
  },
  mixedLooks: {
    ja: "文字の一部だけに書式のあるセルで、どの書式にするか決められません。Excel で直してください。",
    en: "The text has several looks, and it cannot be told which of them the new text gets. Correct it in Excel.",
  },
  notWritable: {
    ja: "数値でも文字でもないセルなので、書き込みません。",
    en: "The cell holds neither a number nor a text.",
  },
  shownOtherwise: (after: string, shown: string): Wording => ({
    ja: `このセルの表示形式では「${after}」ではなく「${shown}」と見えるので、書き込みません。表示形式も確かめてください。`,
    en: `With its number format the cell would show “${shown}” instead of “${after}”. See to the number format too.`,
  }),
  used: (cell: string): Wording => ({
    ja: `${cell} の数式がこのセルを使っていて、写しの中では計算し直せないため、書き込みません。Excel で直してください。`,
    en: `The formula in ${cell} uses this cell and cannot be calculated anew in the copy. Correct it in Excel.`,
  }),
  mayBeUsed: (cell: string): Wording => ({
    ja: `${cell} の数式がこのセルを使うかどうか分からず、写しの中では計算し直せないため、書き込みません。Excel で直してください。`,
    en: `The formula in ${cell} may use this cell and cannot be calculated anew in the copy. Correct it in Excel.`,
  }),
  formulaText: {
    ja: "書き換えると、表計算ソフトが数式として読む文字で始まるので、書き込みません。",
    en: "It would begin as spreadsheets take formulas to begin.",
  },
  encoding: {
    ja: "このファイルの文字コードでは書き換えられません。UTF-8 で保存し直してください。",
    en: "It cannot be written in the encoding of this file. Save the file as UTF-8.",
  },
} as const;
