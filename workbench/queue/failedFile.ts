import type { Wording } from "../../src/index";
import { fileReport } from "../../src/index";
import type { CheckedFile, CheckJob } from "./checkJob";

/** Why a file was not taken up: a code for programs, a sentence for people. */
export interface FileError {
  readonly code: string;
  readonly wording: Wording;
}

export const UNOPENED: FileError = {
  code: "unopened-file",
  wording: {
    ja: "ファイルを開けません。開いた後に保存し直されたか、場所が変わったと思われます。もう一度選んでください。",
    en: "The file cannot be opened. It was probably saved anew or moved since it was chosen. Please choose it again.",
  },
};

export const TOO_SLOW: FileError = {
  code: "too-slow",
  wording: {
    ja: "時間の上限に達したので、このファイルの検査をやめました。検査する表だけを別のブックに分けて、もう一度開いてください。",
    en: "The check of this file was given up because it took too long. Put only the tables to be checked into a workbook of their own and open that.",
  },
};

/** A mistake of Kensan must neither stop the other files nor look like a clean review. */
export function mistake(problem: unknown): FileError {
  const detail = problem instanceof Error ? problem.message : String(problem);
  return {
    code: "internal-error",
    wording: {
      ja: `Kensan の誤りで、このファイルを検査できませんでした（${detail}）。開発者に知らせてください。`,
      en: `This file could not be checked because of a mistake in Kensan (${detail}). Please report it to the developers.`,
    },
  };
}

/** What is told of a file that could not be checked. */
export function failedFile({ name, language }: Pick<CheckJob, "name" | "language">, error: FileError): CheckedFile {
  return {
    review: { report: fileReport({ path: name, sha256: null, error }, language), sheetsWithoutTables: [], figures: [], attainments: [] },
    entries: [],
    open: { error: 0, query: 0, info: 0 },
    explained: 0,
  };
}
