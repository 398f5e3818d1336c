import type { FindingState } from "./findingState";
import { isReason } from "./reason";
import { recordBounds } from "./reviewRecord";
import { mayBeAccepted, type RecordEntry, type Signature } from "./recordEntry";

/** What a person wrote beside a finding. */
export interface Answer {
  readonly text: string;
  /** The state that was chosen; undefined where none was. */
  readonly state: FindingState | undefined;
}

/** What was wrong with an answer. needs-reason: an error was accepted, or called reasoned, without a reason of substance. empty-reason: the answer says nothing. */
export type AnswerObjection = "needs-reason" | "empty-reason";

export interface Answered {
  readonly entry: RecordEntry;
  readonly objection?: AnswerObjection;
  /** A person says that it was corrected; the next review will see. */
  readonly isCalledFixed?: boolean;
}

/** Who answered, and who judged the answers. */
export interface Signatures {
  readonly answers: Signature;
  readonly results: Signature;
}

/** The entry after a person answered. What was only said to be fixed is still what it was. */
export function answered(entry: RecordEntry, { text, state }: Answer, { answers, results }: Signatures): Answered {
  const reason = text.trim().slice(0, recordBounds.text);
  const said = { ...entry, reason };
  const into = (next: FindingState, signature: Signature): RecordEntry =>
    next === entry.state && reason === entry.reason ? entry : { ...said, ...signature, state: next };
  const open = into("open", answers);
  switch (state) {
    case "accepted":
      return mayBeAccepted(entry, reason) ? { entry: into("accepted", results) } : { entry: open, objection: "needs-reason" };
    case "rejected":
      return { entry: into("rejected", results) };
    case "reasoned":
      return isReason(reason) ? { entry: into("reasoned", answers) } : { entry: open, objection: "needs-reason" };
    case "fixed":
      return entry.state === "fixed" ? { entry } : { entry: into(entry.state, answers), isCalledFixed: true };
    default:
      if (reason === "" || entry.state === "fixed") return { entry: { ...said, state: entry.state === "fixed" ? "fixed" : "open" } };
      return isReason(reason) ? { entry: into("reasoned", answers) } : { entry: open, objection: "empty-reason" };
  }
}
