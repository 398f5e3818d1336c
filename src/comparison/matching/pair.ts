import type { Listing } from "../listing";
import type { NameDifference } from "../names";

/** Two listings that are one indicator. */
export interface Pair {
  readonly earlier: Listing;
  readonly current: Listing;
  readonly difference: NameDifference;
  /** From 0 to 1: 1 where name and place leave no doubt. */
  readonly confidence: number;
}

/** A listing of which several others could be the continuation. */
export interface Tie {
  readonly listing: Listing;
  readonly candidates: readonly Listing[];
}

/** What a person said of two indicators, by their folded names: one and the same, or two. */
export interface SaidPair {
  readonly earlier: string;
  readonly current: string;
  readonly same: boolean;
}
