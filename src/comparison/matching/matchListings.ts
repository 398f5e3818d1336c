import type { ListedDocument } from "../document";
import type { Listing } from "../listing";
import { bareName } from "../names";
import { KnownRows } from "./knownAgain";
import { pairLikeNames } from "./likeNames";
import { Matches } from "./matches";
import type { SaidPair } from "./pair";
import { pairSameNames } from "./sameNames";
import { SaidPairs } from "./saidPairs";
import { pairSummaries } from "./summaries";

/**
 * Which listings of two documents are one indicator. First what a person said, then the same names, then names that differ only in signs and brackets, then names with slips, reworded
 * names and rows that go on under another name. Each listing is paired once; where two would do as well, neither is taken.
 */
export function matchListings(earlier: ListedDocument, current: ListedDocument, said: readonly SaidPair[] = []): Matches {
  const [before, now] = [indicatorsOf(earlier), indicatorsOf(current)];
  const matches = new Matches(new SaidPairs(said, new KnownRows(before), new KnownRows(now)));
  for (const [one, other] of matches.said.same()) if (!matches.has(one) && !matches.has(other)) matches.add(one, other, 1, true);
  pairSameNames(before, now, matches, ({ key }) => key);
  pairSameNames(before, now, matches, ({ name }) => bareName(name.value));
  pairLikeNames(before, now, matches);
  pairSummaries(earlier, matches);
  return matches;
}

export function indicatorsOf({ tables }: ListedDocument): Listing[] {
  return tables.flatMap(({ listings }) => listings.filter(({ kind }) => kind === "indicator"));
}
