import type { Wording } from "../findings/wording";
import type { TaughtRelation } from "../relations/taught/taughtRelation";
import type { CellAddress } from "../sheet/address";

/** A figure of which a person says that it follows from others, picked in any order. */
export interface TeachingExample {
  readonly result: CellAddress;
  readonly parts: readonly CellAddress[];
}

/** In how many places a relation holds, and the cells of the results that do not agree. */
export interface TeachingTally {
  readonly holds: number;
  readonly fails: readonly CellAddress[];
}

/** A relation that the example may be one of. */
export interface TeachingCandidate {
  /** For the table of the example alone. */
  readonly taught: TaughtRelation;
  /** With the names of its lines: 達成率 = 実績 ÷ 目標. */
  readonly formula: Wording;
  /** The calculation of the example with its figures: 18 ÷ 40. */
  readonly calculation: string;
  /** Whether the example itself agrees. */
  readonly isExampleRight: boolean;
  /** What is counted in the table: a row each, a column each, or places here and there. */
  readonly counted: "row" | "column" | "place";
  /** In the table of the example, the example too. */
  readonly here: TeachingTally;
  /** In other tables whose lines have the same names. */
  readonly elsewhere: TeachingTally & { readonly tables: number };
}

/** Why nothing can be learnt from an example, and the cells that it is about. */
export interface TeachingRefusal {
  readonly refusal: Wording;
  readonly cells: readonly CellAddress[];
}

/** The relations that an example may be one of, best first and at least one; or why there are none. */
export type Teaching = { readonly candidates: readonly TeachingCandidate[] } | TeachingRefusal;
