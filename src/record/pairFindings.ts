import type { RecordedFinding } from "./recordedFinding";

/** What two findings of one identity may have in common besides, the most telling first. */
const LIKENESSES: readonly ((one: RecordedFinding, other: RecordedFinding) => boolean)[] = [
  (one, other) => one.figures === other.figures && one.sheet === other.sheet,
  (one, other) => one.figures === other.figures,
  (one, other) => one.sheet === other.sheet,
  () => true,
];

/**
 * Which of the earlier findings each of the later ones is: the same rule, indicator and period. Where several are alike in that, those whose cells say
 * the same are the same, then those of the same sheet, then those that come in the same place. No finding is paired twice.
 */
export function pairFindings<T extends RecordedFinding>(
  earlier: readonly T[],
  later: readonly RecordedFinding[],
): ReadonlyMap<RecordedFinding, T> {
  const pairs = new Map<RecordedFinding, T>();
  const free = byIdentity(earlier);
  for (const [identity, found] of byIdentity(later)) {
    const candidates = free.get(identity) ?? [];
    for (const isLike of LIKENESSES) {
      for (const finding of found) {
        if (pairs.has(finding)) continue;
        const at = candidates.findIndex((candidate) => isLike(candidate, finding));
        if (at >= 0) pairs.set(finding, ...(candidates.splice(at, 1) as [T]));
      }
    }
  }
  return pairs;
}

function byIdentity<T extends RecordedFinding>(findings: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const finding of findings) {
    const group = groups.get(finding.identity);
    if (group) group.push(finding);
    else groups.set(finding.identity, [finding]);
  }
  return groups;
}
