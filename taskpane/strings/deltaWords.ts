import type { Language } from "../../src/index";

const ja = {
  none: "2つの時点がある表を検査すると、前期差の列を作れます。",
  table: "表",
  current: "今期",
  previous: "前期",
  form: "書き方",
  forms: { formula: "数式（検算なしで計算できます）", function: "検算の関数", value: "値だけ" },
  preview: "書く内容",
  newColumns: (columns: string) => `シートに列を入れます（${columns}）。右にあるセルは1列ずつ右へ動きます。`,
  standing: "書かれている内容",
  state: { corrected: "書き直す", kept: "このまま", left: "書かない" },
  write: "シートに書く",
  valueInstead: "値で書く",
  nothing: "書くものがありません。",
  loading: "用意しています…",
};

const en: typeof ja = {
  none: "After a check of a table with two periods, you can add a column of changes here.",
  table: "Table",
  current: "This period",
  previous: "Period before",
  form: "Written as",
  forms: { formula: "Formulas (work without Kensan)", function: "Kensan function", value: "Values only" },
  preview: "What will be written",
  newColumns: (columns) => `A column is inserted (${columns}). Cells to its right move one column to the right.`,
  standing: "What is there",
  state: { corrected: "rewritten", kept: "stays", left: "not written" },
  write: "Write to sheet",
  valueInstead: "as a value",
  nothing: "There is nothing to write.",
  loading: "One moment…",
};

/** The words of the section that writes changes between periods, loaded with it. */
export const DELTA_WORDS: Readonly<Record<Language, typeof ja>> = { ja, en };
