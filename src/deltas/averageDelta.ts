import { figureText, restatedCell } from "../findings/figureText";
import type { Edit } from "../findings/edit";
import { Figure } from "../indicators/figure";
import type { SummaryRow } from "../indicators/indicator";
import { parseCell } from "../parse/parseCell";
import type { Cell } from "../sheet/workbook";
import type { SheetGrid } from "../tables/grid";
import { printedDelta, type DeltaForm } from "./deltaForm";
import type { ComparedPeriods } from "./deltaPeriods";
import { writeDelta, type DeltaManner } from "./deltaCell";
import { judgeStanding, oneLine, type DeltaOutcome, type DeltaPreview } from "./deltaEdits";
import { KEPT_FORMULA, KEPT_WORDS } from "./deltaNotes";
import type { Comparison } from "./deltaRows";
import type { DeltaStyle } from "./deltaStyle";
import type { Difference } from "./difference";

/** "(+8.3ポイント)": how the change of an average is printed in a cell of its own. */
export function averageStyle(style: DeltaStyle): DeltaStyle {
  return style.before === "" ? { ...style, before: "(", close: ")" } : style;
}

/**
 * The change of an average where the table states it elsewhere than in a column of changes: inside the average's own cell, as "63.2% (+8.3ポイント)",
 * or beside it, as "(+8.3ポイント)" among the sources. Undefined where the row has no such place: then the column gets it.
 */
export function planAverage(
  grid: SheetGrid,
  summary: SummaryRow,
  comparison: Comparison,
  place: {
    readonly periods: ComparedPeriods;
    readonly style: DeltaStyle;
    readonly manner: DeltaManner;
    readonly columns: readonly number[];
  },
): DeltaOutcome | undefined {
  // What the table states elsewhere compares neighbouring periods.
  if (!place.periods.adjacent) return undefined;
  const { current, previous, difference } = comparison;
  const line = {
    indicator: summary.name.value,
    current: oneLine(current.figure),
    previous: oneLine(previous.figure),
  };
  const delta = current.figure.value.delta;
  if (delta) return restate(grid, line, insideOf(current.figure), comparison, place);
  const beside = summary.delta;
  if (beside && !place.columns.includes(beside.column.index)) return restate(grid, line, beside, comparison, place);
  if (summary.notUpdated && !place.columns.includes(summary.notUpdated.column)) {
    const text = grid.text(summary.notUpdated.row, summary.notUpdated.column);
    const standing = judgeStanding(besideFigure(grid, summary, current.figure), comparison, "") ?? { state: "left", note: KEPT_WORDS };
    return { preview: { ...line, cell: movedCell(grid, summary.notUpdated, place.manner), delta: text, ...standing } };
  }
  if (previous.figure.value.delta && difference.kind === "figure" && typeof current.stored?.value === "string")
    return appended(grid, line, current.figure, difference, place);
  return undefined;
}

type Line = Omit<DeltaPreview, "cell" | "delta" | "state">;

/** The change inside an average's cell as a figure of its own. */
function insideOf(figure: Figure): Figure {
  const { delta, ...rest } = figure.value;
  return new Figure({ ...rest, ...(delta && { delta, quantity: delta }) }, figure.row, figure.column);
}

function besideFigure(grid: SheetGrid, { notUpdated }: SummaryRow, lead: Figure): Figure {
  const cell = notUpdated && grid.cell(notUpdated.row, notUpdated.column);
  return new Figure(cell ? parseCell(cell) : { text: "", kind: "blank" }, lead.row, lead.column);
}

/** A change that is stated in words around it stays if it is right; else only its number is replaced. */
function restate(
  grid: SheetGrid,
  line: Line,
  stated: Figure,
  comparison: Comparison,
  { manner, style }: { readonly manner: DeltaManner; readonly style: DeltaStyle },
): DeltaOutcome {
  const cell = movedCell(grid, stated.cell, manner);
  const { difference } = comparison;
  const said = figureText(stated);
  const standing = judgeStanding(stated, comparison, "");
  if (standing || difference.kind !== "figure") return { preview: { ...line, cell, delta: said, ...(standing ?? { state: "left" }) } };
  const after = restatedCell(stated, difference.value);
  const stored = grid.rawCell(stated.row, stated.column.index);
  const wanted = printedDelta(plainForm(difference, style), difference.value);
  if (stored && typeof stored.value === "number") {
    if (stated.value.delta === undefined) return calculated(line, cell, stored, comparison, { manner, style });
    const edit = restatedNumber(stored.value, stored.text, { format: stored.format, formula: stored.formula }, said, wanted);
    return edit
      ? { preview: { ...line, cell, delta: wanted, state: "corrected" }, edit: { cell, ...edit } }
      : { preview: { ...line, cell, delta: said, state: "left", note: KEPT_WORDS } };
  }
  if (after === undefined || stored?.formula !== undefined)
    return { preview: { ...line, cell, delta: said, state: "left", note: KEPT_WORDS } };
  return { preview: { ...line, cell, delta: wanted, state: "corrected" }, edit: { cell, before: stated.text, after } };
}

/** A change in a cell of its own that is a number is written anew, in the form of averages. */
function calculated(
  line: Line,
  cell: Edit["cell"],
  { text, formula }: Cell,
  comparison: Comparison,
  { manner, style }: { readonly manner: DeltaManner; readonly style: DeltaStyle },
): DeltaOutcome {
  const { valueInstead, ...written } = writeDelta(comparison, averageStyle(style), manner);
  if (formula !== undefined && !(written.content && "formula" in written.content))
    return { preview: { ...line, cell, delta: text, state: "left", note: KEPT_FORMULA } };
  const preview = { ...line, cell, delta: written.after, state: "corrected" as const, ...(valueInstead && { valueInstead }) };
  return { preview, edit: { cell, before: text, ...written } };
}

/** A number cell whose format says the change: the format gets the new one, the number stays. */
function restatedNumber(
  number: number,
  before: string,
  { format, formula }: { readonly format: string | undefined; readonly formula: string | undefined },
  said: string,
  wanted: string,
): Omit<Edit, "cell"> | undefined {
  if (!format?.includes(said)) return undefined;
  const content = formula === undefined ? { number } : { formula };
  return { before, after: before.replace(said, wanted), content, format: format.replaceAll(said, wanted) };
}

/** The table writes the changes of earlier averages into their cells: the new one goes there too. */
function appended(
  grid: SheetGrid,
  line: Line,
  figure: Figure,
  difference: Difference & { readonly kind: "figure" },
  { manner, style }: { readonly manner: DeltaManner; readonly style: DeltaStyle },
): DeltaOutcome {
  const wanted = printedDelta(plainForm(difference, style), difference.value);
  const cell = movedCell(grid, figure.cell, manner);
  return {
    preview: { ...line, cell, delta: wanted, state: "new" },
    edit: { cell, before: figure.text, after: `${figure.text} (${wanted})` },
  };
}

function plainForm({ shape: { decimals } }: Difference & { readonly kind: "figure" }, { plus, minus, points }: DeltaStyle): DeltaForm {
  return { before: "", after: points, plus, minus, decimals, grouped: false, thousands: 0, percent: false };
}

function movedCell(grid: SheetGrid, cell: { readonly row: number; readonly column: number }, manner: DeltaManner): Edit["cell"] {
  return { sheet: grid.sheet.name, ...manner.moved({ row: cell.row, column: cell.column }) };
}
