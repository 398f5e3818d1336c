import type { Wording } from "../../src/index";
import { HostError, type HostErrorCode } from "../hostError";

interface Problem {
  readonly code: HostErrorCode;
  /** What Google's own words are known by, in English and Japanese: Apps Script has no codes. */
  readonly words: RegExp;
  readonly wording: Wording;
}

/** Another user, or another sidebar, is writing. */
export const BUSY: Wording = {
  ja: "ほかの人か別の画面が、いまこのファイルに書き込んでいます。何も変えていません。少し待ってから、もう一度お試しください。",
  en: "Somebody else, or another window, is writing to this file just now. Nothing was changed. Wait a moment, then try again.",
};

const problems: readonly Problem[] = [
  {
    code: "protected",
    words: /protected (cell|range|sheet|object)|保護され/i,
    wording: {
      ja: "保護されているセルがあるため、変更できませんでした。何も変えていません。ファイルのオーナーに編集の許可を頼むか、［データ］→［シートと範囲を保護］で保護を解除してから、もう一度お試しください。",
      en: "Some cells are protected, so nothing was changed. Ask the owner of the file for permission, or remove the protection under Data > Protect sheets and ranges, then try again.",
    },
  },
  {
    code: "protected",
    words: /permission|not authori[sz]ed|authori[sz]ation|access denied|PERMISSION_DENIED|権限|承認/i,
    wording: {
      ja: "このファイルで行う権限がありません。閲覧だけの共有になっているか、検算 Kensan の承認が済んでいません。何も変えていません。編集者としての共有を頼むか、ページを読み込み直してメニューから開き直してください。",
      en: "You lack the permission for this: the file is shared for viewing only, or Kensan has not been authorised. Nothing was changed. Ask to be made an editor, or reload the page and open Kensan from its menu again.",
    },
  },
  {
    code: "unknown",
    words: /data validation|入力規則/i,
    wording: {
      ja: "入力規則に合わない値があるため、書き込めませんでした。何も変えていません。［データ］→［データの入力規則］を確かめてから、もう一度お試しください。",
      en: "A value is not allowed by the data validation of its cell, so nothing was written. See to Data > Data validation, then try again.",
    },
  },
  { code: "editing", words: /lock|another (process|user)|concurrent|ロック/i, wording: BUSY },
  {
    code: "too-large",
    words: /timed? ?out|too (long|large|many|much)|maximum execution|exceeded|quota|limit|memory|タイムアウト|上限|時間/i,
    wording: {
      ja: "データが大きすぎるか、Google の応答に時間がかかりすぎて、最後までできませんでした。シートか選択範囲を絞ってお試しください。",
      en: "There was too much data, or Google took too long, so this could not be finished. Try one sheet or a selection.",
    },
  },
  {
    code: "unknown",
    words: /NetworkError|connection|HTTP 0|offline|ScriptError.*failed to fetch/i,
    wording: {
      ja: "Google とつながりませんでした。ネットワークの接続を確かめてから、もう一度お試しください。",
      en: "Google could not be reached. Check the connection to the network, then try again.",
    },
  },
];

export const MISSING_SHEET: Wording = {
  ja: "シートが削除されたか、名前が変わりました。何も変えていません。もう一度検査してください。",
  en: "A sheet was deleted or renamed meanwhile. Nothing was changed. Please check the file again.",
};

/** What the user is told of anything that Google threw. Errors may come from another realm, so that only their words count. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const words = wordsOf(error);
  const problem = problems.find((each) => each.words.test(words));
  if (problem) return new HostError(problem.code, problem.wording, { cause: error });
  const wording = {
    ja: `Google スプレッドシートが操作を完了できませんでした（${words}）。もう一度検査して、変わったところがないか確かめてください。`,
    en: `Google Sheets could not do this (${words}). Check once more to see whether anything has changed.`,
  };
  return new HostError("unknown", wording, { cause: error });
}

function wordsOf(error: unknown): string {
  const message = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return typeof message === "string" && message !== "" ? message : "?";
}
