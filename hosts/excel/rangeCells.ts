import type { Cell, CellValue } from "../../src/index";
import { unixText } from "../unixText";
import { isErrorText, isFormula } from "./cellContent";

/** A rectangle of cells as Excel hands it over. */
export interface RangeContents {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** Puts the cells of a rectangle at their own addresses; empty cells are left out. */
export function placeCells(rows: (Cell | undefined)[][], { top, left, values, text, formulas, numberFormat }: RangeContents): void {
  for (let r = 0; r < values.length; r += 1) {
    const [valueRow = [], textRow = [], formulaRow = [], formatRow = []] = [values[r], text[r], formulas[r], numberFormat[r]];
    const row = (rows[top + r] ??= []);
    for (let c = 0; c < valueRow.length; c += 1) {
      const cell = cellOf(valueRow[c], textRow[c] ?? "", formulaRow[c], formatRow[c]);
      if (cell) row[left + c] = cell;
    }
  }
}

function cellOf(value: unknown, text: string, formula: unknown, numberFormat: unknown): Cell | undefined {
  const calculated = isFormula(formula, value);
  if (value === "" && !calculated) return undefined;
  const format = typeof numberFormat === "string" ? numberFormat : "General";
  const stored = storedValue(value, calculated || format !== "@");
  const shown = unixText(text);
  if (calculated) {
    const plain = formula.slice(1);
    return format === "General" ? { value: stored, text: shown, formula: plain } : { value: stored, text: shown, format, formula: plain };
  }
  return format === "General" ? { value: stored, text: shown } : { value: stored, text: shown, format };
}

/** Errors arrive as texts; only in cells formatted as text can such a text be one. */
function storedValue(value: unknown, mayBeError: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return null;
  return mayBeError && isErrorText(value) ? { error: value } : unixText(value);
}
