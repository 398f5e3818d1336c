import type { FileReport, ReportedFinding } from "../../src/index";
import { BYTE_ORDER_MARK, csvLine } from "./csvField";
import { words } from "../../hosts/file/report/words";
import type { ReportWriter, WriterOptions } from "../../hosts/file/report/reportWriter";

const COLUMNS = [
  "file",
  "sheet",
  "cell",
  "rule",
  "severity",
  "verdict",
  "indicator",
  "period",
  "message",
  "stated",
  "expected",
  "evidence",
  "fix",
] as const;

type CsvRow = Readonly<Partial<Record<(typeof COLUMNS)[number], string | null>>>;

/**
 * One finding a line, for spreadsheets, and after them one line for the file: how much of it is proved, with "coverage" in place of a rule, or
 * the error's code where it cannot be read.
 */
export function csvWriter({ language }: WriterOptions): ReportWriter {
  const say = words[language];
  const findingRow = (file: FileReport, finding: ReportedFinding): CsvRow => ({
    ...finding,
    file: file.path,
    evidence: finding.evidence
      .map(
        ({ sheet, cell, role, text, document }) =>
          `${document === undefined ? "" : `[${document}]`}${sheet}!${cell} ${say.roles[role]} ${text}`,
      )
      .join("; "),
    fix: finding.fixes
      .flatMap(({ edits }) => edits)
      .map(({ sheet, cell, before, after }) => `${sheet}!${cell} ${before} → ${after}`)
      .join("; "),
  });
  return {
    begin: () => `${BYTE_ORDER_MARK}${COLUMNS.join(",")}\r\n`,
    file(file) {
      const rows = file.findings.map((finding) => findingRow(file, finding));
      for (const comparison of file.comparisons ?? [])
        rows.push({ file: file.path, rule: "comparison", message: say.compared(comparison) });
      for (const message of file.notices ?? []) rows.push({ file: file.path, rule: "notice", severity: "info", message });
      if (file.error) rows.push({ file: file.path, rule: file.error.code, severity: "error", message: file.error.message });
      else rows.push({ file: file.path, rule: "coverage", message: say.headline(file.coverage) });
      return rows.map((row) => csvLine(COLUMNS.map((column) => row[column] ?? ""))).join("");
    },
    end: () => "",
  };
}
