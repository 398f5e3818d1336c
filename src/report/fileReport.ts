import type { Language, Wording } from "../findings/finding";
import type { SkipReason } from "../findings/ledger";
import type { AveragingPolicy } from "../checks/averagingPolicy";
import type { Review, ReviewedTable } from "../review";
import { a1Range, columnName } from "../sheet/a1";
import { figureTables, relationsIn, reportedFigureTable } from "./figureTables";
import type { FileReport, ReportedCoverage, ReportedSkip, ReportedTable } from "./reported";
import { reportedCell, reportedRole } from "./reportedCell";
import { reportedComparison } from "./reportedComparison";
import { reportedFinding } from "./reportedFinding";
import { reportedReadings } from "./reportedReadings";
import { placedRelations, tableRelation, type PlacedRelation } from "./tableRelations";

/** A file as it goes into a report: what the review found, or why it could not be read. */
export type ReviewedFile =
  | { readonly path: string; readonly sha256: string | null; readonly review: Review }
  | { readonly path: string; readonly sha256: string | null; readonly error: { readonly code: string; readonly wording: Wording } };

export interface FileReportOptions {
  /** Whether the figures of the indicators are listed too. */
  readonly readings?: boolean;
}

/** The report on one file; it keeps nothing of the workbook, which can then be forgotten. */
export function fileReport(file: ReviewedFile, language: Language, { readings = false }: FileReportOptions = {}): FileReport {
  const { path, sha256 } = file;
  if ("error" in file) {
    const { code, wording } = file.error;
    return { path, sha256, error: { code, message: wording[language] }, tables: [], findings: [], coverage: NOTHING_COVERED };
  }
  const { findings, coverage, comparisons } = file.review;
  return {
    path,
    sha256,
    error: null,
    tables: reportedTables(file.review),
    findings: findings.map((finding) => reportedFinding(finding, language)),
    coverage: reportedCoverage(coverage, language),
    ...(readings && { readings: reportedReadings(file.review) }),
    ...(comparisons.length > 0 && { comparisons: comparisons.map(reportedComparison) }),
  };
}

const NOTHING_COVERED: ReportedCoverage = {
  figures: 0,
  proved: 0,
  contradicted: 0,
  compared: 0,
  unproved: [],
  checked: 0,
  explained: 0,
  notChecked: [],
};

function reportedCoverage(coverage: Review["coverage"], language: Language): ReportedCoverage {
  const { figures, proved, contradicted, compared, unproved, checked, explained, notChecked } = coverage;
  const skips = (reasons: readonly SkipReason[]): ReportedSkip[] => reasons.map((skip) => reportedSkip(skip, language));
  return { figures, proved, contradicted, compared, unproved: skips(unproved), checked, explained, notChecked: skips(notChecked) };
}

function reportedSkip({ cell, reason }: SkipReason, language: Language): ReportedSkip {
  return { ...reportedCell(cell), reason: reason[language] };
}

/** The tables of indicators, then those that are known only by how their figures belong together. */
function reportedTables(review: Review): ReportedTable[] {
  const placed = placedRelations(review.relations);
  return [
    ...review.tables.map((table) => reportedTable(table, relationsIn(table, placed))),
    ...figureTables(review, placed).map(reportedFigureTable),
  ];
}

const NO_POLICY: AveragingPolicy = { cap: null, floor: null, missing: null, rounding: null };

function reportedTable({ table, indicators, policy = NO_POLICY }: ReviewedTable, relations: readonly PlacedRelation[]): ReportedTable {
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
    relations: relations.map(tableRelation),
  };
}
