import type { CheckedFinding } from "../checking/checkResult";
import { bundled, type Bundle, type FindingGroup } from "../state/findingGroups";
import { isExplained, type FindingRecord } from "../state/findingRecord";
import type { PaneState } from "../state/paneState";

/** A heading of the list, and what stands under it. */
export interface ListedGroup {
  readonly group: FindingGroup;
  readonly bundles: readonly Bundle[];
}

/** What every part of the list has to know of the whole. */
export interface ListedFindings {
  readonly current: CheckedFinding | undefined;
  /** The finding that the Tab key reaches. */
  readonly tabStop: CheckedFinding | undefined;
  readonly open: (finding: CheckedFinding | undefined) => void;
}

/** The groups with their findings bundled. Under the heading of a rule they are together already. */
export function listedGroups(
  groups: readonly FindingGroup[],
  result: PaneState["result"],
  record: FindingRecord,
  grouping: PaneState["filter"]["grouping"],
): readonly ListedGroup[] {
  return groups.map((group) => {
    const { findings } = group;
    const bundles = grouping === "rule" ? findings.map((one) => [one]) : bundled(findings, (one) => !isExplained(one, { result, record }));
    return { group, bundles };
  });
}

/** What a bundle is called among all, so that it stays unfolded: a heading has one for each rule. */
export function bundleName({ id }: FindingGroup, [first]: Bundle): string {
  return `${id} ${first?.rule ?? ""}`;
}

/** The findings that have a line of their own, from top to bottom. A bundle shows its own once it is unfolded. */
function* linesOf(
  list: readonly ListedGroup[],
  isUnfolded: (group: FindingGroup, bundle: Bundle) => boolean,
): Generator<CheckedFinding, void> {
  for (const { group, bundles } of list) {
    for (const bundle of bundles) if (bundle.length === 1 || isUnfolded(group, bundle)) yield* bundle;
  }
}

/** Where a key leads from a line of the list; undefined where it leads nowhere. */
export function neighbour(
  list: readonly ListedGroup[],
  isUnfolded: (group: FindingGroup, bundle: Bundle) => boolean,
  from: string,
  key: string,
): CheckedFinding | undefined {
  if (!["ArrowDown", "ArrowUp", "Home", "End"].includes(key)) return undefined;
  let before: CheckedFinding | undefined;
  for (const line of linesOf(list, isUnfolded)) {
    if (key === "Home" || (key === "ArrowDown" && before?.id === from)) return line;
    if (key === "ArrowUp" && line.id === from) return before;
    before = line;
  }
  return key === "End" ? before : undefined;
}
