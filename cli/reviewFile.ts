import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { readWorkbook } from "../hosts/file/readWorkbook";
import { UnreadableFileError } from "../hosts/file/unreadableFileError";
import type { ReviewedFile } from "../src/index";
import { review } from "../src/index";
import type { Place } from "./findFiles";

/** Reads and reviews one file. Whatever goes wrong with it is part of the result: the other files are still checked. */
export async function reviewFile(place: Place): Promise<ReviewedFile> {
  const { path } = place;
  if ("error" in place) return { path, sha256: null, error: place.error };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return { path, sha256: null, error: unopened };
  }
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    return { path, sha256, review: review(readWorkbook(bytes, path)) };
  } catch (problem) {
    if (problem instanceof UnreadableFileError) return { path, sha256, error: problem };
    return { path, sha256, error: ownMistake(problem) };
  }
}

const unopened = {
  code: "unopened-file",
  wording: {
    ja: "ファイルを開けません。アクセス権と、ほかのプログラムが使用中でないかを確かめてください。",
    en: "The file cannot be opened. Check your access rights, and whether another program is using it.",
  },
};

/** A mistake of Kensan must neither stop the other files nor look like a clean review. */
function ownMistake(problem: unknown): { readonly code: string; readonly wording: { readonly ja: string; readonly en: string } } {
  const detail = problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem);
  return {
    code: "internal-error",
    wording: {
      ja: `Kensan の誤りで、このファイルは検査できませんでした（${detail}）。開発者に知らせてください。`,
      en: `This file could not be checked because of a mistake in Kensan (${detail}). Please report it to the developers.`,
    },
  };
}
