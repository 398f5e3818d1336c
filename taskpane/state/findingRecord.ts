import type { Finding, FindingState, RecordEntry } from "../../src/index";

/** What is known of a finding that was dealt with before. */
export interface KnownFinding {
  /** As it is now: a reason does not cover other figures than it was given for. */
  readonly entry: RecordEntry;
  /** As the workbook keeps it. */
  readonly kept: RecordEntry;
}

/** What the workbook keeps of the findings that somebody dealt with. */
export interface FindingRecord {
  readonly entries: readonly RecordEntry[];
  /** What it says of each finding, by the id of the finding: by rule, indicator and period, wherever its cells have moved. */
  knownOf(findings: readonly Finding[]): ReadonlyMap<string, KnownFinding>;
}

const NOTHING: ReadonlyMap<string, KnownFinding> = new Map();

/** Before anything was said. What knows more is loaded when there is something to know. */
export const NO_RECORD: FindingRecord = { entries: [], knownOf: () => NOTHING };

/** The last check, and what the record says of it. */
interface Recorded {
  readonly result: { readonly findings: readonly Finding[] } | undefined;
  readonly record: FindingRecord;
}

/** What the record says of a finding of the last check. */
export function knownOf({ id }: Pick<Finding, "id">, { result, record }: Recorded): KnownFinding | undefined {
  return result && record.knownOf(result.findings).get(id);
}

export function stateOf(finding: Pick<Finding, "id">, recorded: Recorded): FindingState {
  return knownOf(finding, recorded)?.entry.state ?? "open";
}

/** True where there is a reason to leave the figures as they are, and nobody has rejected it. */
export function isExplained(finding: Pick<Finding, "id">, recorded: Recorded): boolean {
  const state = stateOf(finding, recorded);
  return state === "reasoned" || state === "accepted";
}
