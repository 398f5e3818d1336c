import type { Language } from "../../src/index";
import { numbered } from "./counts";

const ja = {
  title: (count: number) => (count === 0 ? "同じ指標かどうか" : `同じ指標かどうかを確かめる（${numbered(count)}件）`),
  intro: "名前や並びだけでは決められなかった指標です。決めたことはブックに残り、行が動いても、次の資料でも使います。",
  with: (name: string) => `「${name}」の行`,
  edition: "同じブックの前の版の行",
  own: "この資料の行",
  sure: (percent: number) => `確からしさ ${percent}%（同じ指標として比べています）`,
  open: "どの行にあたるか決められないため、比べていません",
  same: "同じ指標",
  apart: "別の指標",
  none: "どれとも違う",
  sameAs: (other: string, own: string) => `「${other}」と「${own}」は同じ指標`,
  apartFrom: (other: string, own: string) => `「${other}」と「${own}」は別の指標`,
  noneOf: (own: string) => `「${own}」はどれとも違う`,
  nth: (nth: number, of: number) => `（${numbered(of)}行のうち${numbered(nth)}番目）`,
  more: "相手の見つからない指標を組にする",
  earlier: (name: string) => `「${name}」だけにある指標`,
  current: "この資料だけにある指標",
  choose: "選んでください",
  pair: "同じ指標とする",
  said: (count: number) => `決めた組（${numbered(count)}件）`,
  takeBack: "取り消す",
  takeBackOf: (other: string, own: string) => `「${other}」と「${own}」の組を取り消す`,
  kept: "決めたことをブックに残し、検査し直しました。",
  takenBack: "取り消して、検査し直しました。",
};

const en: typeof ja = {
  title: (count) => (count === 0 ? "The same indicator or not" : `The same indicator or not? (${numbered(count)})`),
  intro:
    "Names and places alone could not settle these. What you say is kept in the workbook, and holds where rows move and for the next document.",
  with: (name) => `Row of “${name}”`,
  edition: "Row of the earlier edition in this workbook",
  own: "Row of this document",
  sure: (percent) => `${percent}% sure (compared as the same indicator)`,
  open: "It is open which row it goes on from, so it was not compared",
  same: "The same",
  apart: "Not the same",
  none: "None of them",
  sameAs: (other, own) => `“${other}” and “${own}” are the same indicator`,
  apartFrom: (other, own) => `“${other}” and “${own}” are not the same indicator`,
  noneOf: (own) => `“${own}” is none of them`,
  nth: (nth, of) => ` (no. ${numbered(nth)} of ${numbered(of)})`,
  more: "Pair indicators that were found on one side only",
  earlier: (name) => `Only in “${name}”`,
  current: "Only in this document",
  choose: "Please choose",
  pair: "They are the same",
  said: (count) => `Decided (${numbered(count)})`,
  takeBack: "Take back",
  takeBackOf: (other, own) => `Take back what was said of “${other}” and “${own}”`,
  kept: "Kept in the workbook, and checked again with it.",
  takenBack: "Taken back, and checked again.",
};

/** The words with which a person is asked whether rows are one indicator. */
export const PAIR_WORDS: Readonly<Record<Language, typeof ja>> = { ja, en };
