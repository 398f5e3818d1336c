import type { CellAddress } from "../sheet/address";
import type { Decimal } from "../measures/decimal";
import type { ListedTable, Listing, Observation } from "./listing";
import type { Pair, Tie } from "./matching/pair";
import type { OpenPairs } from "./questions";
import type { RatingChange } from "./ratingChanges";
import type { RoadmapChange } from "./roadmapChanges";
import type { Slot } from "./slots";

/** What the other figures of a document say of a figure that was changed. */
export type Doubt =
  /** This document contradicts its own figure, and would not with the earlier one. */
  | "mistyped"
  /** The earlier document contradicted its own figure, and would not have with this one. */
  | "corrected";

/** The change to the next period (or from the one before), by the figure as it was published and as it stands now. */
export interface Steps {
  readonly beside: Observation;
  readonly published: Decimal;
  readonly restated: Decimal;
}

/** A figure that two documents give otherwise for the same indicator, role and time. */
export interface FigureChange {
  /** slip: the digits are the same. filled: there was none before. withdrawn: there is none any more. */
  readonly kind: "changed" | "slip" | "filled" | "withdrawn";
  readonly pair: Pair;
  readonly slot: Slot;
  /** Of a slip: how many tens the current figure is larger. */
  readonly power: number;
  /** Of a slip: the other figures of the row did not move with it, or the word of its multiplier did. */
  readonly sure: boolean;
  readonly doubt: Doubt | undefined;
  /** Rates that changed with it. */
  readonly along: readonly Slot[];
  readonly steps: Steps | undefined;
}

/** What one indicator of the two is now called, counted in or defined as. */
export interface NameChange {
  readonly pair: Pair;
  readonly kind: "slip" | "definition" | "renamed";
  readonly before: string;
  readonly after: string;
  /** The cells that say so. */
  readonly earlier: CellAddress;
  readonly current: CellAddress;
  /** What the cells say in full. */
  readonly earlierText: string;
  readonly currentText: string;
  /** What differs: the indicator itself, the item that it stands under, or the unit of its figures. */
  readonly of: "name" | "item" | "unit";
}

/** A national value in the source note that moved while the target that was taken from it stayed. */
export interface BenchmarkMove {
  readonly pair: Pair;
  readonly target: Slot;
  readonly before: string;
  readonly after: string;
}

/** Indicators that only one of two documents lists. */
export interface Absence {
  readonly listings: readonly Listing[];
  /** Set where a whole table is missing. */
  readonly table: ListedTable | undefined;
  /** Where in the current document to look: the row after which it stood, or the row itself. */
  readonly cell: CellAddress;
}

/** Which document the current one is held against: the one before, the plan, or an earlier edition in the same workbook. */
export type ComparisonKind = "previous" | "plan" | "edition";

/** Everything that comparing two documents brought. */
export interface Comparison {
  readonly kind: ComparisonKind;
  /** The other document's name; undefined where it stands in the same workbook. */
  readonly document: string | undefined;
  /** True where the other document is the newer one by its dates. */
  readonly reversed: boolean;
  /** True where the two list nothing in common. */
  readonly unrelated: boolean;
  /** Where to look at the current document as a whole. */
  readonly place: CellAddress;
  /** Where the tables of the other document begin. */
  readonly earlierTables: readonly CellAddress[];
  readonly pairs: readonly Pair[];
  readonly ties: readonly Tie[];
  readonly changes: readonly FigureChange[];
  readonly names: readonly NameChange[];
  readonly ratings: readonly RatingChange[];
  readonly roadmaps: readonly RoadmapChange[];
  readonly benchmarks: readonly BenchmarkMove[];
  readonly missing: readonly Absence[];
  readonly added: readonly Absence[];
  /** Figures that stand in both for the same indicator, role and time, and how many of them agree. */
  readonly compared: number;
  readonly agreeing: number;
  /** What a person may be asked about the pairs. */
  readonly open: OpenPairs;
  /** How many words of a person on pairs there are, and how many of them speak of rows of these documents. */
  readonly said: { readonly of: number; readonly used: number };
}
