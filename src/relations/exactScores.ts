import { FLAG, type Region } from "../regions/region";
import type { Candidate } from "./candidate";
import { fitOf } from "./equation";
import type { Instance, Reading } from "./reading";

/** Bits that must speak for it, and what a mean that holds only within the rounding of its scores says against it. */
const SHOWN = 6;
const LOOSE = -4;
/** Means of what stands next to them: of others it is less clear what they are the mean of. */
const NEXT_TO: ReadonlySet<string> = new Set(["before", "after", "stored"]);
/** Below this prior no word and no place says that a line is a mean. */
const UNNAMED = -2;
const EPSILON = 1e-9;

/**
 * Scores are given, not rounded: 0.7 is no 0.68. Where means printed finer than their scores agree with them to the last digit, more often than chance would have it, the scores
 * are taken as printed from here on. The regions in which figures were so marked.
 */
export function markExactScores(candidates: readonly Candidate[]): ReadonlySet<Region> {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { form, said, prior, slot, setName = "" } = candidate.reading;
    if (form !== "mean" || !NEXT_TO.has(setName) || !(said || prior > UNNAMED)) continue;
    const key = `${candidate.view}#${slot}`;
    const known = best.get(key);
    if (!known || prior + candidate.evidence.bits > known.reading.prior + known.evidence.bits) best.set(key, candidate);
  }
  const finer = [...best.values()].flatMap(({ reading, evidence }) =>
    evidence.instances
      .filter(({ state, parts, k }) => state === "holds" && isFiner(reading, { k, parts }))
      .map((one) => ({ reading, one })),
  );
  const bits = finer.reduce((sum, { reading, one }) => sum + bitsOf(reading, one), 0);
  const marked = new Set<Region>();
  if (bits < SHOWN) return marked;
  for (const { reading, one } of finer) {
    const { region } = reading.view;
    for (const part of one.parts) region.flags[part] = (region.flags[part] ?? 0) | FLAG.exact;
    marked.add(region);
  }
  return marked;
}

function isFiner({ view: { region } }: Reading, { k, parts }: Pick<Instance, "k" | "parts">): boolean {
  const decimals = parts.map((part) => region.decimals[part] ?? 0);
  const own = region.decimals[k] ?? 0;
  return decimals.some((one) => one < own) && decimals.every((one) => one > 0 && one <= own);
}

function bitsOf({ view: { region } }: Reading, { k, parts }: Instance): number {
  const { residual, tolerance } = fitOf({ form: "mean", scale: 1, k, parts }, region);
  const half = (region.half[k] ?? 0) + EPSILON;
  return Math.abs(residual) <= half ? Math.log2(tolerance / half) : LOOSE;
}
