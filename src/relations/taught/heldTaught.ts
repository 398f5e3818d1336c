import type { Candidate } from "../candidate";
import { TAUGHT_PRIORS } from "../formPriors";

type Count = Pick<Candidate["evidence"], "agreeing" | "missing">;

const NOTHING: Count = { agreeing: 0, missing: 0 };

/**
 * Holds what a person taught against the figures. Where more of a table disagrees than agrees it is calculated otherwise: nothing is said of that table, nor of any
 * where that is so of the whole workbook. One place that does not agree, with no more that do, is asked about. The other readings of a line that a person has explained are put aside.
 */
export function heldTaught(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(isTaught)) return candidates;
  const best = bestOfPlaces(candidates.filter(isTaught));
  const inTable = counted(best, tableOf);
  const kept = best.filter((one) => isBorne(inTable.get(tableOf(one))));
  const inAll = counted(kept, ({ reading }) => reading.key);
  const held = kept.flatMap((one) => {
    const { agreeing, missing } = inAll.get(one.reading.key) ?? NOTHING;
    if (agreeing > missing) return [one];
    return missing > 1 ? [] : [doubted(one, agreeing)];
  });
  const explained = new Set(held.filter(({ reading }) => reading.said).map(placeOf));
  return [...held, ...candidates.filter((one) => !isTaught(one) && !explained.has(placeOf(one)))];
}

function isTaught({ reading }: Candidate): boolean {
  return reading.taught !== undefined;
}

/** Of the scales that a relation may have in a place the one that the figures show. */
export function bestOfPlaces(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = `${placeOf(candidate)}|${candidate.reading.key}`;
    const known = best.get(key);
    if (!known || weight(candidate) > weight(known)) best.set(key, candidate);
  }
  return [...best.values()];
}

function weight({ evidence: { agreeing, missing } }: Candidate): number {
  return agreeing - missing;
}

function placeOf({ view, reading }: Candidate): string {
  return `${view}:${reading.aggregate}`;
}

function tableOf({ view, reading }: Candidate): string {
  return `${view}|${reading.key}`;
}

function counted(candidates: readonly Candidate[], keyOf: (candidate: Candidate) => string): ReadonlyMap<string, Count> {
  const counts = new Map<string, Count>();
  for (const candidate of candidates) {
    const { agreeing, missing } = candidate.evidence;
    const count = counts.get(keyOf(candidate)) ?? NOTHING;
    counts.set(keyOf(candidate), { agreeing: count.agreeing + agreeing, missing: count.missing + missing });
  }
  return counts;
}

function isBorne({ agreeing, missing }: Count = NOTHING): boolean {
  return missing <= Math.max(1, agreeing);
}

/** A relation that may be asked about and proves nothing. */
function doubted(candidate: Candidate, agreeing: number): Candidate {
  const prior = agreeing === 0 ? TAUGHT_PRIORS.alone : TAUGHT_PRIORS.halved;
  return { ...candidate, reading: { ...candidate.reading, said: false, prior } };
}
