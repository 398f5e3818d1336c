import { REPORT_VERSION } from "../../src/index";
import { printableJson } from "../../hosts/file/report/printable";
import type { ReportWriter, WriterOptions } from "../../hosts/file/report/reportWriter";

/**
 * One JSON object a line, each with a `type`: the findings of a file as they come, then the file itself
 * (with tables, coverage and, where it could not be read, the error), and at the very end one summary.
 */
export function ndjsonWriter({ language, ruleset }: WriterOptions): ReportWriter {
  const line = (record: object) => `${printableJson(JSON.stringify(record))}\n`;
  return {
    begin: () => "",
    file({ findings, ...file }) {
      const { path } = file;
      return findings.map((finding) => line({ type: "finding", path, ...finding })).join("") + line({ type: "file", ...file });
    },
    end: (summary) => line({ type: "summary", format: "kensan-report", version: REPORT_VERSION, ruleset, language, ...summary }),
  };
}

/** One JSON object a line for each file, with its findings, and nothing else: what filters and pipes of many machines pass on. */
export function ndjsonFilesWriter({ language, ruleset }: WriterOptions): ReportWriter {
  const head = { type: "file", format: "kensan-report", version: REPORT_VERSION, ruleset, language };
  return {
    begin: () => "",
    file: (file) => `${printableJson(JSON.stringify({ ...head, ...file }))}\n`,
    end: () => "",
  };
}
