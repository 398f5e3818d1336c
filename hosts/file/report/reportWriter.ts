import type { Attainment, FileReport, Followed, Language, ListedFigure, ReportSummary, Signature } from "../../../src/index";

/** What some formats tell of a file besides its report. */
export interface FileDetails {
  /** What became of every finding of the record, and the findings that are new; see followFindings. */
  readonly followed: readonly Followed[];
  /** True where there was no record to follow. */
  readonly isFirst: boolean;
  readonly figures?: readonly ListedFigure[] | undefined;
  readonly attainments?: readonly Attainment[] | undefined;
}

/** Writes a report file by file, so that no workbook has to wait in memory for the next. Each call returns what to print. */
export interface ReportWriter {
  begin(): string;
  /** `sheetsWithoutTables` names the sheets that have content but neither a table of indicators nor figures that follow from each other. */
  file(file: FileReport, sheetsWithoutTables: readonly string[], details?: FileDetails): string;
  end(summary: ReportSummary): string | Uint8Array;
}

export interface WriterOptions {
  readonly language: Language;
  readonly ruleset: string;
  /** Whether the output shows colours. */
  readonly colour: boolean;
}

/** What the formats need that are signed and lead to the files. */
export interface SignedOptions extends WriterOptions {
  /** Who reviews, and when. */
  readonly signature: Signature;
  /** Where the report goes; undefined for standard output. */
  readonly out: string | undefined;
}
