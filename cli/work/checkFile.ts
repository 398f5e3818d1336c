import { createHash } from "node:crypto";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { ReviewedFile, Wording } from "../../src/index";
import { attainments, figureList, fileReport, review, summarise } from "../../src/index";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { taughtNotice } from "../teaching";
import { withoutOwnSheets } from "../../hosts/file/report/findingList/keptSheet";
import { boundedReport } from "../../hosts/file/report/boundedReport";
import type { Checked, CheckJob, Unchanged } from "./job";
import { openFile } from "./openFile";
import { otherDocuments } from "./otherDocuments";

interface Reviewed {
  readonly file: ReviewedFile;
  readonly notices: readonly Wording[];
}

/** Reads and reviews one file, unless it has the bytes that it had before. */
export async function checkUnlessKnown(job: CheckJob): Promise<Checked | Unchanged> {
  const { bytes, sha256 } = await opened(job.path);
  return sha256 !== null && sha256 === job.unless ? { unchanged: true } : checked(job, bytes, sha256);
}

/** Reads and reviews one file, and holds it against the others. Whatever goes wrong with it is part of the result: the other files are still checked. */
export async function checkFile(job: Omit<CheckJob, "unless">): Promise<Checked> {
  const { bytes, sha256 } = await opened(job.path);
  return checked(job, bytes, sha256);
}

async function opened(path: string): Promise<{ readonly bytes: Uint8Array | FileError; readonly sha256: string | null }> {
  const bytes = await openFile(path);
  return { bytes, sha256: "code" in bytes ? null : createHash("sha256").update(bytes).digest("hex") };
}

async function checked(job: CheckJob, bytes: Uint8Array | FileError, sha256: string | null): Promise<Checked> {
  const { language, readings = false, details } = job;
  const { file, notices } = await reviewed(job, bytes, sha256);
  const report = fileReport(file, language, { readings });
  return {
    report: boundedReport(
      report,
      [...(job.notices ?? []), ...notices].map((notice) => notice[language]),
      language,
    ),
    summary: summarise([report]),
    sheetsWithoutTables: "review" in file ? file.review.sheetsWithoutTables : [],
    ...(details && "review" in file && { figures: figureList(file.review), attainments: attainments(file.review) }),
  };
}

async function reviewed(
  { path, compareWith = [], saidPairs = [], taught = [] }: CheckJob,
  bytes: Uint8Array | FileError,
  sha256: string | null,
): Promise<Reviewed> {
  if ("code" in bytes) return { file: { path, sha256, error: bytes }, notices: [] };
  try {
    const { workbook, own } = withoutOwnSheets(readWorkbook(bytes, path));
    const others = await otherDocuments(compareWith);
    if ("error" in others) return { file: { path, sha256, error: others.error }, notices: [] };
    const found = review(workbook, { compareWith: others.documents, saidPairs, taught });
    const notices = [
      ...(workbook.notices ?? []),
      ...(own.length > 0 ? [ownSheetsNotice(own)] : []),
      ...(taught.length > 0 ? [taughtNotice(found.taught)] : []),
    ];
    return { file: { path, sha256, review: found }, notices };
  } catch (problem) {
    const error = problem instanceof UnreadableFileError ? problem : ownMistake(problem);
    return { file: { path, sha256, error }, notices: [] };
  }
}

function ownSheetsNotice(names: readonly string[]): Wording {
  return {
    ja: `Kensan が加えたシート（${names.join("、")}）は検査していません。`,
    en: `The sheets that Kensan added (${names.join(", ")}) were not checked.`,
  };
}
