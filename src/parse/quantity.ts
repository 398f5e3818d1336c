import type { Decimal } from "../measures/decimal";

export type UnitKind = "percent" | "point" | "permille" | "count" | "money" | "time" | "other" | "none";

/** "以上" is >=, "以下" <=, "超" >, "未満" <. */
export type Bound = ">=" | "<=" | ">" | "<";

/** One figure as printed: "▲0.3%", "87,974,100枚", "146.41万", "99%以上", "ほぼ100%". */
export interface Quantity {
  /** The number in its printed unit with sign and multiplier applied: "▲0.3%" is -0.3, "146.41万" is 1464100. */
  readonly value: Decimal;
  /** Worth of the last printed digit with the multiplier applied: 0.1 for "45.0%", 100 for "146.41万", 1 for "18". */
  readonly step: Decimal;
  /** Decimals printed after the point: 1 for "45.0%", 0 for "100%", 2 for "146.41万". */
  readonly decimals: number;
  /** The power-of-ten multiplier applied: 4 for 万, 6 for 百万, 3 for 千円; 0 without one. */
  readonly multiplier: number;
  /** The unit, folded and without blanks: "%", "市町村", "人/年", "ポイント"; "" without one. */
  readonly unit: string;
  readonly unitKind: UnitKind;
  /** True where a sign was printed, a plus included: "+8.3ポイント". */
  readonly signed: boolean;
  readonly bound?: Bound;
  /** True for 約, ほぼ, 概ね, 程度, ≒, about, approx., ~: comparable, but no exact test. */
  readonly approximate?: boolean;
  /**
   * What the cell stores, in the printed unit, where that has more digits than the cell shows or comes from a formula:
   * 74.8752 for a cell showing 74.9%. Absent where the printed figure is all there is.
   */
  readonly stored?: Decimal;
}
