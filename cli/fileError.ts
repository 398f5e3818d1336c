import type { Wording } from "../src/index";

/** Why a file was not taken up: a code for programs, a sentence for people. */
export interface FileError {
  readonly code: string;
  readonly wording: Wording;
}

const sentences = {
  "missing-file": {
    ja: "この場所にファイルがありません。パスを確かめてください。",
    en: "There is no file at this place. Check the path.",
  },
  "empty-folder": {
    ja: "このフォルダーに .xlsx、.xlsm、.csv、.tsv のファイルがありません。",
    en: "This folder holds no .xlsx, .xlsm, .csv or .tsv file.",
  },
  "closed-folder": {
    ja: "このフォルダーを開けません。アクセス権を確かめてください。",
    en: "This folder cannot be opened. Check your access rights.",
  },
  "linked-folder": {
    ja: "別のフォルダーへのリンクなので、中を検査していません。リンク先のフォルダーを指定してください。",
    en: "This is a link to another folder, which was not looked into. Name the folder itself.",
  },
  "special-file": {
    ja: "ふつうのファイルではない（デバイス、パイプなど）ので開きません。表のファイルを指定してください。",
    en: "This is no ordinary file (a device, a pipe or the like), so it was not opened. Name a file with tables.",
  },
  "unopened-file": {
    ja: "ファイルを開けません。アクセス権と、ほかのプログラムが使用中でないかを確かめてください。",
    en: "The file cannot be opened. Check your access rights, and whether another program is using it.",
  },
  "too-slow": {
    ja: "時間の上限に達したので、このファイルをやめました。検査する表だけを別のブックに分けるか、--time-limit を延ばしてください。",
    en: "This file was given up because it took too long. Put only the tables to be checked into a workbook of their own, or raise --time-limit.",
  },
  "too-much-memory": {
    ja: "メモリの上限に達したので、このファイルをやめました。検査する表だけを別のブックに分けるか、--memory-limit を増やしてください。",
    en: "This file was given up because it needed too much memory. Put only the tables to be checked into a workbook of their own, or raise --memory-limit.",
  },
} as const satisfies Readonly<Record<string, Wording>>;

/** The error of that code. */
export function fileError(code: keyof typeof sentences): FileError {
  return { code, wording: sentences[code] };
}

/** A mistake of Kensan must neither stop the other files nor look like a clean review. */
export function ownMistake(problem: unknown): FileError {
  const detail = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
  return {
    code: "internal-error",
    wording: {
      ja: `Kensan の誤りで、このファイルを扱えませんでした（${detail}）。開発者に知らせてください。`,
      en: `This file could not be dealt with because of a mistake in Kensan (${detail}). Please report it to the developers.`,
    },
  };
}
