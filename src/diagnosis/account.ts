import type { Constraint } from "./constraint";
import type { Changes } from "./exactFit";
import type { Explanation } from "./explanation";
import type { Steps } from "./printable";
import type { PrintedFigure } from "./printedFigure";

/** One way to make a group of failing constraints hold: a figure with the values it may have, and what must change along with each. */
export interface Account {
  readonly figure: PrintedFigure;
  /** What it may print. */
  readonly steps: Steps;
  readonly explanation: Explanation;
  /** What must change along, for each value of the explanation; only the figure itself where this is empty. */
  readonly along: (steps: number) => Changes | undefined;
  readonly weight: number;
  /** one: this figure alone. swap: exchanged with another. carried: figures computed from it change along. run: one of several that stand a row too high or too low. formula: its cell does not hold what its line holds. */
  readonly kind: "one" | "swap" | "carried" | "run" | "formula";
  /** The formula, without its "=", that belongs into the cell of an account of that kind. */
  readonly formula?: string;
}

/** Failing constraints that belong together, with every account of them, likeliest first. */
export interface Case {
  readonly failing: readonly Constraint[];
  readonly accounts: readonly Account[];
  /** Changes of other cases without which this one cannot be settled. */
  readonly assumed: Changes;
}

export const NO_CHANGES: Changes = new Map();
export const NOTHING_ALONG = (): Changes => NO_CHANGES;
