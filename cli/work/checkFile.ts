import { createHash } from "node:crypto";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { ReviewedFile, Wording } from "../../src/index";
import { fileReport, review, summarise } from "../../src/index";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { boundedReport } from "./boundedReport";
import type { Checked, CheckJob, Unchanged } from "./job";
import { openFile } from "./openFile";

interface Reviewed {
  readonly file: ReviewedFile;
  readonly notices: readonly Wording[];
}

/** Reads and reviews one file. Whatever goes wrong with it is part of the result: the other files are still checked. */
export async function checkFile({ path, language, readings = false, unless }: CheckJob): Promise<Checked | Unchanged> {
  const bytes = await openFile(path);
  const sha256 = "code" in bytes ? null : createHash("sha256").update(bytes).digest("hex");
  if (sha256 !== null && sha256 === unless) return { unchanged: true };
  const { file, notices } = reviewed(path, bytes, sha256);
  const report = fileReport(file, language, { readings });
  return {
    report: boundedReport(
      report,
      notices.map((notice) => notice[language]),
      language,
    ),
    summary: summarise([report]),
    sheetsWithoutTables: "review" in file ? file.review.sheetsWithoutTables : [],
  };
}

function reviewed(path: string, bytes: Uint8Array | FileError, sha256: string | null): Reviewed {
  if ("code" in bytes) return { file: { path, sha256, error: bytes }, notices: [] };
  try {
    const workbook = readWorkbook(bytes, path);
    return { file: { path, sha256, review: review(workbook) }, notices: workbook.notices ?? [] };
  } catch (problem) {
    const error = problem instanceof UnreadableFileError ? problem : ownMistake(problem);
    return { file: { path, sha256, error }, notices: [] };
  }
}
