import type { ListedDocument } from "../document";
import type { Listing } from "../listing";
import type { Matches } from "./matches";

/** Pairs the rows of averages and totals of tables that list the same indicators. */
export function pairSummaries({ tables }: ListedDocument, matches: Matches): void {
  for (const table of tables) {
    const other = matches.tableFor(table);
    if (!other) continue;
    const [before, now] = [summariesOf(table.listings), summariesOf(other.listings)];
    for (const summary of before) {
      const alike = now.filter((one) => !matches.has(one) && roleOf(one) === roleOf(summary));
      const same = alike.find(({ key }) => key === summary.key) ?? (before.length === 1 && alike.length === 1 ? alike[0] : undefined);
      if (same && !matches.has(summary)) matches.add(summary, same, 1);
    }
  }
}

function summariesOf(listings: readonly Listing[]): Listing[] {
  return listings.filter(({ kind }) => kind === "summary");
}

function roleOf({ observations }: Listing): string {
  return observations[0]?.role ?? "";
}
