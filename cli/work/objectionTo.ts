import type { Finding, Review, Wording } from "../../src/index";
import { broughtFindings, isStillThere } from "../../src/index";
import { fixWords } from "../fixWords";

type Outcome = Pick<Review, "findings"> & { readonly coverage: Pick<Review["coverage"], "contradicted"> };

/** What speaks against fixes once they are made: a finding that was not there, one of theirs that stays, more figures that contradict each other. */
export function objectionTo(settled: readonly Finding[], before: Outcome, after: Outcome): Wording | undefined {
  const [brought] = broughtFindings(before.findings, after.findings);
  if (brought) return fixWords.brings(brought.message);
  if (settled.some((finding) => isStillThere(finding, after.findings))) return fixWords.staysWrong;
  return after.coverage.contradicted > before.coverage.contradicted ? fixWords.contradictsMore : undefined;
}
