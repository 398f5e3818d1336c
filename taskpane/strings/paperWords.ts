import type { Language } from "../../src/index";
import { numbered } from "./counts";

const ja = {
  title: "指摘一覧と回答",
  intro: "全シートを検査して、送るファイルを作ります。受け取った人は指摘一覧に回答を書いて返します。",
  list: "指摘一覧を保存（.xlsx）",
  page: "報告を保存（.html）",
  links: "指摘一覧をこのブックと同じフォルダーに置くと、一覧からセルへ移動できます。",
  noName: "名前を［設定］に入れると、ファイルに確認者として残ります。",
  cannotSave:
    "この Excel では、作業ウィンドウからファイルを保存できません。ブックを Windows 版の Excel か、ブラウザーの Excel で開いてください。",
  saved: (name: string) => `${name} を保存しました。`,
  answersTitle: "返ってきた指摘一覧",
  answersIntro: "回答の入った指摘一覧を選ぶと、今のブックと照らし合わせます。シートは書き換えません。",
  choose: "指摘一覧を選ぶ…",
  working: "検査しています…",
  thisWorkbook: "開いているブック",
  counts: "結果",
  none: "なし",
  more: (count: number) => `ほか${numbered(count)}件`,
  willChange: (count: number) =>
    count === 0 ? "取り込んでも、状態は変わりません。" : `取り込むと、${numbered(count)}件の指摘の状態が変わります。`,
  takeOver: "状態を取り込む",
  takenOver: "指摘一覧の状態と理由を取り込みました。",
  close: "結果を閉じる",
  outdated: "照らし合わせた後でシートか設定が変わりました。取り込むには、指摘一覧をもう一度選んでください。",
};

const en: typeof ja = {
  title: "List of findings and answers",
  intro: "Checks all sheets and makes the files to send. Whoever gets the list writes the answers into it and sends it back.",
  list: "Save list of findings (.xlsx)",
  page: "Save report (.html)",
  links: "Keep the list in the same folder as this workbook: its links then lead to the cells.",
  noName: "Enter your name in the settings, and the files will say who reviewed.",
  cannotSave: "In this Excel the pane cannot save files. Please open the workbook in Excel for Windows or in a browser.",
  saved: (name) => `${name} was saved.`,
  answersTitle: "A list that came back",
  answersIntro: "Choose a list with answers, and it is compared with the workbook as it is now. The sheets stay as they are.",
  choose: "Choose a list…",
  working: "Checking…",
  thisWorkbook: "the open workbook",
  counts: "Outcome",
  none: "None",
  more: (count) => `${numbered(count)} more`,
  willChange: (count) =>
    count === 0
      ? "Taking it over changes no state."
      : `Taking it over changes the state of ${numbered(count)} ${count === 1 ? "finding" : "findings"}.`,
  takeOver: "Take over the states",
  takenOver: "The states and reasons of the list were taken over.",
  close: "Close the outcome",
  outdated: "A sheet or setting has changed since the comparison. To take the states over, please choose the list again.",
};

/** The words of lists and reports, which are loaded after a check. */
export const PAPER_WORDS: Readonly<Record<Language, typeof ja>> = { ja, en };
