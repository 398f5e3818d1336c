import { withoutOwnSheets } from "../../hosts/file/report/findingList/keptSheet";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { ReportedExplanation, Sheet } from "../../src/index";
import { explainCell, reportedExplanation, review } from "../../src/index";
import { explanationWords } from "../explanationWords";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import type { Job } from "./job";
import { openFile } from "./openFile";

/** Reads and reviews one file, and explains one of its cells. */
export async function explainFile(job: Extract<Job, { kind: "explain" }>): Promise<ReportedExplanation | FileError> {
  const bytes = await openFile(job.path);
  if ("code" in bytes) return bytes;
  try {
    return explained(bytes, job);
  } catch (problem) {
    return problem instanceof UnreadableFileError ? { code: problem.code, wording: problem.wording } : ownMistake(problem);
  }
}

function explained(
  bytes: Uint8Array,
  { path, sheet, cell, language, taught = [] }: Extract<Job, { kind: "explain" }>,
): ReportedExplanation | FileError {
  const { workbook } = withoutOwnSheets(readWorkbook(bytes, path));
  const found = sheetNamed(workbook.sheets, sheet);
  if (!found) {
    const names = workbook.sheets.map(({ name }) => name);
    return {
      code: "which-sheet",
      wording: sheet === undefined ? explanationWords.whichSheet(names) : explanationWords.noSheet(sheet, names),
    };
  }
  const explanation = explainCell(workbook, review(workbook, { taught }), { sheet: found.name, ...cell });
  if (!explanation) throw new RangeError("a sheet that is there is not found");
  return reportedExplanation(explanation, language);
}

/** Spreadsheets do not tell "KPI" from "kpi". */
function sheetNamed(sheets: readonly Sheet[], name: string | undefined): Sheet | undefined {
  if (name === undefined) return sheets.length === 1 ? sheets[0] : undefined;
  return sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}
