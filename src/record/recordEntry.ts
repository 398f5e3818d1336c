import type { FindingState } from "./findingState";
import { isReason } from "./reason";
import type { RecordedFinding } from "./recordedFinding";

/** A finding with what became of it. */
export interface RecordEntry extends RecordedFinding {
  readonly state: FindingState;
  /** Why the figure stays as it is, in the words of whoever answered. */
  readonly reason: string;
  /** Who brought it into this state, as far as that is known, and when (ISO date). */
  readonly by: string;
  readonly date: string;
}

/** Who does something to a record, and when (ISO date). */
export interface Signature {
  readonly by: string;
  readonly date: string;
}

/** A finding of which nothing has been said yet. */
export function openEntry(finding: RecordedFinding, date: string): RecordEntry {
  return { ...finding, state: "open", reason: "", by: "", date };
}

/** An error is corrected or explained: only a reason of substance lets it be accepted. Of the others a reviewer may be convinced otherwise. */
export function mayBeAccepted({ severity }: Pick<RecordEntry, "severity">, reason: string): boolean {
  return severity !== "error" || isReason(reason);
}
