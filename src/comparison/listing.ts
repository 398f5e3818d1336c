import type { Figure } from "../indicators/figure";
import type { Period } from "../parse/period";
import type { CellAddress, Cited } from "../sheet/address";

/** What a figure says of its indicator. "other" is what only a heading names: 人口, Net sales. */
export type ObservedRole = "baseline" | "target" | "actual" | "whole" | "rate" | "total" | "average" | "rating" | "other";

/** One figure of an indicator in one document: what it says, for which time, and where it stands. */
export interface Observation {
  readonly role: ObservedRole;
  /** The time that the figure stands for: printed with it, else that of its column. */
  readonly period: Period | undefined;
  /** The period of its column. */
  readonly column: Period | undefined;
  /** What else tells the figure from others of its role: the label of a second figure (累計), the words of a heading. */
  readonly slot: string;
  readonly figure: Figure;
  /** Figures of one group were reported together: an actual, its rate and its target. */
  readonly group: number;
}

/** A table as far as comparing needs it. */
export interface ListedTable {
  readonly sheet: string;
  readonly title: string;
  /** Where to look at the table as a whole. */
  readonly cell: CellAddress;
  /** Rows with headings that we know, or a table known by its figures only. */
  readonly origin: "words" | "figures";
  /** The latest period of its columns, "" where none has one. */
  readonly latest: string;
  readonly listings: Listing[];
}

/** One row (or column) that lists an indicator: what tells which indicator it is, apart from what was observed of it. */
export interface Listing {
  readonly table: ListedTable;
  /** Place among the rows of its table. */
  readonly place: number;
  /** summary: a row of averages or totals. */
  readonly kind: "indicator" | "summary";
  readonly name: Cited<string>;
  /** The folded name: same key, same name. */
  readonly key: string;
  readonly number: string;
  /** The fields and items that the row stands under. */
  readonly items: readonly Cited<string>[];
  readonly unit: string | undefined;
  readonly reprint: boolean;
  /** What the source note gives for the whole country. */
  readonly source: Cited<string> | undefined;
  readonly observations: readonly Observation[];
}
