import type { Language, Wording } from "../../src/index";
import { counted, numbered } from "./counts";

const ja = {
  product: "検算",
  outside: "この画面は Excel の中で開きます。Excel の［ホーム］タブの［検算］から開いてください。",
  scope: { label: "検査する範囲", sheet: "このシート", workbook: "全シート", selection: "選択した範囲" },
  check: "検査する",
  settings: "設定",
  tabs: { findings: "指摘", tables: "表", overview: "概況", deltas: "前期差" },
  first: {
    title: "表の数字を、もう一度計算して確かめます",
    steps: [
      { title: "表を開く", text: "目標値・実績・達成率などが並ぶシートを開きます。" },
      { title: "［検査する］を押す", text: "率・平均・前期差・時点・評価を計算し直します。シートは書き換えません。" },
      { title: "指摘を選ぶ", text: "どのセルが、なぜ合わないのかを見て、直すか理由を残します。" },
    ],
    sample: "見本の表で試す",
    sampleHint: "見本のシートを1枚追加して検査します。",
    privacy: "検査はこのパソコンの中だけで行います。データは外に送りません。",
  },
  checking: "検査しています…",
  checked: (count: number) =>
    count === 0 ? "検査が終わりました。指摘はありません。" : `検査が終わりました。指摘は${numbered(count)}件です。`,
  stale: "検査のあとでシートが変わりました。",
  unknownFailure: (why: string) => `思わぬ問題が起きました（${why}）。もう一度お試しください。`,
};

export type FirstWords = typeof ja;

const en: FirstWords = {
  product: "Kensan",
  outside: "This page belongs inside Excel. Please open it from “Kensan” on the Home tab of Excel.",
  scope: { label: "What to check", sheet: "This sheet", workbook: "All sheets", selection: "Selection" },
  check: "Check",
  settings: "Settings",
  tabs: { findings: "Findings", tables: "Tables", overview: "Overview", deltas: "Deltas" },
  first: {
    title: "Recalculates your tables and shows what does not add up",
    steps: [
      { title: "Open a table", text: "Go to a sheet with targets, actuals, rates and the like." },
      { title: "Press “Check”", text: "Rates, averages, changes, periods and ratings are worked out again. Your sheet is not changed." },
      { title: "Choose a finding", text: "See which cell is wrong and why, then correct it or note why it can stay." },
    ],
    sample: "Try it on a sample",
    sampleHint: "Adds one sheet with a sample table and checks it.",
    privacy: "All checks run on this computer. Your data is not sent anywhere.",
  },
  checking: "Checking…",
  checked: (count) => (count === 0 ? "Check finished. No findings." : `Check finished. ${counted(count, "finding")}.`),
  stale: "The sheet has changed since this check.",
  unknownFailure: (why) => `Something unexpected happened (${why}). Please try again.`,
};

/** What the pane says before anything is checked. All other words are loaded with what says them. */
export const FIRST_WORDS: Readonly<Record<Language, FirstWords>> = { ja, en };

/** The same words in both languages. */
export function firstInBoth(pick: (words: FirstWords) => string): Wording {
  return { ja: pick(ja), en: pick(en) };
}
