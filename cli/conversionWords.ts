import type { Wording } from "../src/index";

/** What `kensan convert` says of a file. */
export const conversionWords = {
  done: (formulas: number, path: string): Wording => ({
    ja: `数式${formulas}件を書き換えて ${path} に保存しました。`,
    en: `${formulas} ${formulas === 1 ? "formula" : "formulas"} rewritten, saved as ${path}.`,
  }),
  nothing: {
    ja: "書き換えられる数式はありません。新しいファイルは作っていません。",
    en: "There is no formula to rewrite. No file was made.",
  },
  withoutFormulas: {
    ja: "この種類のファイルには数式が入らないため、書き換えるものはありません。",
    en: "Files of this type hold no formulas, so there is nothing to rewrite.",
  },
  left: (formulas: number): Wording => ({
    ja: `次の${formulas}件は自動では書き換えられません。`,
    en: `${formulas} ${formulas === 1 ? "formula is" : "formulas are"} left to correct by hand:`,
  }),
  taken: (path: string): Wording => ({
    ja: `${path} がすでにあります。上書きしないように、書き込んでいません。別の場所を --out で指定するか、そのファイルを動かしてください。`,
    en: `${path} is there already and was not overwritten. Name another place with --out, or move that file.`,
  }),
  oneTarget: (path: string): Wording => ({
    ja: `ファイルが複数あるので、--out ${path} には、すでにあるフォルダーを指定してください。`,
    en: `There are several files, so --out ${path} must be a folder that exists.`,
  }),
} as const;
