import type { Fit } from "./equation";
import { fitsOf, MOST_BITS, weigh, type Evidence } from "./evidence";
import { ADOPT } from "./priors";
import type { Proposal } from "./propose/proposal";
import type { Reading } from "./reading";
import type { View } from "./view";

/** A reading with what the figures of its own line say. */
export interface Candidate {
  readonly proposal: Proposal;
  readonly reading: Reading;
  readonly evidence: Evidence;
  /** The place of its view among all views of the workbook. */
  readonly view: number;
}

/** The most evidence that like lines and like tables lend. */
export const MOST_LENT = 14;

/** Weighs a proposal in the observations looked at. Undefined where no instance stands, or where the figures refuse it at once. */
export function candidateOf(view: View, proposal: Proposal, place: number, observations: readonly number[]): Candidate | undefined {
  const instances = proposal.instances(observations);
  if (instances.length === 0) return undefined;
  const fits = fitsOf(proposal, instances, view.region);
  if (!mayBeAdopted(proposal, fits)) return undefined;
  const reading = proposal.reading();
  return { proposal, reading, view: place, evidence: inTotals(weigh(reading, instances, fits), proposal, reading, observations) };
}

/** Most candidates are never adopted, and a table of some thousand figures has millions of instances: they are weighed again where somebody asks for them. */
function inTotals(
  { bits, agreeing, missing, exceeds }: Evidence,
  proposal: Proposal,
  reading: Reading,
  observations: readonly number[],
): Evidence {
  return {
    bits,
    agreeing,
    missing,
    exceeds,
    get instances() {
      const instances = proposal.instances(observations);
      return weigh(reading, instances, fitsOf(proposal, instances, reading.view.region)).instances;
    },
  };
}

/** What neither words nor figures nor the most that like tables lend could carry. */
function mayBeAdopted({ prior, said }: Proposal, fits: readonly Fit[]): boolean {
  let [possible, failing] = [0, 0];
  for (const { fit } of fits) {
    if (fit === "holds" || fit === "near") possible += 1;
    else if (fit === "fails") failing += 1;
  }
  if (prior + MOST_BITS * possible + MOST_LENT < ADOPT.saidByWords) return false;
  return possible > 0 || said || failing < 2 || prior >= ADOPT.certain;
}
