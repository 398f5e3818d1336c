import type { AnswerObjection, Answered } from "./answers";
import { COMPARED_RULES } from "./comparedRules";
import { isGoneFrom, type KnownFigures } from "./goneIndicators";
import { pairFindings } from "./pairFindings";
import { mayBeAccepted, openEntry, type RecordEntry, type Signature } from "./recordEntry";
import type { RecordedFinding } from "./recordedFinding";

/** What became of a finding by the next review. settled: it is gone, or its reason was accepted and its figures are the same. came-back: it had been gone. */
export type Outcome = "settled" | "open" | "came-back" | "new";

/**
 * What a reader must know besides. called-fixed: a person says that it was corrected, but it is still found. other-figures: the figures have changed since the
 * reason was given. indicator-gone: it is not found because its indicator, or its table, is no longer there. not-compared: it came of a comparison, and this review compared nothing.
 */
export type FollowNote = AnswerObjection | "called-fixed" | "other-figures" | "indicator-gone" | "not-compared";

export interface Followed {
  readonly entry: RecordEntry;
  readonly outcome: Outcome;
  readonly note?: FollowNote;
}

/** What became of every recorded finding, and which are new. First those that are found now, in their order, then those that are gone. `compared`: whether this review held the document against another one. */
export function followFindings(
  answers: readonly Answered[],
  findings: readonly RecordedFinding[],
  signature: Signature,
  figures?: KnownFigures,
  compared = false,
): Followed[] {
  const earlier = new Map(answers.map((answer) => [answer.entry, answer]));
  // What is still open is found again before what was gone comes back.
  const entries = [...earlier.keys()].sort((one, other) => Number(one.state === "fixed") - Number(other.state === "fixed"));
  const pairs = pairFindings(entries, findings);
  const stillFound = findings.map((finding): Followed => {
    const entry = pairs.get(finding);
    const answer = entry && earlier.get(entry);
    if (answer) earlier.delete(answer.entry);
    return answer ? foundAgain(answer, finding, signature) : { entry: openEntry(finding, signature.date), outcome: "new" };
  });
  const isGone = figures ? isGoneFrom(figures) : (): boolean => false;
  return [...stillFound, ...[...earlier.values()].map((answer) => gone(answer, signature, isGone, compared))];
}

function foundAgain({ entry, objection, isCalledFixed }: Answered, finding: RecordedFinding, { date }: Signature): Followed {
  // What a person said is kept; what the review says is what it says now.
  const now: RecordEntry = { ...entry, ...finding };
  if (entry.state === "fixed") return { entry: { ...now, state: "open", by: "", date }, outcome: "came-back" };
  if (isCalledFixed) return { entry: now, outcome: "open", note: "called-fixed" };
  const isSame = entry.figures === finding.figures;
  if (!isSame && (entry.state === "accepted" || entry.state === "reasoned"))
    return { entry: { ...now, state: "open", by: "", date }, outcome: "open", note: "other-figures" };
  if (entry.state === "accepted" && mayBeAccepted(finding, entry.reason)) return { entry: now, outcome: "settled" };
  if (entry.state === "accepted") return { entry: { ...now, state: "open", by: "", date }, outcome: "open", note: "needs-reason" };
  return { entry: now, outcome: "open", ...(objection && { note: objection }) };
}

function gone({ entry }: Answered, { date }: Signature, isGone: (entry: RecordEntry) => boolean, compared: boolean): Followed {
  if (entry.state === "fixed") return { entry, outcome: "settled" };
  if (!compared && COMPARED_RULES.has(entry.rule)) return { entry, outcome: "open", note: "not-compared" };
  if (isGone(entry)) return { entry, outcome: "open", note: "indicator-gone" };
  return { entry: { ...entry, state: "fixed", by: "", date }, outcome: "settled" };
}
