import type { Wording } from "../src/index";

/** What `kensan fix` says. */
export const fixWords = {
  done: (fixes: number, cells: number, path: string): Wording => ({
    ja: `安全な直し${fixes}件（セル${cells}個）を入れた写しを ${path} に保存しました。元のファイルはそのままです。`,
    en: `${fixes} safe ${fixes === 1 ? "fix" : "fixes"} (${cells} ${cells === 1 ? "cell" : "cells"}) made, saved as ${path}. The file itself was left as it is.`,
  }),
  wouldDo: (fixes: number, cells: number): Wording => ({
    ja: `安全な直し${fixes}件（セル${cells}個）ができます。--dry-run なので、何も書いていません。`,
    en: `${fixes} safe ${fixes === 1 ? "fix" : "fixes"} (${cells} ${cells === 1 ? "cell" : "cells"}) can be made. Nothing was written (--dry-run).`,
  }),
  nothing: {
    ja: "安全な直しはありません。新しいファイルは作っていません。",
    en: "There is no safe fix to make. No file was made.",
  },
  edit: (cell: string, before: string, after: string, about: string): Wording => ({
    ja: `${cell}  ${before} → ${after}${about === "" ? "" : `（${about}）`}`,
    en: `${cell}  ${before} → ${after}${about === "" ? "" : ` (${about})`}`,
  }),
  settled: (before: number, after: number): Wording => ({
    ja: `直したあとをもう一度検査しました。${before}件の指摘のうち${before - after}件が解消し、新しい指摘はありません。`,
    en: `Checked again with the fixes: ${before - after} of ${before} findings are settled, and none is new.`,
  }),
  leftOut: (fixes: number): Wording => ({
    ja: `入れなかった安全な直し ${fixes}件:`,
    en: `Safe ${fixes === 1 ? "fix" : "fixes"} left out: ${fixes}`,
  }),
  remaining: (findings: number): Wording => ({
    ja: `残した指摘 ${findings}件:`,
    en: `Findings left: ${findings}`,
  }),
  noneRemain: { ja: "残した指摘はありません。", en: "No finding is left." },
  withSuggestion: (findings: number, cells: string): Wording => ({
    ja: `直し方の案はあるが、元の資料で人が確かめる必要があるもの ${findings}件（${cells}）`,
    en: `with a suggested fix that a person must check against the source: ${findings} (${cells})`,
  }),
  withoutFix: (findings: number, cells: string): Wording => ({
    ja: `直し方の案がないもの ${findings}件（${cells}）`,
    en: `without a fix to suggest: ${findings} (${cells})`,
  }),
  why: {
    ja: "人に確かめずに直すのは、ほかに考えようのないものだけです。数値なら、別々の計算2つ以上がそのセルだけを誤りとし、打ち間違いの形も分かり、ほかの数値を変えないときに限ります。",
    en: "Only what cannot be meant otherwise is changed without a person: for a figure, two calculations or more must find this cell alone wrong, the slip must be known, and no other figure may change.",
  },
  more: (cells: number): Wording => ({ ja: `ほか${cells}個`, en: `${cells} more` }),
  brings: ({ ja, en }: Wording): Wording => ({
    ja: `直すと、なかった指摘が出ます: ${ja}`,
    en: `It would bring a finding that was not there: ${en}`,
  }),
  staysWrong: { ja: "直しても指摘が消えません。", en: "Its finding would stay." },
  contradictsMore: { ja: "直すと、矛盾する数値が増えます。", en: "More figures would contradict each other." },
  oneFile: {
    ja: "直すファイルを1つだけ指定してください。例: kensan fix --safe 指標.xlsx -o 指標.直し.xlsx",
    en: "Name one file to fix. Example: kensan fix --safe indicators.xlsx -o indicators.fixed.xlsx",
  },
  noTarget: {
    ja: "写しの名前を -o で指定してください（書かずに一覧だけ見るには --dry-run）。例: kensan fix --safe 指標.xlsx -o 指標.直し.xlsx",
    en: "Name the copy with -o (or give --dry-run to list the fixes only). Example: kensan fix --safe indicators.xlsx -o indicators.fixed.xlsx",
  },
  onlySafe: {
    ja: "kensan fix には --safe を付けてください。人が確かめずに直せるのは、ほかに考えようのない直しだけです。ほかの直し方の案は、kensan check の報告を元の資料と照らし合わせて選んでください。",
    en: "Give kensan fix the option --safe. Without a person only fixes are made that cannot be wrong; choose among the others by holding the report of kensan check against the source.",
  },
  sameEnding: (ending: string): Wording => ({
    ja: `写しの名前は、元のファイルと同じ「${ending}」で終えてください。`,
    en: `Let the name of the copy end in "${ending}" as that of the file does.`,
  }),
} as const;
