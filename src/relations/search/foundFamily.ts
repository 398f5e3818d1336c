export type SearchOperator = "sum" | "mean" | "ratio" | "change" | "mirror" | "progress" | "share" | "running-total";

/** A cell as row and column of the grid. */
export type CellPlace = readonly [number, number];

/** One aggregate of a family with the parts that it is calculated from. */
export interface FoundInstance {
  readonly aggregate: CellPlace;
  readonly parts: readonly CellPlace[];
  /** "capped": 100 is printed where more comes out, and nothing in the family exceeds 100; or 0 where less than 0 comes out. */
  readonly state: "holds" | "capped" | "contradicted";
}

/**
 * A relation that the figures prove: line `aggregate` is calculated from lines `parts`. The order of the parts: ratio [dividend, divisor],
 * change [base, new], mirror [actual, target] (2 − actual ÷ target), progress [actual, target, base]; for a share the part and, in the
 * instances, the total of its line; for a running total the added line and, in the instances, the figure before and what is added.
 */
export interface FoundFamily {
  readonly operator: SearchOperator;
  readonly scale: 1 | 100 | 1000 | 100000;
  /** A change printed with the opposite sign: (base − new) ÷ base. */
  readonly isReversed: boolean;
  readonly byColumn: boolean;
  readonly aggregate: number;
  readonly parts: readonly number[];
  /** Bits over the price of the hypothesis. */
  readonly evidence: number;
  readonly agreeing: number;
  readonly missing: number;
  readonly instances: readonly FoundInstance[];
}
