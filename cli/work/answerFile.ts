import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import { answered, changedFigures, followFindings, recordedFinding } from "../../src/index";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { readFindingList, type ReturnedList } from "../findingList/readFindingList";
import { isCompared } from "../record/recordedCheck";
import { checkFile } from "./checkFile";
import type { AnsweredFile, Job } from "./job";
import { openFile } from "./openFile";

/** Reads a list of findings that came back, reviews the next submission, and says what became of every finding and figure. */
export async function answerFile(job: Extract<Job, { kind: "answer" }>): Promise<AnsweredFile | FileError> {
  const { list, path, language, signature, compareWith } = job;
  const returned = await readList(list, signature.date);
  if ("code" in returned)
    return { code: returned.code, wording: { ja: `${list}: ${returned.wording.ja}`, en: `${list}: ${returned.wording.en}` } };
  const { report, summary, figures = [] } = await checkFile({ kind: "check", path, language, compareWith, details: true });
  if (report.error)
    return { code: report.error.code, wording: { ja: `${path}: ${report.error.message}`, en: `${path}: ${report.error.message}` } };
  if (summary.error + summary.query + summary.info > report.findings.length) return TOO_MANY;
  const { head, entries, answers, signatures, troubles } = returned;
  const answeredEntries = entries.map((entry, at) => answered(entry, answers[at] ?? { text: "", state: undefined }, signatures));
  return {
    head,
    report,
    figures,
    followed: followFindings(
      answeredEntries,
      report.findings.map(recordedFinding),
      signature,
      { before: returned.figures, now: figures },
      isCompared(report),
    ),
    changes: returned.figures && changedFigures(returned.figures, figures),
    troubles: troubles.map((trouble) => trouble[language]),
  };
}

async function readList(path: string, date: string): Promise<ReturnedList | FileError> {
  const bytes = await openFile(path);
  if ("code" in bytes) return bytes;
  try {
    return readFindingList(readWorkbook(bytes, path), date);
  } catch (problem) {
    return problem instanceof UnreadableFileError ? { code: problem.code, wording: problem.wording } : ownMistake(problem);
  }
}

const TOO_MANY: FileError = {
  code: "too-many-findings",
  wording: {
    ja: "新しい資料の指摘が多すぎて、すべては並べられません。消えたように見える指摘が出るので、照らし合わせていません。",
    en: "The new submission has too many findings to list them all. Those left out would look corrected, so nothing was compared.",
  },
};
