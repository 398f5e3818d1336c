import type { Attainment, FileReport, Language, ListedFigure, RecordEntry, Signature } from "../../../src/index";
import { summarise } from "../../../src/index";
import { readWorkbook } from "../readWorkbook";
import { UnreadableFileError } from "../unreadableFileError";
import { writeXlsx } from "../writeXlsx";
import { boundedReport } from "./boundedReport";
import { findingList } from "./findingList/findingList";
import { followList, type FollowedList, type FollowRefusal } from "./findingList/followList";
import { itemsOf } from "./findingList/listItem";
import { listWords } from "./findingList/listWords";
import { readFindingList, type ListRefusal, type ReturnedList } from "./findingList/readFindingList";
import { htmlWriter } from "./html/html";
import { followedIn, withRecord } from "./recordedCheck";
import type { FileDetails } from "./reportWriter";
import { words } from "./words";

/** What a review of an open workbook hands over to be written down. */
export interface ReviewFigures {
  readonly report: FileReport;
  readonly sheetsWithoutTables: readonly string[];
  readonly figures: readonly ListedFigure[];
  readonly attainments: readonly Attainment[];
}

/** A review of which papers are made. */
export interface PaperFile {
  readonly review: ReviewFigures;
  /** What is known of the findings from before. */
  readonly record: readonly RecordEntry[];
  /** Where a link in the list leads to the workbook; null where no link can. */
  readonly link: string | null;
}

/** How the papers are made. */
export interface PaperOptions {
  readonly language: Language;
  /** Version of the rules. */
  readonly ruleset: string;
  readonly signature: Signature;
}

/** Reasons of before there were states do not say what they were about: where their finding is gone, they are no line of a list. */
export function listableEntries(entries: readonly RecordEntry[]): RecordEntry[] {
  return entries.filter(({ sheet }) => sheet !== "");
}

/** One list of the findings of open workbooks as an .xlsx file, as `kensan check --format xlsx` writes it for files. */
export function listFile(files: readonly PaperFile[], options: PaperOptions): Uint8Array {
  const { language, ruleset, signature } = options;
  const links = new Map(files.map(({ review, link }) => [review.report.path, link]));
  const layout = { language, words: listWords[language], say: words[language], linkTo: (path: string) => links.get(path) ?? null };
  const all = files.map((file) => recorded(file, options));
  const items = all.flatMap(({ report, details }) => itemsOf(report, details.followed, details.isFirst));
  const figures = files[0]?.review.figures;
  return writeXlsx({ sheets: findingList({ files: all.map(({ report }) => report), items, figures, ruleset, signature }, layout) });
}

/** The report on open workbooks as one page, as `kensan check --format html` writes it for files. */
export function reportPage(files: readonly PaperFile[], options: PaperOptions): string {
  const writer = htmlWriter({ ...options, colour: false, out: undefined });
  const parts = files.map((file) => {
    const { report, details } = recorded(file, options);
    return writer.file(report, file.review.sheetsWithoutTables, details);
  });
  return writer.begin() + parts.join("") + String(writer.end(summarise(files.map(({ review }) => review.report))));
}

/** A list of findings that came back as a file, or why it cannot be read. `today` is the date of signatures that have none. */
export function readReturned(bytes: Uint8Array, name: string, today: string): ReturnedList | ListRefusal | UnreadableFileError {
  try {
    return readFindingList(readWorkbook(bytes, name), today);
  } catch (problem) {
    if (problem instanceof UnreadableFileError) return problem;
    throw problem;
  }
}

/** What became of the findings and figures of the list in the workbook as it is now. */
export function followReturned(
  returned: ReturnedList,
  { report, figures }: ReviewFigures,
  { language, signature }: Pick<PaperOptions, "language" | "signature">,
): FollowedList | FollowRefusal {
  return followList(returned, { report: boundedReport(report, [], language), summary: summarise([report]), figures }, signature);
}

function recorded(
  { review, record }: PaperFile,
  { language, signature }: PaperOptions,
): { readonly report: FileReport; readonly details: FileDetails } {
  const { report: whole, figures, attainments } = review;
  const report = boundedReport(whole, whole.notices ?? [], language);
  const isFirst = record.length === 0;
  const followed = followedIn(report, { format: "kensan-record", version: 1, entries: record, reviews: [] }, signature, figures);
  return { report: isFirst ? report : withRecord(report, followed), details: { followed, isFirst, figures, attainments } };
}
