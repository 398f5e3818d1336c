import { severities, type Finding } from "./finding";

/** What a change brought: findings of the later review that the earlier one had not, or had as lesser ones. */
export function broughtFindings(earlier: readonly Finding[], later: readonly Finding[]): Finding[] {
  const known = new Map<string, number>();
  for (const finding of earlier) {
    const gravity = severities.indexOf(finding.severity);
    for (const key of keysOf(finding)) known.set(key, Math.min(known.get(key) ?? gravity, gravity));
  }
  return later.filter((finding) => !keysOf(finding).some((key) => (known.get(key) ?? Infinity) <= severities.indexOf(finding.severity)));
}

/** Whether a review still has a finding. */
export function isStillThere(finding: Finding, later: readonly Finding[]): boolean {
  const keys = keysOf(finding);
  return later.some((other) => keysOf(other).some((key) => keys.includes(key)));
}

/** Where a finding is told, and of which figure: the cell that is accused may be another one once a neighbour is put right. */
function keysOf({ rule, cell, evidence, indicator, period }: Finding): string[] {
  const about = evidence[0]?.cell ?? cell;
  return [`at ${rule} ${placeOf(cell)}`, `about ${rule} ${placeOf(about)} ${indicator} ${period ?? ""}`];
}

function placeOf({ sheet, row, column }: Finding["cell"]): string {
  return `${row}:${column} ${sheet}`;
}
