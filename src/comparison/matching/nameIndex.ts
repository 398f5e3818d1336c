import type { Listing } from "../listing";
import { bigramsOf } from "../names";

/** Two characters that stand in more names than this tell nothing. */
const MOST_NAMES = 60;

/** Finds the listings whose names share letters with one: at least every fifth pair of neighbouring characters. */
export class NameIndex {
  private readonly byPair = new Map<string, Listing[]>();

  constructor(listings: readonly Listing[]) {
    for (const listing of listings) for (const pair of new Set(bigramsOf(listing.name.value))) add(this.byPair, pair, listing);
  }

  near(name: string): Listing[] {
    const shared = new Map<Listing, number>();
    const pairs = new Set(bigramsOf(name));
    for (const pair of pairs) {
      const known = this.byPair.get(pair) ?? [];
      if (known.length <= MOST_NAMES) for (const one of known) shared.set(one, (shared.get(one) ?? 0) + 1);
    }
    return [...shared].filter(([, count]) => count * 5 >= pairs.size).map(([one]) => one);
  }
}

/** Puts one more value under a key. */
export function add<Key, Value>(index: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}
