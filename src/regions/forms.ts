import { readLineLabel, type LineLabel } from "../words/lineLabel";
import type { Block } from "./blocks";
import { Kind, type SheetText } from "./sheetText";
import type { Span } from "./sideBySide";

/** One labelled value of a form. */
export interface LabelledValue {
  readonly row: number;
  readonly column: number;
  readonly label: LineLabel;
}

/** After so many rows it is clear whether labels and figures stand in pairs. */
const CLEAR_ROWS = 20;

/** A form read as lines: rows of like labels, or one row of labelled values. */
export interface FormLines {
  readonly values: readonly (readonly LabelledValue[])[];
  readonly rowLabels: readonly LineLabel[];
}

/**
 * Rows such as 目標 | 100 | 実績 | 80 | 達成率 | 80%: each figure has its label directly before it. Undefined where that is not the way of the block.
 */
export function formOf(sheet: SheetText, block: Block, span: Span): FormLines | undefined {
  const rows: { row: number; values: LabelledValue[] }[] = [];
  let figureRows = 0;
  for (let row = block.top; row <= block.bottom; row += 1) {
    const values: LabelledValue[] = [];
    let figures = 0;
    for (let column = span.left; column <= span.right; column += 1) {
      if (sheet.kind(row, column) !== Kind.figure) continue;
      figures += 1;
      if (column > span.left && sheet.kind(row, column - 1) === Kind.label)
        values.push({ row, column, label: readLineLabel([sheet.text(row, column - 1)]) });
    }
    if (figures > 0) figureRows += 1;
    // A long table is no form, and its labels are many.
    if (figureRows > CLEAR_ROWS && rows.length * 2 < figureRows) return undefined;
    // Figures that follow upon each other stand in columns: the label before the first of them is its unit or a note.
    if (values.length * 2 > figures && values.filter(({ label }) => label.role !== "").length >= 2) rows.push({ row, values });
  }
  if (rows.length === 0 || rows.length * 2 < figureRows) return undefined;
  const like = rows.every(
    ({ values }) => values.map(({ label }) => label.text).join("\n") === rows[0]?.values.map(({ label }) => label.text).join("\n"),
  );
  if (!like) return { values: [rows.flatMap(({ values }) => values)], rowLabels: [readLineLabel([])] };
  const named = rows.every(({ values }) => values[0] !== undefined && values[0].column > span.left + 1);
  return {
    values: rows.map(({ values }) => values),
    rowLabels: rows.map(({ row }) => readLineLabel(named ? [sheet.text(row, span.left)] : [])),
  };
}
