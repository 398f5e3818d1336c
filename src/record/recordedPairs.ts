import type { SaidIndicator, SaidPair } from "../comparison/matching/pair";

/** Two indicators of two documents, and what a person says of them. */
export interface RecordedPair extends Omit<SaidPair, "same"> {
  /** null: it was asked, and nobody has answered yet. */
  readonly same: boolean | null;
  /** How sure it was when it was asked, from 0 to 1; null where nothing could be taken. */
  readonly confidence?: number | null;
  /** Who said so, and when (ISO date). */
  readonly by?: string;
  readonly date?: string;
}

/** What a review asks about pairs. */
interface Asked {
  readonly current: SaidIndicator;
  readonly candidates: readonly SaidIndicator[];
  readonly confidence: number | null;
}

/** The pairs that somebody has decided. */
export function saidPairs(pairs: readonly RecordedPair[] = []): SaidPair[] {
  return pairs.flatMap(({ earlier, current, same }) => (same === null ? [] : [{ earlier, current, same }]));
}

/** The pairs after a review: what was decided stays, what is asked now takes the place of what was asked before. */
export function pairsAfter(pairs: readonly RecordedPair[] = [], questions: readonly Asked[]): RecordedPair[] {
  const asked = questions.flatMap(({ current, candidates, confidence }) =>
    candidates.map((earlier): RecordedPair => ({
      earlier: saidIndicator(earlier),
      current: saidIndicator(current),
      same: null,
      confidence,
    })),
  );
  return [...pairs.filter(({ same }) => same !== null), ...asked];
}

/** The pairs after somebody said one more thing; what was said of the same two before is replaced. */
export function withPair(pairs: readonly RecordedPair[], said: RecordedPair): RecordedPair[] {
  return [...pairs.filter((pair) => !isSamePair(pair, said)), said];
}

export function isSamePair(a: Omit<SaidPair, "same">, b: Omit<SaidPair, "same">): boolean {
  return isSameIndicator(a.earlier, b.earlier) && isSameIndicator(a.current, b.current);
}

function isSameIndicator(a: SaidIndicator, b: SaidIndicator): boolean {
  return (["name", "item", "number", "sheet", "nth", "of"] as const).every((key) => a[key] === b[key]);
}

/** What is kept of a row: rows move, so its cell is not. */
export function saidIndicator({ name, item, number, sheet, nth, of }: SaidIndicator): SaidIndicator {
  return {
    name,
    ...(item !== undefined && { item }),
    ...(number !== undefined && { number }),
    ...(sheet !== undefined && { sheet }),
    ...(nth !== undefined && { nth }),
    ...(of !== undefined && { of }),
  };
}
