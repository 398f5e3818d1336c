import type { Direction } from "../words/directionWords";
import type { LineLabel } from "../words/lineLabel";
import type { CellAddress } from "../sheet/address";
import type { Region } from "../regions/region";

/** One word of judgement in a table: Met, △, Amber. */
export interface JudgedCell {
  readonly cell: CellAddress;
  /** As printed. */
  readonly text: string;
  /** What it is compared by: its symbol, or its words in lower case, without what stands in brackets behind it. */
  readonly key: string;
  /** What its row is called. */
  readonly name: string;
  /** Which way the words of its row, or a column of directions, say is good. */
  readonly direction: Direction | undefined;
  /** True where the name alone lets less seem better: it is not relied on. */
  readonly seemsLower: boolean;
}

/** A line of figures of the same table; `at` is the place in the region of the figure that stands with a judged cell, or -1. */
export interface JudgingLine {
  readonly label: LineLabel;
  readonly at: (cell: JudgedCell) => number;
}

/** The words of judgement under one heading, or in the lines of one name, and the figures that they may follow from. */
export interface JudgedSet {
  readonly region: Region;
  readonly heading: string;
  readonly cells: readonly JudgedCell[];
  readonly lines: readonly JudgingLine[];
}
