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
import type { OtherDocuments } from "./otherDocuments";

interface Reviewed {
  readonly file: ReviewedFile;
  readonly notices: readonly Wording[];
}

/** Reads and reviews one file, unless it has the bytes that it had before. */
export async function checkUnlessKnown(job: CheckJob, known: OtherDocuments): Promise<Checked | Unchanged> {
  const { bytes, sha256 } = await opened(job.path);
  return sha256 !== null && sha256 === job.unless ? { unchanged: true } : checked(job, known, { bytes, sha256 });
}

/** Reads and reviews one file, and holds it against the others. Whatever goes wrong with it is part of the result: the other files are still checked. */
export async function checkFile(job: Omit<CheckJob, "unless">, known: OtherDocuments): Promise<Checked> {
  return checked(job, known, await opened(job.path));
}

interface Opened {
  readonly bytes: Uint8Array | FileError;
  readonly sha256: string | null;
}

async function opened(path: string): Promise<Opened> {
  const bytes = await openFile(path);
  return { bytes, sha256: "code" in bytes ? null : createHash("sha256").update(bytes).digest("hex") };
}

async function checked(job: CheckJob, known: OtherDocuments, file: Opened): Promise<Checked> {
  const { language, readings = false, details } = job;
  const { file: found, notices } = await reviewed(job, known, file);
  const report = fileReport(found, language, { readings });
  return {
    report: boundedReport(
      report,
      [...(job.notices ?? []), ...notices].map((notice) => notice[language]),
      language,
    ),
    summary: summarise([report]),
    sheetsWithoutTables: "review" in found ? found.review.sheetsWithoutTables : [],
    ...(details && "review" in found && { figures: figureList(found.review), attainments: attainments(found.review) }),
  };
}

async function reviewed(
  { path, compareWith = [], saidPairs = [], taught = [] }: CheckJob,
  known: OtherDocuments,
  { bytes, sha256 }: Opened,
): Promise<Reviewed> {
  if ("code" in bytes) return { file: { path, sha256, error: bytes }, notices: [] };
  try {
    const { workbook, own } = withoutOwnSheets(readWorkbook(bytes, path));
    const others = await known.of(compareWith);
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
