import type { Finding, StatedRelation, Wording } from "../findings/finding";
import type { RoundingMode } from "../measures/rounding";
import type { FigureState } from "../relations/figureStates";
import type { CellAddress, Cited } from "../sheet/address";
import type { Datum } from "../tidy/datum";

/** Why a cell is as it is: what was read of it, what it takes part in, and how tightly that holds it. */
export interface CellExplanation {
  readonly cell: CellAddress;
  /** As the cell shows it. */
  readonly text: string;
  /** covered: hidden below merged cells, whose content stands in `content`. */
  readonly kind: "figure" | "text" | "empty" | "covered";
  /** The cell whose content a covered one shows. */
  readonly content?: CellAddress;
  /** Everything that the cell says, a line for each value. */
  readonly read: readonly Datum[];
  /** Undefined where the cell holds no figure. */
  readonly state: FigureState | undefined;
  /** Whether a proved figure is proved to its last digit; undefined for all others. */
  readonly toLastDigit: boolean | undefined;
  /** Why it is not proved; undefined where it is, or is contradicted. */
  readonly reason: Wording | undefined;
  /** The calculations that give the figure, then those that it goes into. */
  readonly relations: readonly ExplainedRelation[];
  /** What the relations that hold leave it, in printed values: those that are proved, where there are any. Undefined where none holds. */
  readonly pinned: Pinned | undefined;
  /** The printed values with which also the relations would hold that do not; undefined where all hold, or no value would do. */
  readonly agreeing: Pinned | undefined;
  /** What the cell stores, where that is finer than what it shows. */
  readonly stored: string | undefined;
  readonly findings: readonly CellFinding[];
}

/**
 * How a calculation fits what is printed. exact: the printed figures give it. input-rounding: numbers that print so do. rounding-mode: it was cut or rounded up.
 * both: it needs hidden digits and that. near: figures that were rounded before they were added. capped: no more than 100 % and no less than 0 is printed.
 * zeros: a dash counts as 0. contradicted: it does not. approximate: a figure that is only about right, or a bound. otherwise: it holds with weights, or with rates put in that are
 * missing or wrong.
 */
export type RelationFit =
  "exact" | "input-rounding" | "rounding-mode" | "both" | "near" | "capped" | "zeros" | "contradicted" | "approximate" | "otherwise";

/** Lowest and highest, as texts in the printed unit; "" where nothing bounds it. */
export type Ends = readonly [low: string, high: string];

export interface ExplainedRelation {
  /** With the names of the cells: "C5 ÷ B5 × 100". */
  readonly relation: StatedRelation;
  /** True where words and figures prove it; else it only fits. */
  readonly proved: boolean;
  readonly part: "result" | "input";
  /** What the calculation gives, as printed. */
  readonly result: Cited<string>;
  readonly inputs: readonly Cited<string>[];
  /** With the printed figures: "45.0% ÷ 60.1%". */
  readonly calculation: string;
  /** What comes out, rounded as the result is; undefined where nothing can be calculated. */
  readonly computed: string | undefined;
  /** The same with more digits, where it was rounded: "74.87…%". */
  readonly unrounded: string | undefined;
  readonly fit: RelationFit;
  /** The ways of rounding that give the printed result, where the usual one does not. */
  readonly modes: readonly RoundingMode[];
  /** What the other figures allow for this cell, rounded outward by two digits more than are printed; undefined where that is not known. */
  readonly allowed: Ends | undefined;
  /** What the number behind the print must be for the relation to hold, where that is less than all that prints so. */
  readonly hidden: Ends | undefined;
}

/** The printed values that every relation allows, both ends included; undefined ends are open. */
export interface Pinned {
  readonly low: string | undefined;
  readonly high: string | undefined;
  /** How many values; Infinity where an end is open. */
  readonly values: number;
  /** How many relations say so. */
  readonly relations: number;
}

export interface CellFinding {
  readonly finding: Finding;
  /** accused: it is about this cell. suspect: the cell is one of those that may be wrong. evidence: the finding rests on it. */
  readonly as: "accused" | "suspect" | "evidence";
}
