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

/** How the papers are made. */
export interface PaperOptions {
  readonly language: Language;
  /** Version of the rules. */
  readonly ruleset: string;
  readonly signature: Signature;
  /** What is known of the findings from before. */
  readonly record: readonly RecordEntry[];
  /** Where a link in the list leads to the workbook; null where no link can. */
  readonly link: string | null;
}

/** The list of findings of an open workbook as an .xlsx file, as `kensan check --format xlsx` writes it for a file. */
export function listFile(review: ReviewFigures, options: PaperOptions): Uint8Array {
  const { language, ruleset, signature, link } = options;
  const { report, details } = recorded(review, options);
  const layout = { language, words: listWords[language], say: words[language], linkTo: () => link };
  const items = itemsOf(report, details.followed, details.isFirst);
  return writeXlsx({ sheets: findingList({ files: [report], items, figures: review.figures, ruleset, signature }, layout) });
}

/** The report on an open workbook as one page, as `kensan check --format html` writes it for a file. */
export function reportPage(review: ReviewFigures, options: PaperOptions): string {
  const { report, details } = recorded(review, options);
  const writer = htmlWriter({ ...options, colour: false, out: undefined });
  return writer.begin() + writer.file(report, review.sheetsWithoutTables, details) + String(writer.end(summarise([review.report])));
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
  { report: whole, figures, attainments }: ReviewFigures,
  { language, signature, record }: PaperOptions,
): { readonly report: FileReport; readonly details: FileDetails } {
  const report = boundedReport(whole, whole.notices ?? [], language);
  const isFirst = record.length === 0;
  const followed = followedIn(report, { format: "kensan-record", version: 1, entries: record, reviews: [] }, signature, figures);
  return { report: isFirst ? report : withRecord(report, followed), details: { followed, isFirst, figures, attainments } };
}
