import type { ListedTable, Listing } from "../listing";
import { nameDifference } from "../names";
import type { Pair, Tie } from "./pair";
import type { SaidPairs } from "./saidPairs";

/** The pairs found so far: each listing stands in one at most. */
export class Matches {
  readonly pairs: Pair[] = [];
  private readonly open = new Map<Listing, Tie>();
  private readonly partners = new Map<Listing, Listing>();
  private readonly votes = new Map<ListedTable, Map<ListedTable, number>>();

  constructor(readonly said: SaidPairs) {}

  add(earlier: Listing, current: Listing, confidence: number, isSaid = false): void {
    this.partners.set(earlier, current).set(current, earlier);
    this.pairs.push({ earlier, current, difference: nameDifference(earlier.name.value, current.name.value), confidence, isSaid });
    let known = this.votes.get(earlier.table);
    if (!known) this.votes.set(earlier.table, (known = new Map<ListedTable, number>()));
    known.set(current.table, (known.get(current.table) ?? 0) + 1);
  }

  /** The listings that could go on from several, and were not paired after all. */
  get ties(): readonly Tie[] {
    return [...this.open.values()].filter(({ listing }) => !this.has(listing));
  }

  has(listing: Listing): boolean {
    return this.partners.has(listing);
  }

  partnerOf(listing: Listing | undefined): Listing | undefined {
    return listing && this.partners.get(listing);
  }

  /** Notes that several could be the listing's continuation. The first such note stands. */
  tie(listing: Listing, candidates: readonly Listing[]): void {
    if (!this.open.has(listing)) this.open.set(listing, { listing, candidates: [...new Set(candidates)] });
  }

  /** False where a person said that the two are not one. */
  mayPair(earlier: Listing, current: Listing): boolean {
    return !this.said.areApart(earlier, current);
  }

  /** How many rows of the two tables are paired. */
  shared(earlier: ListedTable, current: ListedTable): number {
    return this.votes.get(earlier)?.get(current) ?? 0;
  }

  /** The table that most rows of this one have gone to. */
  tableFor(earlier: ListedTable): ListedTable | undefined {
    return [...(this.votes.get(earlier) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
  }

  /** From 0 to 1: whether the rows above and below are paired with each other too. */
  neighbours(earlier: Listing, current: Listing): number {
    const beside = (by: number): number => {
      const [a, b] = [earlier.table.listings[earlier.place + by], current.table.listings[current.place + by]];
      if (!a && !b) return this.shared(earlier.table, current.table) > 0 ? 1 : 0;
      return a && b && this.partners.get(a) === b ? 1 : 0;
    };
    return (beside(-1) + beside(1)) / 2;
  }
}
