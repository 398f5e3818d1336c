import type { Language } from "../../src/index";

const ja = {
  open: "前の資料と比べる…",
  region: "ほかの資料との比較",
  kind: "比べる資料",
  kinds: { previous: "前回の資料", plan: "計画" },
  choose: "ファイルを選ぶ…",
  other: "別の資料と比べる…",
  hint: "全シートを検査して比べます。Excel（.xlsx、.xlsm）と .csv、.tsv を読めます。ファイルはこのパソコンの中で読み、どこにも送りません。ブックに残るのはファイルの名前だけです。前回の資料と計画の両方と、一緒に比べられます。",
  reading: "比べる資料を読んでいます…",
  again: (kind: string, name: string) => `前に${kind}「${name}」と比べました。資料そのものはブックに残らないので、もう一度選んでください。`,
  waiting: (kind: string, name: string) => `${kind}「${name}」とは、［全シート］を検査したときに比べます。いまの指摘では比べていません。`,
  takeAway: "比べるのをやめる",
  takeAwayOf: (kind: string, name: string) => `${kind}「${name}」と比べるのをやめる`,
  cancel: "キャンセル",
  own: "この資料",
};

const en: typeof ja = {
  open: "Compare with…",
  region: "Comparison with another document",
  kind: "Document to compare with",
  kinds: { previous: "Previous document", plan: "Plan" },
  choose: "Choose a file…",
  other: "Another document…",
  hint: "All sheets are checked and compared. Kensan reads Excel (.xlsx, .xlsm), .csv and .tsv files. The file is read on this computer and sent nowhere; the workbook keeps only its name. You can compare with the previous document and the plan at the same time.",
  reading: "Reading the document…",
  again: (kind, name) =>
    `This workbook was compared with “${name}” (${kind.toLowerCase()}). It does not keep the document itself, so please choose it again.`,
  waiting: (kind, name) =>
    `“${name}” (${kind.toLowerCase()}) is compared when all sheets are checked. The findings below are without that comparison.`,
  takeAway: "Stop comparing",
  takeAwayOf: (kind, name) => `Stop comparing with “${name}” (${kind.toLowerCase()})`,
  cancel: "Cancel",
  own: "This document",
};

/** The words of the comparison with another document, which are loaded when something was checked. */
export const COMPARISON_WORDS: Readonly<Record<Language, typeof ja>> = { ja, en };
