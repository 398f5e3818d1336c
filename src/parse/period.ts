export type PeriodKind = "fiscal-year" | "calendar-year" | "half-year" | "quarter" | "month" | "date" | "range";

/** The time that a figure stands for: R5年度, 2025.9月末, R5～R6の累計, FY2024, Q1 2025. Dates are ISO, both ends included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
  /** True for an as-of date (末, 時点, "as of", "end of"): the figure is a state at `end`. */
  readonly asOf: boolean;
  /** True where the figure adds up the whole range (累計, cumulative, YTD). */
  readonly cumulative: boolean;
  /** As printed, without the brackets around it. */
  readonly text: string;
}
