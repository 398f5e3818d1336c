import type { FindingRecord } from "./findingRecord";
import type { ReturnedAnswers } from "./returnedAnswers";

/** How many findings get another state, or another reason, by a list that came back. First come those that are found now, in their order. */
export function changedStates({ followed, result }: Pick<ReturnedAnswers, "followed" | "result">, record: FindingRecord): number {
  const known = record.knownOf(result.findings);
  return followed.filter(({ entry }, at) => {
    const finding = result.findings[at];
    const before = finding ? known.get(finding.id)?.entry : record.entries.find(({ identity }) => identity === entry.identity);
    return entry.state !== (before?.state ?? "open") || entry.reason !== (before?.reason ?? "");
  }).length;
}
