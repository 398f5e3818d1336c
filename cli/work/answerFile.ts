import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { followList } from "../../hosts/file/report/findingList/followList";
import { readFindingList, type ReturnedList } from "../../hosts/file/report/findingList/readFindingList";
import { checkFile } from "./checkFile";
import type { AnsweredFile, Job } from "./job";
import { openFile } from "./openFile";
import type { OtherDocuments } from "./otherDocuments";

/** Reads a list of findings that came back, reviews the next submission, and says what became of every finding and figure. */
export async function answerFile(job: Extract<Job, { kind: "answer" }>, known: OtherDocuments): Promise<AnsweredFile | FileError> {
  const { list, path, language, signature, compareWith, saidPairs, taught, notices } = job;
  const returned = await readList(list, signature.date);
  if ("code" in returned)
    return { code: returned.code, wording: { ja: `${list}: ${returned.wording.ja}`, en: `${list}: ${returned.wording.en}` } };
  const {
    report,
    summary,
    figures = [],
  } = await checkFile({ kind: "check", path, language, compareWith, saidPairs, taught, notices, details: true }, known);
  if (report.error)
    return { code: report.error.code, wording: { ja: `${path}: ${report.error.message}`, en: `${path}: ${report.error.message}` } };
  const followed = followList(returned, { report, summary, figures }, signature);
  if ("code" in followed) return followed;
  return { ...followed, report, figures, troubles: followed.troubles.map((trouble) => trouble[language]) };
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
