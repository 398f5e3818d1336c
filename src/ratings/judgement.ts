import type { JudgedCell, JudgedSet } from "./judgedSet";
import type { StatedScale } from "./statedScale";
import type { TargetPair } from "./targetPairs";
import type { Way } from "../words/trendWords";

/** A word of judgement that the figures of its row do not bear out, where the others of its line do. */
export interface Mismatch {
  readonly set: JudgedSet;
  readonly judged: JudgedCell;
  /** The labels that the figures earn, as the table writes them. */
  readonly earned: readonly string[];
  /** The places in the region of the figures that decide. */
  readonly figures: readonly number[];
  /** How many other words of the line follow from their figures. */
  readonly agreeing: number;
  readonly severity: "error" | "query";
  readonly basis: Basis;
}

export type Basis =
  | { readonly kind: "scale"; readonly scale: StatedScale; readonly heading: string; readonly calculation: string }
  | { readonly kind: "target"; readonly pair: TargetPair; readonly met: boolean }
  | { readonly kind: "rank"; readonly heading: string; readonly descending: boolean }
  | { readonly kind: "trend"; readonly heading: string; readonly went: Way };

/** What was found out about the words of one line. */
export interface JudgedLine {
  readonly set: JudgedSet;
  readonly mismatches: readonly Mismatch[];
  /** Every word that was held against its figures. */
  readonly checked: readonly { readonly judged: JudgedCell; readonly figures: readonly number[] }[];
}
