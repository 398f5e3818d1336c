import type { Listing } from "../listing";
import type { NameDifference } from "../names";

/** Two listings that are one indicator. */
export interface Pair {
  readonly earlier: Listing;
  readonly current: Listing;
  readonly difference: NameDifference;
  /** From 0 to 1: 1 where name and place leave no doubt, or a person said so. */
  readonly confidence: number;
  /** True where a person said that the two are one. */
  readonly isSaid: boolean;
}

/** A listing of which several others could be the continuation. */
export interface Tie {
  readonly listing: Listing;
  readonly candidates: readonly Listing[];
}

/** What a person's word knows an indicator again by, in whichever row it stands. Only the name is needed; the others tell rows of one name apart. */
export interface SaidIndicator {
  /** As it is printed. */
  readonly name: string;
  /** The fields and items that it stands under, joined by " / ". */
  readonly item?: string;
  readonly number?: string;
  readonly sheet?: string;
  /** Where rows are alike in all of this: the first, second … of how many. Where there are not so many any more, it is open which was meant. */
  readonly nth?: number;
  readonly of?: number;
}

/** What a person said of two indicators of two documents: one and the same, or two. It holds in whichever of two documents each stands, until it is taken back. */
export interface SaidPair {
  readonly earlier: SaidIndicator;
  readonly current: SaidIndicator;
  readonly same: boolean;
}
