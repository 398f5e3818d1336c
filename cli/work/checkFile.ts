import { createHash } from "node:crypto";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { Language, ReviewedFile, Wording } from "../../src/index";
import { fileReport, review, summarise } from "../../src/index";
import type { OtherFile } from "../command";
import { ownMistake } from "../fileError";
import { boundedReport } from "./boundedReport";
import type { Checked } from "./job";
import { openFile } from "./openFile";
import { otherDocuments } from "./otherDocuments";

interface Reviewed {
  readonly file: ReviewedFile;
  readonly notices: readonly Wording[];
}

/** Reads and reviews one file, and holds it against the others. Whatever goes wrong with it is part of the result: the other files are still checked. */
export async function checkFile(path: string, language: Language, compareWith: readonly OtherFile[] = []): Promise<Checked> {
  const { file, notices } = await reviewed(path, compareWith);
  const report = fileReport(file, language);
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

async function reviewed(path: string, compareWith: readonly OtherFile[]): Promise<Reviewed> {
  const bytes = await openFile(path);
  if ("code" in bytes) return { file: { path, sha256: null, error: bytes }, notices: [] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    const workbook = readWorkbook(bytes, path);
    const others = await otherDocuments(compareWith);
    if ("error" in others) return { file: { path, sha256, error: others.error }, notices: [] };
    const options = { compareWith: others.documents };
    return { file: { path, sha256, review: review(workbook, options) }, notices: workbook.notices ?? [] };
  } catch (problem) {
    const error = problem instanceof UnreadableFileError ? problem : ownMistake(problem);
    return { file: { path, sha256, error }, notices: [] };
  }
}
