/** The figures of a table or sheet area as printed, row by row: index = row × columns + column. */
export interface FigureGrid {
  readonly rows: number;
  readonly columns: number;
  /** NaN where no figure stands. In the printed unit: 45.0% is 45. */
  readonly value: Float64Array;
  /** Decimals as printed. */
  readonly decimals: Int8Array;
  /** 1 where something stands that is no figure, yet neither a blank nor a dash: "..", "x", "9,904E". */
  readonly unknown: Uint8Array;
  /** What the lines are called. Words shift the price of a relation by a few bits, no more. */
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
}
