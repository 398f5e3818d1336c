import { fold, squeeze } from "../../parse/fold";
import type { View } from "../view";

/** Longer texts are remarks. */
const LONGEST = 40;

/** What stands in the cells of a row behind its figures, folded: its letter or its formula, where a column of formulas closes the table. Nothing for columns and forms. */
export function textsBehind(view: View, line: number): readonly string[] {
  if (view.byColumn || view.region.form) return [];
  const { region } = view;
  const { row, column } = region.place(view.place(line, view.observations - 1));
  const texts: string[] = [];
  for (let at = column + 1; at <= region.range.right; at += 1) {
    const text = region.sheet.rows[row]?.[at]?.text ?? "";
    if (text !== "" && text.length <= LONGEST) texts.push(squeeze(fold(text)).trim());
  }
  return texts;
}
