import type { Language, Outcome } from "../../../src/index";

/** What is said of a list that came back, around findings and figures. */
export interface AnswerWords {
  compared(list: string, file: string, date: string, submission: string): string;
  readonly sameFile: string;
  readonly headings: Readonly<Record<Outcome, (count: number) => string>>;
  unaskedCount(count: number): string;
  unasked(count: number): string;
  readonly unaskedUnknown: string;
  asked(count: number): string;
  notMatched(gone: number, added: number): string;
  readonly gone: string;
  readonly added: string;
  readonly before: string;
  readonly after: string;
  readonly unaskedSheet: string;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const ja: AnswerWords = {
  compared: (list, file, date, submission) => `指摘一覧 ${list}（${file}、検査日 ${date}）を ${submission} と照らし合わせました。`,
  sameFile: "前回と同じファイルです（中身が変わっていません）。",
  headings: {
    open: (number) => `未解決 ${number}件`,
    "came-back": (number) => `再発 ${number}件（前回は無くなっていた指摘）`,
    new: (number) => `新規 ${number}件`,
    settled: (number) => `解消 ${number}件`,
  },
  unaskedCount: (number) => `求めていない変更 ${number}件`,
  unasked: (number) =>
    number === 0
      ? "照らし合わせた数値に、求めていない変更はありません。"
      : `求めていない変更 ${number}件（どの指摘とも関係のない数値が変わっています。理由を確かめてください）`,
  unaskedUnknown: "求めていない変更: 分かりません。この指摘一覧には、前回の数値が入っていません（数が多すぎたため）。",
  asked: (number) => `指摘のあった数値と、そこから計算される数値の変更: ${number}件`,
  notMatched: (gone, added) =>
    `名前・期・項目で照らし合わせられなかった数値: 前回だけにあるもの ${gone}件、今回だけにあるもの ${added}件。これらが変わったかどうかは分かりません。`,
  gone: "前回だけ",
  added: "今回だけ",
  before: "前回",
  after: "今回",
  unaskedSheet: "求めていない変更",
};

const en: AnswerWords = {
  compared: (list, file, date, submission) => `The list of findings ${list} (${file}, checked on ${date}) was compared with ${submission}.`,
  sameFile: "It is the same file as before: nothing in it has changed.",
  headings: {
    open: (number) => `Still open: ${number}`,
    "came-back": (number) => `Came back: ${number} (they had been gone)`,
    new: (number) => `New: ${number}`,
    settled: (number) => `Settled: ${number}`,
  },
  unaskedCount: (number) => `Changed without having been asked: ${number}`,
  unasked: (number) =>
    number === 0
      ? "Of the figures that could be compared, none changed without having been asked."
      : `Changed without having been asked: ${count(number, "figure", "figures")} that no finding had to do with. Ask why.`,
  unaskedUnknown: "Changed without having been asked: not known. The list holds no figures of the submission before (there were too many).",
  asked: (number) => `Changes of figures that findings named, and of those calculated from them: ${number}`,
  notMatched: (gone, added) =>
    `Figures that could not be matched by name, period and role: ${gone} of the submission before only, ${added} of this one only. Whether they changed is not known.`,
  gone: "before only",
  added: "now only",
  before: "Before",
  after: "Now",
  unaskedSheet: "Unasked changes",
};

export const answerWords: Readonly<Record<Language, AnswerWords>> = { ja, en };
