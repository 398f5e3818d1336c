import type { Form } from "./form";
import type { TaughtRelation } from "./taught/taughtRelation";
import type { View } from "./view";

/** across: lines of one observation. chain: a line with its own observation before (running total, change on the line before). set: many parts. share: of the total of one line.
 * fixed: against one figure that stands in all of them, as the first year of an index does. window: the last few observations of a line. */
export type Reach = "across" | "chain" | "set" | "share" | "fixed" | "window";

/** One way to read a line: from which other lines its figures follow. A reading claims nothing yet. */
export interface Reading {
  readonly view: View;
  readonly form: Form;
  readonly reach: Reach;
  /** 100 where percent stands in the aggregate, 1 for fractions and amounts. */
  readonly scale: number;
  readonly aggregate: number;
  readonly parts: readonly number[];
  readonly signs?: readonly number[] | undefined;
  /** What the words say for or against it, in bits, its price taken off. */
  readonly prior: number;
  /** True where a heading prints this very formula. */
  readonly said: boolean;
  /** Like readings of like lines have the same key, in any table of the workbook. */
  readonly key: string;
  /** Readings of one slot exclude each other. */
  readonly slot: string;
  /** Means and sums are read apart for amounts and for rates; differences in points apart from the changes in percent of their line. */
  readonly of?: "amounts" | "rates" | "points";
  readonly setName?: string;
  /** Where a person taught it. */
  readonly taught?: TaughtRelation;
}

/** A reading in one observation: the figures, by their places in the region. */
export interface Instance {
  readonly k: number;
  readonly parts: readonly number[];
  readonly observation: number;
  /** The first link of a chain, which may carry what came before. */
  readonly start?: boolean;
  /** Parts without a figure. */
  readonly holes?: number;
  /** A dash or a word stands in place of a part. */
  readonly marked?: boolean;
  /** No digits stand in place of parts without a figure: a dash, "n/a", nothing. */
  readonly vacant?: boolean;
  /** Says nothing by itself: the share of the total itself, a quotient in a row of means. */
  readonly weak?: boolean;
  readonly meanRow?: boolean;
  /** A note says that it need not hold; false where words say that each is counted once, and the figure cannot be that either. */
  readonly free?: boolean;
}
