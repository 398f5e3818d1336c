import type { FileReport, Language, ReportSummary } from "../../src/index";

/** Writes a report file by file, so that no workbook has to wait in memory for the next. Each call returns what to print. */
export interface ReportWriter {
  begin(): string;
  /** `sheetsWithoutTables` names the sheets that have content but neither a table of indicators nor figures that follow from each other. */
  file(file: FileReport, sheetsWithoutTables: readonly string[]): string;
  end(summary: ReportSummary): string;
}

export interface WriterOptions {
  readonly language: Language;
  readonly ruleset: string;
  /** Whether the output shows colours. */
  readonly colour: boolean;
}
