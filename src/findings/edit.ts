import type { CellAddress } from "../sheet/address";
import type { Wording } from "./wording";

/**
 * What an edit puts into its cell: a plain formula without its leading "=", or a number as the cell stores it (0.749 for 74.9%). kept: what the cell holds
 * stays, be it the result of a formula in another cell, and only its format changes.
 */
export type EditContent = { readonly formula: string } | { readonly number: number } | { readonly kept: true };

/** One cell rewritten. A host refuses the edit when the cell no longer shows `before`. */
export interface Edit {
  readonly cell: CellAddress;
  /** The text that the cell shows now; "" for an empty cell. */
  readonly before: string;
  /** The text that the cell shows afterwards; where only the program can tell what a formula gives, the formula with its "=". */
  readonly after: string;
  /** What is stored; absent where it is the figure or text of `after` itself. A text that begins with "=" is never a formula. */
  readonly content?: EditContent;
  /** The number format code that the cell gets; absent where it keeps its own. */
  readonly format?: string;
}

/** A column made room for: cells from `at` on move one column to the right. */
export interface NewColumn {
  readonly sheet: string;
  /** Zero-based column at which the new one appears. */
  readonly at: number;
  /** The rows that are moved; absent for the whole column. */
  readonly rows?: { readonly top: number; readonly bottom: number };
  /** The column (counted before the insertion) whose widths, borders and fills the new one takes. */
  readonly styleFrom: number;
}

/** Edits that are made together or not at all, and undone together. Their addresses count after the new columns are there. */
export interface Change {
  /** What a list of changes calls it: 「47.8%」を「74.9%」に直す. */
  readonly label: Wording;
  /** In the order in which they are made; each counts columns after those before it. */
  readonly newColumns?: readonly NewColumn[];
  readonly edits: readonly Edit[];
}
