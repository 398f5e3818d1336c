import { MOST_LENT, type Candidate } from "./candidate";

/** A reading with the evidence that like readings of like lines lend. */
export interface Ranked extends Candidate {
  readonly pooled: number;
  readonly agreeing: number;
  readonly missing: number;
  readonly bits: number;
}

/** Like lines and like tables lend so much of their evidence, and no more than these. */
const LENT = 0.7;
const MOST_OBJECTED = -8;

/** All readings by slot, each slot's best first, with the evidence that like readings lend. */
export function ranked(candidates: readonly Candidate[]): Map<string, Ranked[]> {
  const pools = poolsOf(candidates);
  const best = bestOf(candidates);
  const slots = new Map<string, Ranked[]>();
  for (const candidate of candidates) {
    const { reading } = candidate;
    const slot = slotOf(candidate);
    let [bits, agreeing, missing] = [0, candidate.evidence.agreeing, candidate.evidence.missing];
    const pool = pools.get(reading.key);
    for (const [other, { evidence }] of pool && !holdsNowhere(candidate, pool) ? pool : []) {
      if (other === slot || (evidence.missing > 0 && (isNamedMean(candidate) || isReadOtherwise(best.get(other), reading.key)))) continue;
      bits += evidence.bits;
      agreeing += evidence.agreeing;
      missing += evidence.missing;
    }
    const pooled = Math.max(MOST_OBJECTED, Math.min(MOST_LENT, LENT * bits));
    const one = { ...candidate, pooled, agreeing, missing, bits: reading.prior + candidate.evidence.bits + pooled };
    const known = slots.get(slot);
    if (known) known.push(one);
    else slots.set(slot, [one]);
  }
  for (const readings of slots.values()) readings.sort((a, b) => b.bits - a.bits || a.reading.parts.length - b.reading.parts.length);
  return slots;
}

/** A line that misses wherever its name stands, in every block of a form, is not what lines of other names are. */
function holdsNowhere(candidate: Candidate, pool: ReadonlyMap<string, Candidate>): boolean {
  const isMiss = ({ evidence: { agreeing, missing } }: Candidate): boolean => agreeing === 0 && missing > 0;
  if (!isMiss(candidate)) return false;
  const name = nameOf(candidate);
  const like = [...pool.values()].filter((other) => nameOf(other) === name);
  return like.length > 1 && like.every(isMiss);
}

function nameOf({ reading: { view, aggregate } }: Candidate): string {
  return view.label(aggregate).text;
}

/** A line that follows from others in another way says nothing against this one: a progress rate is no attainment rate. */
function isReadOtherwise(best: Candidate | undefined, key: string): boolean {
  return best !== undefined && best.reading.key !== key && best.evidence.missing === 0 && best.evidence.agreeing > 1;
}

/** The best reading of each line by its own words and figures. */
function bestOf(candidates: readonly Candidate[]): ReadonlyMap<string, Candidate> {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const slot = slotOf(candidate);
    const known = best.get(slot);
    if (!known || ownBits(candidate) > ownBits(known)) best.set(slot, candidate);
  }
  return best;
}

function ownBits({ reading, evidence }: Candidate): number {
  return reading.prior + evidence.bits;
}

/** A line that is called a mean may be one by other cases than the rates beside it, which then object nothing. */
function isNamedMean({ reading }: Candidate): boolean {
  return reading.form === "caseMean" && reading.view.label(reading.aggregate).mean;
}

/** The best reading of each line under each key: wrong pairings of other periods must not poison the family. */
function poolsOf(candidates: readonly Candidate[]): Map<string, Map<string, Candidate>> {
  const pools = new Map<string, Map<string, Candidate>>();
  for (const candidate of candidates) {
    const { key } = candidate.reading;
    const slot = slotOf(candidate);
    let pool = pools.get(key);
    if (!pool) pools.set(key, (pool = new Map<string, Candidate>()));
    const known = pool.get(slot);
    if (!known || ownBits(candidate) > ownBits(known)) pool.set(slot, candidate);
  }
  return pools;
}

function slotOf({ view, reading }: Candidate): string {
  return `${view}#${reading.slot}`;
}
