import type { Language } from "../../src/index";

const ja = {
  title: "検算 試用環境",
  sample: "見本",
  chooseSample: "見本を選ぶ…",
  open: "開く",
  openTip: "この端末の .xlsx / .csv を開きます（画面に落としても開けます）。ファイルは外へ送られません。",
  save: "保存",
  saveTip: "いまのブックを .xlsx として保存します。",
  saved: "保存しました。",
  savedWithoutFormats: "保存しました。条件付き書式（検算の印の色とコメントを含む）はファイルに入りません。",
  group: "KPI 検算",
  check: "検査する",
  deltas: "前期差を入れる",
  clear: "印を消す",
  pane: "作業ウィンドウ",
  paneTitle: "検算 Kensan",
  closePane: "作業ウィンドウを閉じる",
  resizePane: "作業ウィンドウの幅",
  otherLanguage: "English",
  dropHere: "ここに落とすと開きます",
  loading: "読み込んでいます…",
  newBook: "Book1.xlsx",
  unreadable: "このファイルは開けませんでした。",
  notReady: "作業ウィンドウの準備がまだできていません。少し待ってからもう一度押してください。",
  paneFailed: "作業ウィンドウを読み込めませんでした。npm start をもう一度実行してください。",
  note: "Excel ではない試用環境です。データはこの端末の外へ出ません。",
};

const en: typeof ja = {
  title: "Kensan workbench",
  sample: "Sample",
  chooseSample: "Choose a sample…",
  open: "Open",
  openTip: "Opens an .xlsx or .csv file of this computer (or drop it on the page). Nothing is sent anywhere.",
  save: "Save",
  saveTip: "Saves the workbook as an .xlsx file.",
  saved: "Saved.",
  savedWithoutFormats: "Saved. Conditional formats, and Kensan's marks with their comments, are not part of the file.",
  group: "Kensan",
  check: "Check",
  deltas: "Insert deltas",
  clear: "Clear marks",
  pane: "Open pane",
  paneTitle: "Kensan",
  closePane: "Close the pane",
  resizePane: "Width of the pane",
  otherLanguage: "日本語",
  dropHere: "Drop the file to open it",
  loading: "Loading…",
  newBook: "Book1.xlsx",
  unreadable: "This file could not be opened.",
  notReady: "The pane is not ready yet. Please wait a moment and press again.",
  paneFailed: "The pane could not be loaded. Please run npm start again.",
  note: "A place to try the add-in, not Excel. No data leaves this computer.",
};

export type Words = typeof ja;

export function wordsOf(language: Language): Words {
  return language === "ja" ? ja : en;
}

/** Japanese, unless the address asks for another language. */
export function languageOfPage(address: URL): Language {
  return address.searchParams.get("lang") === "en" ? "en" : "ja";
}
