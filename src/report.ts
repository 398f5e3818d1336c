import { a1, a1Range, columnName } from "./sheet/a1";
import type { CellAddress } from "./sheet/address";
import type { SkipReason } from "./findings/ledger";
import type { Edit } from "./findings/edit";
import type { Evidence, Finding, Language, Severity, Verdict, Wording } from "./findings/finding";
import type { AveragingPolicy } from "./checks/averagingPolicy";
import type { Review, ReviewedTable } from "./review";
import type { ColumnRole, TableKind } from "./tables/table";

/** A file as it goes into a report: what the review found, or why it could not be read. */
export type ReviewedFile =
  | { readonly path: string; readonly sha256: string | null; readonly review: Review }
  | { readonly path: string; readonly sha256: string | null; readonly error: { readonly code: string; readonly wording: Wording } };

export interface ReportOptions {
  readonly language: Language;
  /** The version of the rules that were applied: the version of the package. */
  readonly ruleset: string;
}

/** The cell that a part of a report speaks of, by its A1 name. */
export interface ReportedCell {
  readonly sheet: string;
  readonly cell: string;
}

export interface ReportedEdit extends ReportedCell {
  readonly before: string;
  readonly after: string;
}

export interface ReportedColumn {
  readonly column: string;
  readonly role: Exclude<ColumnRole, "period">;
  /** ISO date on which the period of the column ends. */
  readonly period: string | null;
  readonly label: string;
}

export interface ReportedTable {
  readonly id: string;
  readonly sheet: string;
  readonly range: string;
  readonly kind: TableKind;
  readonly title: string;
  readonly columns: readonly ReportedColumn[];
  readonly indicators: number;
  readonly policy: AveragingPolicy;
}

export interface ReportedEvidence extends ReportedCell {
  readonly role: Exclude<ColumnRole, "period">;
  readonly text: string;
}

export interface ReportedSuspect extends ReportedCell {
  readonly text: string;
  readonly allowed: readonly [string, string] | null;
}

export interface ReportedCause extends ReportedEdit {
  readonly type: string;
  readonly confidence: number;
}

export interface ReportedFix {
  readonly label: string;
  readonly safe: boolean;
  readonly edits: readonly ReportedEdit[];
}

export interface ReportedFinding extends ReportedCell {
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly verdict: Verdict | null;
  readonly indicator: string;
  readonly period: string | null;
  readonly message: string;
  readonly stated: string | null;
  readonly expected: string | null;
  readonly range: readonly [string, string] | null;
  readonly evidence: readonly ReportedEvidence[];
  /** The cells that may be wrong, the likeliest first. */
  readonly suspects: readonly ReportedSuspect[];
  readonly causes: readonly ReportedCause[];
  readonly fixes: readonly ReportedFix[];
}

export interface ReportedSkip extends ReportedCell {
  readonly reason: string;
}

export interface ReportedCoverage {
  readonly figures: number;
  readonly checked: number;
  readonly explained: number;
  readonly notChecked: readonly ReportedSkip[];
}

/** Everything that the report says about one file. */
export interface FileReport {
  readonly path: string;
  readonly sha256: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly tables: readonly ReportedTable[];
  readonly findings: readonly ReportedFinding[];
  readonly coverage: ReportedCoverage;
  /** What a reader must know of the file or of this report: what is not as it should be, or was left out. Only where there is something to say. */
  readonly notices?: readonly string[];
}

/** How many files were taken up, and how many findings of each severity they have. */
export interface ReportSummary extends Readonly<Record<Severity, number>> {
  readonly files: number;
}

/** The report that other programs read: docs/report.schema.json describes every key. */
export interface KensanReport {
  readonly format: "kensan-report";
  readonly version: 1;
  readonly ruleset: string;
  readonly language: Language;
  readonly files: readonly FileReport[];
  readonly summary: ReportSummary;
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
  return { format: "kensan-report", version: 1, ruleset, language, files, summary: summarise(files) };
}

/** Counts the findings of the files by severity. */
export function summarise(files: readonly Pick<FileReport, "findings">[]): ReportSummary {
  const summary = { files: files.length, error: 0, query: 0, info: 0 };
  for (const { findings } of files) for (const { severity } of findings) summary[severity] += 1;
  return summary;
}

/** The report on one file; it keeps nothing of the workbook, which can then be forgotten. */
export function fileReport(file: ReviewedFile, language: Language): FileReport {
  const { path, sha256 } = file;
  if ("error" in file) {
    const { code, wording } = file.error;
    const coverage = { figures: 0, checked: 0, explained: 0, notChecked: [] };
    return { path, sha256, error: { code, message: wording[language] }, tables: [], findings: [], coverage };
  }
  const { tables, findings, coverage } = file.review;
  return {
    path,
    sha256,
    error: null,
    tables: tables.map(reportedTable),
    findings: findings.map((finding) => reportedFinding(finding, language)),
    coverage: {
      figures: coverage.figures,
      checked: coverage.checked,
      explained: coverage.explained,
      notChecked: coverage.notChecked.map((skip) => reportedSkip(skip, language)),
    },
  };
}

const NO_POLICY: AveragingPolicy = { cap: null, floor: null, missing: null, rounding: null };

function reportedTable({ table, indicators, policy = NO_POLICY }: ReviewedTable): ReportedTable {
  const { cap, floor, missing, rounding } = policy;
  return {
    id: table.id,
    sheet: table.sheet.name,
    range: a1Range(table.range),
    kind: table.kind,
    title: table.title,
    columns: table.columns.map(({ index, role, period, label }) => ({
      column: columnName(index),
      role: reportedRole(role),
      period: period?.end ?? null,
      label,
    })),
    indicators,
    policy: { cap, floor, missing, rounding },
  };
}

/** A column that only dates its neighbour is a note to other programs. */
function reportedRole(role: ColumnRole): Exclude<ColumnRole, "period"> {
  return role === "period" ? "note" : role;
}

function reportedFinding(finding: Finding, language: Language): ReportedFinding {
  const { suspects = [], causes = [], fixes = [] } = finding;
  return {
    id: finding.id,
    rule: finding.rule,
    severity: finding.severity,
    verdict: finding.verdict ?? null,
    ...reportedCell(finding.cell),
    indicator: finding.indicator,
    period: finding.period ?? null,
    message: finding.message[language],
    stated: finding.stated ?? null,
    expected: finding.expected ?? null,
    range: finding.range ?? null,
    evidence: finding.evidence.map(reportedEvidence),
    suspects: suspects.map(({ cell, value, allowed }) => ({ ...reportedCell(cell), text: value, allowed: allowed ?? null })),
    causes: causes.map(({ type, confidence, ...edit }) => ({ type, ...reportedEdit(edit), confidence })),
    fixes: fixes.map(({ label, safe, edits }) => ({ label: label[language], safe, edits: edits.map(reportedEdit) })),
  };
}

function reportedEvidence({ cell, role, text }: Evidence): ReportedEvidence {
  return { ...reportedCell(cell), role: reportedRole(role), text };
}

function reportedSkip({ cell, reason }: SkipReason, language: Language): ReportedSkip {
  return { ...reportedCell(cell), reason: reason[language] };
}

function reportedEdit({ cell, before, after }: Edit): ReportedEdit {
  return { ...reportedCell(cell), before, after };
}

function reportedCell(cell: CellAddress): ReportedCell {
  return { sheet: cell.sheet, cell: a1(cell) };
}
