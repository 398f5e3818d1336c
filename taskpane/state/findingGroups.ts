import type { Severity } from "../../src/index";
import type { CheckedFinding, CheckedTable } from "../checking/checkResult";
import { isExplained, stateOf } from "./findingRecord";
import { lastAnswer } from "./lastAnswer";
import { mentions, wantedText } from "./mentions";
import type { Filter, PaneState } from "./paneState";

/** Findings under one heading of the list. */
export interface FindingGroup {
  /** Id of the table or rule. */
  readonly id: string;
  readonly table: CheckedTable | undefined;
  readonly findings: readonly CheckedFinding[];
}

/** A filter that leaves nothing out. */
export const EVERYTHING: Pick<Filter, "severities" | "text" | "state"> = {
  severities: [],
  text: "",
  state: undefined,
};

type Recorded = Pick<PaneState, "result" | "record">;
type Filtered = Recorded & Pick<PaneState, "filter">;

/** The findings without a reason that stands. */
export function openFindings({ result, record }: Recorded): readonly CheckedFinding[] {
  return findingsByReason(result, record).open;
}

/** What is open, and how many findings were dismissed with a reason. */
const findingsByReason = lastAnswer((result: Recorded["result"], record: Recorded["record"]) => {
  const all = result?.findings ?? [];
  const open = record.entries.length === 0 ? all : all.filter((finding) => !isExplained(finding, { result, record }));
  return { open, dismissed: all.length - open.length };
});

/** The findings of the state that is asked for; where none is, those without a reason that stands, or all. */
function wantedFindings(state: Filtered): readonly CheckedFinding[] {
  const { result, filter } = state;
  const all = result?.findings ?? [];
  if (filter.state !== undefined) return all.filter((finding) => stateOf(finding, state) === filter.state);
  return filter.showDismissed ? all : openFindings(state);
}

/** How many findings of each severity are open, whatever the filter shows. */
export function severityCounts({ result, filter, record }: Filtered): Readonly<Record<Severity, number>> {
  return countsOf(result, filter, record);
}

const countsOf = lastAnswer((result: Filtered["result"], filter: Filter, record: Filtered["record"]) => {
  const counts = { error: 0, query: 0, info: 0 };
  for (const { severity } of wantedFindings({ result, filter, record })) counts[severity] += 1;
  return counts;
});

/** How many findings were dismissed with a reason. */
export function dismissedCount({ result, record }: Recorded): number {
  return findingsByReason(result, record).dismissed;
}

const GRAVEST_FIRST: Readonly<Record<Severity, number>> = { error: 0, query: 1, info: 2 };

/** The list as it is shown: filtered, in groups; in a table the gravest first, and otherwise in the order of the sheets. */
export function findingGroups({ result, filter, record }: Filtered): readonly FindingGroup[] {
  return groupsOf(result, filter, record);
}

const groupsOf = lastAnswer((result: Filtered["result"], filter: Filter, record: Filtered["record"]): readonly FindingGroup[] => {
  const wanted = wantedText(filter.text);
  const tables = new Map(result?.tables.map((table) => [table.id, table]));
  const groups = new Map<string, CheckedFinding[]>();
  for (const finding of wantedFindings({ result, filter, record })) {
    if (!isChosen(filter, finding.severity) || !mentions(finding, wanted)) continue;
    const id = filter.grouping === "rule" ? finding.rule : (finding.table ?? "");
    const group = groups.get(id);
    if (group) group.push(finding);
    else groups.set(id, [finding]);
  }
  return [...groups].map(([id, findings]) => ({
    id,
    table: tables.get(id),
    findings: filter.grouping === "rule" ? findings : findings.sort((a, b) => GRAVEST_FIRST[a.severity] - GRAVEST_FIRST[b.severity]),
  }));
});

function isChosen({ severities }: Filter, severity: Severity): boolean {
  return severities.length === 0 || severities.includes(severity);
}

/** Findings of one heading that are listed as one: several that are good to know and say the same of different figures. */
export type Bundle = readonly CheckedFinding[];

/** Fewer than these are read faster one by one. */
const FEWEST_BUNDLED = 3;

/** The findings in their order, those that repeat in one bundle at the place of the first. */
export function bundled(findings: readonly CheckedFinding[], isOpen: (finding: CheckedFinding) => boolean): readonly Bundle[] {
  const bundles = new Map<string, CheckedFinding[]>();
  for (const finding of findings) {
    const key = finding.severity === "info" && isOpen(finding) ? finding.rule : finding.id;
    const bundle = bundles.get(key);
    if (bundle) bundle.push(finding);
    else bundles.set(key, [finding]);
  }
  return [...bundles.values()].flatMap((bundle) => (bundle.length < FEWEST_BUNDLED ? bundle.map((one) => [one]) : [bundle]));
}

/** The findings of the list from top to bottom. */
export function shownFindings(state: Filtered): readonly CheckedFinding[] {
  return inOneRow(findingGroups(state));
}

const inOneRow = lastAnswer((groups: readonly FindingGroup[]) => groups.flatMap(({ findings }) => findings));
