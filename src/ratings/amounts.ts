import { figureOf } from "../regions/figureCell";
import { asPrinted } from "../regions/usualFormat";
import { FLAG, type Region } from "../regions/region";
import type { Bound } from "../parse/quantity";

/** What a printed figure may be. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Every amount that prints as the figure: counts are as they stand, decimals and percentages half a last digit more or less. */
export function spanOf({ value, half, decimals, flags }: Region, k: number): Span {
  const number = value[k] ?? NaN;
  const isRounded = (decimals[k] ?? 0) > 0 || ((flags[k] ?? 0) & (FLAG.percent | FLAG.scaled)) !== 0;
  const loose = isRounded ? (half[k] ?? 0) : 0;
  return { low: number - loose, high: number + loose };
}

/** The quotient of two amounts above zero in percent. */
export function percentOf(part: Span, whole: Span): Span | undefined {
  if (whole.low <= 0 || part.low < 0) return undefined;
  return { low: (100 * part.low) / whole.high, high: (100 * part.high) / whole.low };
}

/** The text of a figure's cell, as the sheet prints it. */
export function textOf({ sheet, place }: Region, k: number): string {
  const { row, column } = place(k);
  return asPrinted(sheet, (sheet.rows[row]?.[column]?.text ?? "").trim());
}

/** The bound that a figure prints: 以上, "≤". */
export function boundOf({ sheet, place }: Region, k: number): Bound | undefined {
  const { row, column, second } = place(k);
  return figureOf(sheet.rows[row]?.[column], second)?.bound;
}
