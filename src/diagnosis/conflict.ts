import type { Decimal } from "../measures/decimal";
import type { Region } from "../regions/region";
import type { Weighed } from "../relations/evidence";
import type { Relation } from "../relations/relation";

/** What may have happened to a figure; the names are those of the report. */
export type CauseType =
  | "transposed-digits"
  | "replaced-digit"
  | "extra-digit"
  | "dropped-digit"
  | "decimal-shift"
  | "unit-slip"
  | "percent-scale"
  | "lost-sign"
  | "neighbour-copy"
  | "row-shift"
  | "swapped-inputs"
  | "cap-not-applied"
  | "other-formula"
  | "not-recomputed";

/** A figure by its place. */
export interface Spot {
  readonly region: Region;
  readonly k: number;
}

/** A figure that may be the wrong one. */
export interface Suspect extends Spot {
  /** The lowest and the highest figure this cell can print so that everything holds, in the printed unit; null where there is no such bound. */
  readonly allowed: readonly [string, string] | null;
  /** The one value that fits best, where one can be offered. */
  readonly value: Decimal | undefined;
  readonly probability: number;
}

export interface Cause extends Spot {
  readonly type: CauseType;
  /** What the cell should read, in the printed unit. */
  readonly value: Decimal;
  readonly confidence: number;
}

/** A figure with what it should read, in the printed unit. */
export interface Change extends Spot {
  readonly value: Decimal;
}

/** A change after which everything holds. */
export interface Repair extends Change {
  /** Figures that must change with it: what was computed from the wrong figure, or the other one of two that were exchanged. */
  readonly along: readonly Change[];
  /** True where nothing else can be meant: then it may be made without asking. */
  readonly safe: boolean;
}

/** A figure and the formula, without its "=", that its cell should hold. */
export interface FormulaRepair extends Spot {
  readonly formula: string;
}

/** A failing instance, and the relation that it belongs to. */
export interface Failure {
  readonly relation: Relation;
  readonly instance: Weighed;
}

/** Figures that cannot all be right, told as one finding. */
export interface Conflict extends Failure {
  /** The other failing instances that one change settles with it. */
  readonly settles: readonly Failure[];
  /** Best first, at most five; equals stand side by side with equal probability. */
  readonly suspects: readonly Suspect[];
  readonly causes: readonly Cause[];
  /** The first changes the first suspect. */
  readonly repairs: readonly Repair[];
  /** The formula that belongs into the cell of the first suspect, where that cell is out of line with its neighbours or leaves parts out. Then there are no repairs. */
  readonly formula?: FormulaRepair;
  /** True where a failing instance belongs to a proved relation and is not in doubt. */
  readonly sure: boolean;
}
