import { add, subtract, type Decimal } from "./decimal";
import { printedInterval, type Interval } from "./interval";
import { meetsRange, type Ratio, type RatioInterval } from "./ratio";
import { modesGiving, quotient, stepOf, type RoundingMode } from "./rounding";

/**
 * How a stated figure follows from its inputs, the first that holds. exact: from the figures as displayed. input-rounding: from numbers that are displayed
 * so. rounding-mode: from the displayed figures under another rounding mode. both: needs hidden digits and another mode. Only impossible is an error.
 */
export type Verdict = "exact" | "input-rounding" | "rounding-mode" | "both" | "impossible" | "not-checkable";
export type CheckedVerdict = Exclude<Verdict, "not-checkable">;

/** Why a figure cannot be recomputed. */
export type Obstacle =
  | "zero-target"
  | "negative-target" // actual ÷ target says nothing
  | "zero-actual"
  | "negative-actual" // target ÷ actual says nothing
  | "missing-baseline"
  | "baseline-equals-target"
  | "zero-previous"
  | "negative-previous" // no relative change from there
  | "zero-within-rounding" // the divisor is rounded so coarsely that it can be 0
  | "unbounded-input" // "99%以上" has no upper end
  | "no-figures";

export interface Uncheckable {
  readonly verdict: "not-checkable";
  readonly reason: Obstacle;
}

/** A figure that the table states as the result of a calculation. */
export interface Stated {
  readonly value: Decimal;
  /** Printed decimals: 1 for "45.0%", 0 for "18", -2 for 146.41万, which is printed to hundreds. */
  readonly decimals: number;
  /** What the cell stores, where that is known better than its print. */
  readonly interval?: Interval | undefined;
}

export interface Checked {
  readonly verdict: CheckedVerdict;
  /** The result from the displayed inputs, with the stated number of decimals. */
  readonly computed: Decimal;
  /** The rounding modes under which the displayed inputs give the stated figure. */
  readonly modes: readonly RoundingMode[];
}

/**
 * The verdict on a stated figure.
 * @param nominal the exact result from the displayed inputs
 * @param possible gives every result that the inputs allow; asked only where the nominal result does not do
 */
export function judgeFigure(
  stated: Stated,
  nominal: Ratio,
  mode: RoundingMode,
  possible: () => RatioInterval | Uncheckable,
): Checked | Uncheckable {
  const computed = quotient(nominal.numerator, nominal.denominator, stated.decimals, mode);
  const modes = modesGiving(stated.value, nominal.numerator, nominal.denominator, stated.decimals);
  if (modes.includes(mode)) return { verdict: "exact", computed, modes };
  const range = possible();
  if ("verdict" in range) return range;
  return { verdict: looserVerdict(stated, range, modes, mode), computed, modes };
}

function looserVerdict(stated: Stated, range: RatioInterval, modes: readonly RoundingMode[], mode: RoundingMode): CheckedVerdict {
  if (meetsRange(statedInterval(stated, mode), range)) return "input-rounding";
  if (modes.length > 0) return "rounding-mode";
  return stated.interval === undefined && meetsRange(anyModeInterval(stated), range) ? "both" : "impossible";
}

/** What the figure stands for under one mode or another: less than one step from it, for truncate and away fill both sides. */
function anyModeInterval({ value, decimals }: Stated): Interval {
  const step = stepOf(decimals);
  return { low: subtract(value, step), high: add(value, step), lowClosed: false, highClosed: false };
}

/** The numbers that the stated figure can stand for. */
export function statedInterval(stated: Stated, mode: RoundingMode): Interval {
  return stated.interval ?? printedInterval(stated.value, stepOf(stated.decimals), mode);
}
