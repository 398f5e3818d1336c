import type {
  FileReport,
  Followed,
  ListedFigure,
  RecordEntry,
  ReportSummary,
  ReviewRecord,
  Signature,
  SignedReview,
} from "../../../src/index";
import type { FileDetails } from "./reportWriter";
import { followFindings, recordedFinding, summarise } from "../../../src/index";

/** Every finding of the report with what the record knows of it, and what the record has besides. */
export function followedIn(
  report: FileReport,
  record: ReviewRecord | undefined,
  signature: Signature,
  figures?: readonly ListedFigure[],
): Followed[] {
  const answers = (record?.entries ?? []).map((entry) => ({ entry }));
  const known = figures && { before: undefined, now: figures };
  return followFindings(answers, report.findings.map(recordedFinding), signature, known, isCompared(report));
}

/** Whether the file was held against another document, or against an earlier edition in itself. */
export function isCompared({ comparisons = [] }: FileReport): boolean {
  return comparisons.length > 0;
}

/** What is told of a file of which there is no record. */
export function firstReview(report: FileReport, signature: Signature): FileDetails {
  return { followed: followedIn(report, undefined, signature), isFirst: true };
}

/** The report with what the record knows of each finding. */
export function withRecord(report: FileReport, followed: readonly Followed[]): FileReport {
  const findings = report.findings.map((finding, at) => {
    const entry = followed[at]?.entry;
    if (!entry) return finding;
    const { state, reason, by, date } = entry;
    return { ...finding, record: { state, reason, by, date } };
  });
  return { ...report, findings };
}

/** How many findings wait for somebody: an accepted one does not. */
export function unsettled(report: FileReport, followed: readonly Followed[]): ReportSummary {
  return summarise([{ findings: report.findings.filter((_, at) => followed[at]?.entry.state !== "accepted") }]);
}

/** What is kept of the review itself. */
export function signedReview(report: FileReport, { by, date }: Signature, ruleset: string): SignedReview {
  const { error, query, info } = summarise([report]);
  return { date, by, sha256: report.sha256 ?? "", ruleset, error, query, info };
}

export function entriesOf(followed: readonly Followed[]): RecordEntry[] {
  return followed.map(({ entry }) => entry);
}

/** Today, as a person at this machine would write it. */
export function today(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
