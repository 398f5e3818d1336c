import type { RecordEntry } from "../../src/index";
import { knownFindings } from "./findingRecord";
import type { ReturnedAnswers } from "./returnedAnswers";

/** How many findings get another state, or another reason, by a list that came back. First come those that are found now, in their order. */
export function changedStates({ followed, result }: Pick<ReturnedAnswers, "followed" | "result">, record: readonly RecordEntry[]): number {
  const known = knownFindings(result.findings, record);
  return followed.filter(({ entry }, at) => {
    const finding = result.findings[at];
    const before = finding ? known.get(finding.id)?.entry : record.find(({ identity }) => identity === entry.identity);
    return entry.state !== (before?.state ?? "open") || entry.reason !== (before?.reason ?? "");
  }).length;
}
