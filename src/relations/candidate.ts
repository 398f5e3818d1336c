import type { Region } from "../regions/region";
import type { Fit } from "./equation";
import { fitsOf, weigh, type Evidence } from "./evidence";
import { isTrivial, MOST_BITS, TRIVIAL_BITS } from "./worth";
import { ADOPT } from "./priors";
import type { Ground, Proposal } from "./propose/proposal";
import type { Instance, Reading } from "./reading";

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

/** What disagrees costs at least so much: half of it may turn out to be of another kind. */
const LEAST_MISS = -ADOPT.miss / 2;

/** Weighs a proposal in the observations looked at. Undefined where no instance stands, or where the figures refuse it at once. */
export function candidateOf({ view, observations, probes }: Ground, proposal: Proposal, place: number): Candidate | undefined {
  if (probes.length > 0 && proposal.across && !proposal.said && isRefused(proposal, view.region, probes)) return undefined;
  const instances = proposal.instances(observations);
  if (instances.length === 0) return undefined;
  const fits = fitsOf(proposal, instances, view.region);
  if (!mayBeAdopted(proposal, fits, instances, view.region)) return undefined;
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
  let known: Evidence["instances"] | undefined;
  const weighedAgain = (): Evidence["instances"] => {
    const instances = proposal.instances(observations);
    return weigh(reading, instances, fitsOf(proposal, instances, reading.view.region)).instances;
  };
  return {
    bits,
    agreeing,
    missing,
    exceeds,
    get instances() {
      return (known ??= weighedAgain());
    },
  };
}

/** Whether it holds in none of the observations that are tried first. */
function isRefused(proposal: Proposal, region: Region, probes: readonly number[]): boolean {
  const instances = proposal.instances(probes);
  return 2 * instances.length > probes.length && fitsOf(proposal, instances, region).every(({ fit }) => fit === "fails" || fit === "none");
}

/** What neither words nor figures nor the most that like tables lend could carry. */
function mayBeAdopted(proposal: Proposal, fits: readonly Fit[], instances: readonly Instance[], { value }: Region): boolean {
  const { form, prior, said, scale, signs, across = false } = proposal;
  let [possible, failing, bits] = [0, 0, prior + MOST_LENT];
  fits.forEach(({ fit }, at) => {
    const { k, parts } = instances[at]!;
    const stated = value[k] ?? 0;
    if (fit === "holds" || fit === "near") {
      possible += 1;
      const isNothing =
        across &&
        isTrivial(
          { form, reach: "across", signs, scale },
          parts.map((part) => value[part] ?? 0),
          stated,
        );
      bits += isNothing ? TRIVIAL_BITS : MOST_BITS;
    } else if (fit === "fails") {
      failing += 1;
      if (across && !said && stated !== scale && stated !== 0) bits -= LEAST_MISS;
    }
  });
  if (bits < ADOPT.saidByWords) return false;
  return possible > 0 || said || failing < 2 || prior >= ADOPT.certain;
}
