import type { Language } from "./findings/finding";
import { fileReport, type ReviewedFile } from "./report/fileReport";
import { REPORT_VERSION, type FileReport, type KensanReport, type ReportSummary } from "./report/reported";

export { fileReport, type ReviewedFile } from "./report/fileReport";
export { REPORT_VERSION } from "./report/reported";
export type { FileReport, KensanReport, ReportedFinding, ReportedSkip, ReportSummary } from "./report/reported";

export interface ReportOptions {
  readonly language: Language;
  /** The version of the rules that were applied: the version of the package. */
  readonly ruleset: string;
}

/** The report on several reviewed files. */
export function report(files: readonly ReviewedFile[], options: ReportOptions): KensanReport {
  return bindReports(
    files.map((file) => fileReport(file, options.language)),
    options,
  );
}

/** Binds reports on single files, made as each file was read, into one. */
export function bindReports(files: readonly FileReport[], { language, ruleset }: ReportOptions): KensanReport {
  return { format: "kensan-report", version: REPORT_VERSION, ruleset, language, files, summary: summarise(files) };
}

/** Counts the findings of the files by severity. */
export function summarise(files: readonly Pick<FileReport, "findings">[]): ReportSummary {
  const summary = { files: files.length, error: 0, query: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) summary[severity] += 1;
  return summary;
}
