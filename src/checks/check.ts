import type { Figure } from "../indicators/figure";
import type { Indicator, Result, SummaryRow } from "../indicators/indicator";
import type { RateFormula } from "../measures/attainmentRate";
import type { Decimal } from "../measures/decimal";
import type { AveragePolicy, CheckedAverage } from "../measures/judgeAverage";
import type { CheckedDelta } from "../measures/judgeDelta";
import type { CheckedRate } from "../measures/judgeRate";
import type { RatioInterval } from "../measures/ratio";
import type { RoundingMode } from "../measures/rounding";
import type { Obstacle } from "../measures/verdict";
import type { KpiTable } from "../tables/table";

/** A stated rate with the figures it follows from, calculated again. */
export interface RateCheck {
  readonly table: KpiTable;
  /** Absent for the rate of a total row. */
  readonly indicator: Indicator | undefined;
  readonly result: Result | undefined;
  readonly stated: Figure;
  readonly actual: Figure;
  /** The target, or the whole of a share. */
  readonly target: Figure;
  readonly baseline: Figure | undefined;
  /** True where part ÷ whole is checked. */
  readonly share: boolean;
  /** The formula that holds, or the plainest one where none does. */
  readonly formula: RateFormula;
  readonly judgement: CheckedRate;
  /** The rounding mode of the column. */
  readonly mode: RoundingMode;
  /** True in a column of fractions: 0.749 for 74.9 %. */
  readonly asFraction: boolean;
}

/** A stated rate that cannot be calculated again, and why. */
export interface UncheckedRate {
  readonly indicator: Indicator | undefined;
  readonly stated: Figure;
  readonly reason: Obstacle | "no-actual" | "no-target" | "inexact-input" | "different-units" | "no-figure";
}

/** A rate that is not stated though actual and target are there. */
export interface UnstatedRate {
  readonly table: KpiTable;
  readonly indicator: Indicator;
  readonly result: Result;
  /** The empty or marked cell of the rate. */
  readonly cell: Figure;
  readonly actual: Figure;
  readonly target: Figure;
  /** The rate that follows, capped at 100 and floored at 0, with the decimals of its column. */
  readonly computed: Decimal;
  readonly raw: Decimal;
  readonly decimals: number;
  /** What the average of the column needs in this place, where the average solves it. */
  readonly needed: RatioInterval | undefined;
  /** True where the average holds with `computed` in this place. */
  readonly averageHolds: boolean | undefined;
}

/** A stated average of a column's printed rates, calculated again. */
export interface AverageCheck {
  readonly table: KpiTable;
  readonly summary: SummaryRow;
  readonly stated: Figure;
  /** The rates averaged, one for each indicator; blank and marked cells included. */
  readonly rates: readonly Figure[];
  readonly indicators: readonly Indicator[];
  /** The policy that holds, or the plainest where none does. */
  readonly policy: AveragePolicy;
  readonly judgement: CheckedAverage;
  /** True where an empty rate had to be taken as what actual and target give. */
  readonly filledBlanks: boolean;
  /** The impossible rates that had to be taken as what their actual and target give: then they are wrong, not the average. */
  readonly recomputed: readonly RateCheck[];
  /** True in a column of fractions: 0.749 for 74.9 %. */
  readonly asFraction: boolean;
}

/** A stated change with the two figures it compares. */
export interface DeltaCheck {
  readonly table: KpiTable;
  readonly indicator: Indicator | undefined;
  readonly summary: SummaryRow | undefined;
  /** The cell that states the change: its own, or that of the current figure with "(+8.3ポイント)" inside. */
  readonly stated: Figure;
  readonly current: Figure;
  readonly previous: Figure;
  /** difference: percentage points or plain difference. relative: change in percent of the previous figure. */
  readonly measure: "difference" | "relative";
  readonly judgement: CheckedDelta;
  /** The impossible averages that had to be taken as what their rates give: then they are wrong, not the change. */
  readonly recomputed: readonly AverageCheck[];
}

/** A percentage that is written 100 times too large or too small: 0.61 among 61 %. */
export interface PercentSlip {
  readonly table: KpiTable;
  readonly indicator: Indicator;
  readonly result: Result | undefined;
  readonly figure: Figure;
  /** The number that fits, in percent. */
  readonly expected: Decimal;
  /** The percentages beside it that it is out of scale with. */
  readonly peers: readonly Figure[];
  /** The rate that holds with the expected number, where there is one. */
  readonly proof: RateCheck | undefined;
}

/** One target of several periods whose rates are each possible but need targets that are not the same number. */
export interface TargetConflict {
  readonly table: KpiTable;
  readonly indicator: Indicator;
  readonly target: Figure;
  readonly rates: readonly RateCheck[];
}

/** Every stated figure of one table that was calculated again. */
export interface TableChecks {
  readonly table: KpiTable;
  readonly rates: readonly RateCheck[];
  readonly unchecked: readonly UncheckedRate[];
  readonly unstated: readonly UnstatedRate[];
  readonly averages: readonly AverageCheck[];
  readonly deltas: readonly DeltaCheck[];
  readonly slips: readonly PercentSlip[];
  readonly conflicts: readonly TargetConflict[];
}
