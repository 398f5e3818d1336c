import type { CellAddress } from "../../src/index";
import type { CheckedFinding } from "../checking/checkResult";
import { openFindings } from "./findingGroups";
import { cellKey } from "./marks";
import type { PaneState } from "./paneState";

/** Tells which open finding puts a figure in doubt, the gravest of several cells. What is only good to know puts none in doubt. */
export function doubtsOf(state: Pick<PaneState, "result" | "record">): (cells: readonly CellAddress[]) => CheckedFinding | undefined {
  const errors = new Map<string, CheckedFinding>();
  const queries = new Map<string, CheckedFinding>();
  for (const finding of openFindings(state)) {
    if (finding.severity === "info") continue;
    const found = finding.severity === "error" ? errors : queries;
    const key = cellKey(finding.cell);
    if (!found.has(key)) found.set(key, finding);
  }
  return (cells) => {
    const keys = cells.map(cellKey);
    const of = (found: ReadonlyMap<string, CheckedFinding>) => keys.map((key) => found.get(key)).find(Boolean);
    return of(errors) ?? of(queries);
  };
}
