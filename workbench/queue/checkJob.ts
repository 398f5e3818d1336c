import type { ReviewFigures } from "../../hosts/file/report/reviewPapers";
import type { Language, RecordEntry, ReportSummary, Workbook } from "../../src/index";
import type { KeptTexts } from "../files/keptTexts";

/** A workbook as it is open now, with what Kensan keeps in it. */
export interface OpenContents {
  readonly workbook: Workbook;
  readonly kept: KeptTexts;
}

/** One file to be checked: as it lies on the disk, or as it is open. */
export interface CheckJob {
  readonly name: string;
  readonly contents: Blob | OpenContents;
  readonly language: Language;
}

/** What a check of one file found; `review.report.error` says why a file could not be read. */
export interface CheckedFile {
  readonly review: ReviewFigures;
  /** What the workbook keeps of findings that somebody dealt with. */
  readonly entries: readonly RecordEntry[];
  /** The findings that wait for somebody: there is no reason for them, or it was rejected. */
  readonly open: Pick<ReportSummary, "error" | "query" | "info">;
  /** How many findings somebody gave a reason for, or accepted. */
  readonly explained: number;
}
