import type { Figure } from "../indicators/figure";
import type { Decimal } from "../measures/decimal";
import type { KpiTable } from "../tables/table";
import { figureText, restatedCell, restatedFigure } from "./figureText";
import type { Fix } from "./finding";

/** A figure and the number that should stand in its place: what the report says of it, and the edit a person may accept. */
export interface Correction {
  readonly stated: string;
  readonly expected: string;
  /** Empty where a formula gives the figure, or where its text cannot be rewritten with certainty. */
  readonly fixes: readonly Fix[];
}

/** Proposes `value` (in the printed unit) in place of the figure. Never safe: an input may be what is wrong. */
export function correctionOf({ sheet }: Pick<KpiTable, "sheet">, figure: Figure, value: Decimal): Correction {
  const stated = figureText(figure);
  const expected = restatedFigure(figure, value);
  const after = restatedCell(figure, value);
  const isFormula = sheet.rows[figure.row]?.[figure.column.index]?.formula !== undefined;
  if (after === undefined || after === figure.text || isFormula) return { stated, expected, fixes: [] };
  const label = { ja: `「${stated}」を「${expected}」に直す`, en: `Change "${stated}" to "${expected}"` };
  return { stated, expected, fixes: [{ label, safe: false, edits: [{ cell: figure.cell, before: figure.text, after }] }] };
}
