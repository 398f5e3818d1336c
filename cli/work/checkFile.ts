import { createHash } from "node:crypto";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { ReviewedFile, Wording } from "../../src/index";
import { attainments, figureList, fileReport, review, summarise } from "../../src/index";
import { ownMistake } from "../fileError";
import { withoutOwnSheets } from "../findingList/keptSheet";
import { boundedReport } from "./boundedReport";
import type { Checked, Job } from "./job";
import { openFile } from "./openFile";

interface Reviewed {
  readonly file: ReviewedFile;
  readonly notices: readonly Wording[];
}

/** Reads and reviews one file. Whatever goes wrong with it is part of the result: the other files are still checked. */
export async function checkFile({ path, language, details }: Extract<Job, { kind: "check" }>): Promise<Checked> {
  const { file, notices } = await reviewed(path);
  const report = fileReport(file, language);
  return {
    report: boundedReport(
      report,
      notices.map((notice) => notice[language]),
      language,
    ),
    summary: summarise([report]),
    sheetsWithoutTables: "review" in file ? file.review.sheetsWithoutTables : [],
    ...(details && "review" in file && { figures: figureList(file.review), attainments: attainments(file.review) }),
  };
}

async function reviewed(path: string): Promise<Reviewed> {
  const bytes = await openFile(path);
  if ("code" in bytes) return { file: { path, sha256: null, error: bytes }, notices: [] };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  try {
    const { workbook, own } = withoutOwnSheets(readWorkbook(bytes, path));
    const notices = [...(workbook.notices ?? []), ...(own.length > 0 ? [ownSheetsNotice(own)] : [])];
    return { file: { path, sha256, review: review(workbook) }, notices };
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
