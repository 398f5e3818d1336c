import type { Language } from "../../src/index";
import type { LockedPart } from "../univer/lockedCells";

/** What cannot be changed, in the middle of a sentence. */
const lockedParts = {
  ja: { looks: "書式", lines: "行・列やセルの並び、結合" },
  en: { looks: "its looks", lines: "its rows, columns and merged cells" },
};

const ja = {
  title: "検算 試用環境",
  sample: "見本",
  chooseSample: "見本を選ぶ…",
  sampleTip: (first: string) => `試すための表を開きます。はじめは「${first}」から。`,
  open: "開く",
  openTip: "この端末の .xlsx / .csv を開きます。いくつも選べます（画面に落としても開けます）。ファイルは外へ送られません。",
  openFolder: "フォルダーを開く",
  openFolderTip: "フォルダーの中の表のファイルを、下のフォルダーのものまで一覧に並べ、順に検査します。ファイルは外へ送られません。",
  files: (count: number) => `ファイル ${count}`,
  save: "保存",
  saveTip: "いまのブックを .xlsx として保存します。",
  saved: "保存しました。",
  losesTitle: "保存するファイルに入らないものがあります",
  loses: {
    drawings: "グラフ、図、画像",
    tables: "テーブル（表としての書式と名前）",
    pivotTables: "ピボットテーブル",
    macros: "マクロ",
    validation: "入力規則",
    conditionalFormats: "数式によらない条件付き書式と、色・太字のほかに及ぶもの",
    hyperlinks: "リンク（文字は残ります）",
    names: "名前の定義",
    protection: "ブックの保護",
    filters: "フィルターの条件（行や列を入れた後）",
    printing: "印刷の設定（行や列を入れた後の改ページなど）",
    printer: "プリンターの機種ごとの設定（用紙・余白・向き・印刷範囲は残ります）",
    tabColours: "シート見出しの色",
    richText: "セルの一部の文字だけの書式、ふりがな",
    replies: "コメントの投稿者と返信のつながり（文章は残ります）",
    fineLooks: "斜めの罫線、網かけ、グラデーション、縮小表示",
    arrays: "1つのセルの配列数式（ふつうの数式になります）、データテーブル",
    otherBooks: "ほかのブックへのリンク",
    properties: "作成者などの文書情報、アドインが置いたデータ",
  },
  losesRest: "保存すると新しいファイルができます。開いた元のファイルは変わりません。",
  saveAnyway: "このまま保存",
  cancel: "やめる",
  group: "KPI 検算",
  check: "検査して印を付ける",
  deltas: "前期差",
  clear: "印を消す",
  pane: "作業ウィンドウ",
  paneTitle: "検算 Kensan",
  closePane: "作業ウィンドウを閉じる",
  resizePane: "作業ウィンドウの幅",
  otherLanguage: "English",
  dropHere: "ここに落とすと開きます（いくつでも、フォルダーでも）",
  loading: "読み込んでいます…",
  newBook: "Book1.xlsx",
  unreadable: "このファイルは開けませんでした。",
  notReady: "作業ウィンドウの準備がまだできていません。少し待ってからもう一度押してください。",
  paneFailed: "作業ウィンドウを読み込めませんでした。npm start をもう一度実行してください。",
  locked: (part: LockedPart) =>
    `このシートは保護されているので、${typeof part === "string" ? lockedParts.ja[part] : `セル ${part.cell} `}は変えられません。変えるときは、Excel の［校閲］→［シート保護の解除］で保護を外し、保存してから開き直してください。`,
  note: "Excel ではない試用環境です。データはこの端末の外へ出ません。",
};

const en: typeof ja = {
  title: "Kensan workbench",
  sample: "Sample",
  chooseSample: "Choose a sample…",
  sampleTip: (first) => `Opens a table to try Kensan on. Begin with "${first}".`,
  open: "Open",
  openTip: "Opens .xlsx or .csv files of this computer, one or many (or drop them on the page). Nothing is sent anywhere.",
  openFolder: "Open folder",
  openFolderTip: "Lists the tables in a folder and in the folders below it, and checks them one after the other. Nothing is sent anywhere.",
  files: (count) => `Files ${count}`,
  save: "Save",
  saveTip: "Saves the workbook as an .xlsx file.",
  saved: "Saved.",
  losesTitle: "Some things will not be in the saved file",
  loses: {
    drawings: "Charts, shapes and pictures",
    tables: "Tables as such (their names and styles)",
    pivotTables: "Pivot tables",
    macros: "Macros",
    validation: "Data validation",
    conditionalFormats: "Conditional formats without a formula, or that change more than colours and boldness",
    hyperlinks: "Links (their text stays)",
    names: "Defined names",
    protection: "Protection of the workbook",
    filters: "Conditions of filters (after lines were inserted)",
    printing: "Print settings (such as page breaks after rows or columns were inserted)",
    printer: "Settings of one make of printer (paper, margins, orientation and print areas stay)",
    tabColours: "Colours of sheet tabs",
    richText: "Formats of single characters in a cell, and furigana",
    replies: "Authors of comments and their threads (the text stays)",
    fineLooks: "Diagonal borders, patterns, gradients, shrinking to fit",
    arrays: "Array formulas of one cell (they become ordinary formulas), data tables",
    otherBooks: "Links to other workbooks",
    properties: "Document properties such as the author, and data of other add-ins",
  },
  losesRest: "Saving makes a new file. The file that you opened stays as it is.",
  saveAnyway: "Save anyway",
  cancel: "Cancel",
  group: "Kensan",
  check: "Check and mark",
  deltas: "Deltas",
  clear: "Clear marks",
  pane: "Open pane",
  paneTitle: "Kensan",
  closePane: "Close the pane",
  resizePane: "Width of the pane",
  otherLanguage: "日本語",
  dropHere: "Drop files or a folder to open them",
  loading: "Loading…",
  newBook: "Book1.xlsx",
  unreadable: "This file could not be opened.",
  notReady: "The pane is not ready yet. Please wait a moment and press again.",
  paneFailed: "The pane could not be loaded. Please run npm start again.",
  locked: (part) =>
    `This sheet is protected, so ${typeof part === "string" ? lockedParts.en[part] : `cell ${part.cell}`} cannot be changed. To change it, take the protection off in Excel (Review > Unprotect Sheet), save, and open the file again.`,
  note: "A place to try the add-in, not Excel. No data leaves this computer.",
};

export type Words = typeof ja;

export function wordsOf(language: Language): Words {
  return language === "ja" ? ja : en;
}

/** Where the pane keeps the language that a person chose in it. */
const CHOSEN_IN_PANE = "kensan.language";

/** Who asks for a language by the address gets it in the pane too, whatever was chosen there before. */
export function preferLanguageOf(address: URL): void {
  if (address.searchParams.has("lang")) localStorage.removeItem(CHOSEN_IN_PANE);
}

/** Japanese, unless the address asks for another language. */
export function languageOfPage(address: URL): Language {
  return address.searchParams.get("lang") === "en" ? "en" : "ja";
}
