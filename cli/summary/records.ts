import type { Severity } from "../../src/index";
import { severities } from "../../src/index";

/** What a summary takes of a finding. */
export interface FindingRecord {
  readonly rule: string;
  readonly severity: Severity;
  readonly indicator: string;
}

/** What a summary takes of a figure of an indicator. */
export interface ReadingRecord {
  readonly indicator: string;
  readonly role: string;
  readonly period: string;
  readonly unit: string;
  readonly text: string;
  readonly value: number;
}

/** What a summary takes of a file. Findings are in its own line, or come before it in lines of their own. */
export interface FileRecord {
  readonly path: string;
  /** Why it could not be read. */
  readonly problem: string | undefined;
  readonly figures: number;
  readonly proved: number;
  readonly findings: readonly FindingRecord[];
  readonly readings: readonly ReadingRecord[];
}

export type ReportRecord =
  | { readonly type: "file"; readonly file: FileRecord }
  | { readonly type: "finding"; readonly path: string; readonly finding: FindingRecord }
  | { readonly type: "other" };

/** What a line of an NDJSON report says; undefined for what is no line of one. */
export function readRecord(line: string): ReportRecord | undefined {
  const record = parsed(line);
  const type = record?.type;
  if (!record || typeof type !== "string") return undefined;
  if (type !== "file" && type !== "finding") return { type: "other" };
  if (typeof record.path !== "string") return undefined;
  if (type === "file") return { type, file: fileOf(record.path, record) };
  const finding = findingOf(record);
  return finding && { type, path: record.path, finding };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(line: string): Fields | undefined {
  try {
    return fieldsOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

function fileOf(path: string, record: Fields): FileRecord {
  const coverage = fieldsOf(record.coverage) ?? {};
  const error = fieldsOf(record.error);
  return {
    path,
    problem: error && textOf(error.message),
    figures: countOf(coverage.figures),
    proved: countOf(coverage.proved),
    findings: listOf(record.findings).flatMap((finding) => findingOf(finding) ?? []),
    readings: listOf(record.readings).flatMap((reading) => readingOf(reading) ?? []),
  };
}

function findingOf(record: Fields): FindingRecord | undefined {
  const severity = severities.find((known) => known === record.severity);
  return severity && { rule: textOf(record.rule), severity, indicator: textOf(record.indicator) };
}

function readingOf({ indicator, role, period, unit, text, value }: Fields): ReadingRecord | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : NaN;
  if (!Number.isFinite(number)) return undefined;
  return {
    indicator: textOf(indicator),
    role: textOf(role),
    period: textOf(period),
    unit: textOf(unit),
    text: textOf(text),
    value: number,
  };
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf).filter((fields) => fields !== undefined) : [];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function countOf(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
