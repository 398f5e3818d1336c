import type { Wording } from "../../src/index";

export type UnreadableCode =
  | "empty-file"
  | "not-a-workbook"
  | "truncated"
  | "encrypted"
  | "legacy-xls"
  | "binary-workbook"
  | "zip-bomb"
  | "too-large"
  | "damaged"
  | "unsupported-type";

const wordings: Readonly<Record<UnreadableCode, Wording>> = {
  "empty-file": {
    ja: "ファイルの中身が空（0バイト）なので読み取れません。もう一度保存するか、正しいファイルを選んでください。",
    en: "The file cannot be read because it is empty (0 bytes). Save it again, or choose the right file.",
  },
  "not-a-workbook": {
    ja: "Excelブックとして読み取れません。中身がブックの形式ではありません。Excelで開いて「Excelブック (.xlsx)」として保存し直してください。",
    en: "The file cannot be read as a workbook: its content is not in a workbook format. Open it in Excel and save it as an Excel Workbook (.xlsx).",
  },
  truncated: {
    ja: "ファイルの終わりが欠けているので読み取れません。コピーやダウンロードが途中で止まったと思われます。元のファイルをもう一度取得してください。",
    en: "The file cannot be read because its end is missing: a copy or download probably stopped half-way. Fetch the original file again.",
  },
  encrypted: {
    ja: "パスワードで保護（暗号化）されているので読み取れません。Excelで開いてパスワードを解除し、保存し直してください。",
    en: "The file cannot be read because it is protected by a password (encrypted). Open it in Excel, remove the password and save it again.",
  },
  "legacy-xls": {
    ja: "Excel 97-2003形式 (.xls) は読み取れません。Excelで開いて「Excelブック (.xlsx)」として保存し直してください。",
    en: "The Excel 97-2003 format (.xls) cannot be read. Open the file in Excel and save it as an Excel Workbook (.xlsx).",
  },
  "binary-workbook": {
    ja: "Excelバイナリブック (.xlsb) は読み取れません。Excelで開いて「Excelブック (.xlsx)」として保存し直してください。",
    en: "The Excel Binary Workbook format (.xlsb) cannot be read. Open the file in Excel and save it as an Excel Workbook (.xlsx).",
  },
  "zip-bomb": {
    ja: "展開すると異常に大きくなるファイルなので、安全のため読み取りを中止しました。作成元に確認し、Excelで開いて保存し直したものを使ってください。",
    en: "Reading was stopped for safety because the file expands to an abnormal size. Ask where it came from, and use a copy that was opened and saved again in Excel.",
  },
  "too-large": {
    ja: "ファイルが読み取りの上限を超えています。検査する表だけを別のブックに分けて、もう一度試してください。",
    en: "The file exceeds what can be read. Put only the tables to be checked into a workbook of their own and try again.",
  },
  damaged: {
    ja: "ファイルが壊れているので読み取れません。Excelで開いて修復し保存し直すか、元のファイルをもう一度取得してください。",
    en: "The file cannot be read because it is damaged. Open it in Excel to repair and save it, or fetch the original file again.",
  },
  "unsupported-type": {
    ja: "この種類のファイルは読み取れません。読み取れるのは .xlsx、.xlsm、.csv です。Excelで開いて「Excelブック (.xlsx)」として保存し直してください。",
    en: "This type of file cannot be read. Kensan reads .xlsx, .xlsm and .csv. Open it in Excel and save it as an Excel Workbook (.xlsx).",
  },
};

/**
 * A file that cannot be read at all. `wording` says what is wrong, why, and what to do; `code` is the same for programs.
 * Nothing of a file is returned when part of it cannot be read: a check of half a workbook would look like a clean one.
 */
export class UnreadableFileError extends Error {
  readonly code: UnreadableCode;
  readonly wording: Wording;

  /** `detail` names the place or the limit, such as { ja: "結合セル 100,000 件まで", en: "at most 100,000 merged areas" }. */
  constructor(code: UnreadableCode, detail?: Wording) {
    const { ja, en } = wordings[code];
    const wording = detail ? { ja: `${ja}（${detail.ja}）`, en: `${en} (${detail.en})` } : { ja, en };
    super(wording.en);
    this.name = "UnreadableFileError";
    this.code = code;
    this.wording = wording;
  }
}

/** A detail that reads the same in both languages, such as the name of a part inside the file. */
export function place(name: string): Wording {
  return { ja: name, en: name };
}
