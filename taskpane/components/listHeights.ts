import { useCallback } from "react";
import type { CheckedFinding } from "../checking/checkResult";
import type { Bundle, FindingGroup } from "../state/findingGroups";
import type { ListedGroup } from "./listedFindings";

/** Heights in pixels of what was never drawn, where titles fit on a line. */
const LINE = 59;
const CARD = 300;
const FOOT = 40;
const HEADING = 38;

export function idOf({ id }: CheckedFinding): string {
  return id;
}

/** The name of a bundle under its heading. */
export function nameOf([first, second]: Bundle): string {
  return (second ? first?.rule : first?.id) ?? "";
}

export function groupIdOf({ group }: ListedGroup): string {
  return group.id;
}

export function useFindingHeight(current: CheckedFinding | undefined): (finding: CheckedFinding) => number {
  return useCallback((finding) => (finding === current ? LINE + CARD : LINE), [current]);
}

export type IsUnfolded = (group: FindingGroup, bundle: Bundle) => boolean;

export function bundleHeight(group: FindingGroup, bundle: Bundle, current: CheckedFinding | undefined, isUnfolded: IsUnfolded): number {
  if (bundle.length === 1) return bundle[0] === current ? LINE + CARD : LINE;
  return LINE + FOOT + (isUnfolded(group, bundle) ? bundle.length * LINE : 0);
}

export function groupHeight({ group, bundles }: ListedGroup, current: CheckedFinding | undefined, isUnfolded: IsUnfolded): number {
  return bundles.reduce((sum, bundle) => sum + bundleHeight(group, bundle, current, isUnfolded), HEADING);
}
