import type { CauseType } from "../diagnosis/conflict";
import type { AveragingPolicy } from "../checks/averagingPolicy";
import type { ComparisonKind } from "../comparison/change";
import type { SaidIndicator } from "../comparison/matching/pair";
import type { Language, Severity, StatedRelation, Verdict } from "../findings/finding";
import type { RecordEntry } from "../record/recordEntry";
import type { ColumnRole, TableKind } from "../tables/table";

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

/** A relation as it is written out: what is calculated from what, who says so, and in how many places it holds. */
export type ReportedRelation = StatedRelation;

/** A relation of a table, with the names of the cells of its first result. */
export interface TableRelation extends ReportedRelation {
  /** The results that it gives. */
  readonly range: string;
}

export interface ReportedTable {
  readonly id: string;
  readonly sheet: string;
  readonly range: string;
  /** figures: a table that is known only by how its figures belong together. */
  readonly kind: TableKind | "figures";
  readonly title: string;
  readonly columns: readonly ReportedColumn[];
  /** How many indicators the table lists; 0 where only its figures are known. */
  readonly indicators: number;
  readonly policy: AveragingPolicy;
  readonly relations: readonly TableRelation[];
}

export interface ReportedEvidence extends ReportedCell {
  readonly role: Exclude<ColumnRole, "period">;
  readonly text: string;
  /** The other document that the cell stands in; only where it is not the file itself. */
  readonly document?: string;
}

export interface ReportedSuspect extends ReportedCell {
  readonly text: string;
  readonly allowed: readonly [string, string] | null;
}

export interface ReportedCause extends ReportedEdit {
  readonly type: CauseType;
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
  readonly relation: ReportedRelation | null;
  /** Other relations that fit nearly as well, with the names of the cells. */
  readonly rivals: readonly string[];
  /** What the record of the review knows of it; only where there is one. */
  readonly record?: Pick<RecordEntry, "state" | "reason" | "by" | "date">;
}

export interface ReportedSkip extends ReportedCell {
  readonly reason: string;
}

export interface ReportedCoverage {
  readonly figures: number;
  readonly proved: number;
  readonly contradicted: number;
  readonly compared: number;
  readonly unproved: readonly ReportedSkip[];
  readonly checked: number;
  readonly explained: number;
  readonly notChecked: readonly ReportedSkip[];
}

/** One figure of an indicator, as it was read. */
export interface ReportedReading extends ReportedCell {
  readonly indicator: string;
  readonly role: Exclude<ColumnRole, "period">;
  /** ISO date on which the period of the figure ends. */
  readonly period: string | null;
  readonly text: string;
  /** The number in its unit, the multiplier applied. */
  readonly value: string;
  readonly unit: string;
}

/** A row of one of two documents: its cell, and what tells it from the other rows of its document. */
export interface AskedRow extends ReportedCell, Omit<SaidIndicator, "sheet"> {}

/** A row, and what of the other document may be the same indicator; what a person is asked. */
export interface ReportedQuestion {
  readonly current: AskedRow;
  readonly candidates: readonly AskedRow[];
  /** How sure it is that the only candidate is the same indicator, from 0 to 1; null where none could be taken and nothing was compared. */
  readonly confidence: number | null;
}

/** What came of holding a file against another document, or against an earlier edition in itself. */
export interface ReportedComparison {
  readonly kind: ComparisonKind;
  /** The other file's name; null where the edition stands in the same workbook. */
  readonly document: string | null;
  /** Indicators that stand in both, in the other only, in this one only, and those that could not be told apart. */
  readonly indicators: { readonly matched: number; readonly missing: number; readonly new: number; readonly undecided: number };
  /** Figures that both give for the same indicator, role and time, and how many of them agree. */
  readonly figures: { readonly compared: number; readonly agreeing: number };
  /** Indicators that are matched although their names differ, each with how sure that is. */
  readonly renamed: readonly { readonly earlier: string; readonly current: string; readonly confidence: number }[];
  /** What a person may be asked: whether rows are one indicator. */
  readonly questions: readonly ReportedQuestion[];
  /** How many words of a person on pairs there are, and how many of them speak of rows of these documents. */
  readonly said: { readonly of: number; readonly used: number };
}

/** Everything that the report says about one file. */
export interface FileReport {
  readonly path: string;
  readonly sha256: string | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly tables: readonly ReportedTable[];
  readonly findings: readonly ReportedFinding[];
  readonly coverage: ReportedCoverage;
  /** Only where the file was held against another document. */
  readonly comparisons?: readonly ReportedComparison[];
  /** What a reader must know of the file or of this report: what is not as it should be, or was left out. Only where there is something to say. */
  readonly notices?: readonly string[];
  /** Every figure of the indicators, where it was asked for. */
  readonly readings?: readonly ReportedReading[];
}

/** How many files were taken up, and how many findings of each severity they have. */
export interface ReportSummary extends Readonly<Record<Severity, number>> {
  readonly files: number;
}

/** The version of the report's form. One that adds keys can still be read by who knows the one before. */
export const REPORT_VERSION = 2;

/** The report that other programs read: docs/report.schema.json describes every key. */
export interface KensanReport {
  readonly format: "kensan-report";
  readonly version: typeof REPORT_VERSION;
  readonly ruleset: string;
  readonly language: Language;
  readonly files: readonly FileReport[];
  readonly summary: ReportSummary;
}
