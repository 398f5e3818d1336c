import { createHash } from "node:crypto";
import { annotateWorkbook, type Annotation } from "../../hosts/file/annotate/annotateWorkbook";
import { CopyRefusal } from "../../hosts/file/package/copyRefusal";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import { a1, figureList, fileReport, OWN_NOTE, parseA1, review } from "../../src/index";
import type { FileError } from "../fileError";
import { ownMistake } from "../fileError";
import { findingList } from "../../hosts/file/report/findingList/findingList";
import { withoutOwnSheets } from "../../hosts/file/report/findingList/keptSheet";
import { calculationText, inOrderOfGravity, itemsOf, requestText, type ListItem } from "../../hosts/file/report/findingList/listItem";
import type { ListLayout } from "../../hosts/file/report/findingList/listSheet";
import { listWords } from "../../hosts/file/report/findingList/listWords";
import { words } from "../../hosts/file/report/words";
import { printableLines } from "../../hosts/file/report/printable";
import { firstReview } from "../../hosts/file/report/recordedCheck";
import { boundedReport } from "../../hosts/file/report/boundedReport";
import type { Annotated, Job } from "./job";
import { openFile } from "./openFile";

/** Reads and reviews one file, and makes a copy with its findings as notes and as a list; nothing is written yet. */
export async function annotateFile(job: Extract<Job, { kind: "annotate" }>): Promise<Annotated | FileError> {
  const bytes = await openFile(job.path);
  if ("code" in bytes) return bytes;
  try {
    return annotated(bytes, job);
  } catch (problem) {
    if (problem instanceof UnreadableFileError || problem instanceof CopyRefusal) return { code: problem.code, wording: problem.wording };
    return ownMistake(problem);
  }
}

function annotated(
  bytes: Uint8Array,
  { path, language, ruleset, signature, taught = [] }: Extract<Job, { kind: "annotate" }>,
): Annotated | FileError {
  const workbook = readWorkbook(bytes, path);
  if (withoutOwnSheets(workbook).own.length > 0) return { code: "annotated-already", wording: ANNOTATED_ALREADY };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const reviewed = review(workbook, { taught });
  const notices = (workbook.notices ?? []).map((notice) => notice[language]);
  const report = boundedReport(fileReport({ path, sha256, review: reviewed }, language), notices, language);
  const items = itemsOf(report, firstReview(report, signature).followed, true);
  const layout: ListLayout = { language, words: listWords[language], say: words[language], linkTo: () => undefined };
  const list = { files: [report], items, figures: figureList(reviewed), ruleset, signature };
  const sheets = findingList(
    list,
    layout,
    workbook.sheets.map(({ name }) => name),
  );
  const annotations = inOrderOfGravity(items).flatMap((item, at) => annotationOf(item, at + 1, layout) ?? []);
  const copy = annotateWorkbook(bytes, workbook, annotations, sheets);
  return {
    bytes: copy.bytes,
    findings: report.findings.length,
    list: sheets[0]?.name ?? "",
    left: copy.left.map((cell) => `${cell.sheet}!${a1(cell)}`),
  };
}

/** What Excel shows of a note. */
const MOST_CHARACTERS = 4_000;

function annotationOf({ finding }: ListItem, number: number, { words: list, say }: ListLayout): Annotation | undefined {
  const place = finding && parseA1(finding.cell);
  if (!place) return undefined;
  const head = `${OWN_NOTE} No ${number} ${list.severities[finding.severity]}`;
  const lines = [head, finding.message, calculationText(finding, list, say), requestText(finding, list, say)];
  const text = printableLines(lines.filter((line) => line !== "").join("\n"));
  return { cell: { sheet: finding.sheet, ...place }, text: text.slice(0, MOST_CHARACTERS) };
}

const ANNOTATED_ALREADY = {
  ja: "このブックには、Kensan の指摘一覧がもう入っています。指摘を書き加える前のファイルを指定するか、指摘一覧のシートを消してください。",
  en: "This workbook holds a list of findings by Kensan already. Name the file as it was before, or delete the sheets of that list.",
};
