import { figureText } from "../findings/figureText";
import type { Edit } from "../findings/edit";
import type { Wording } from "../findings/finding";
import type { Figure } from "../indicators/figure";
import { readFigure } from "../indicators/readFigure";
import { isZero } from "../measures/decimal";
import type { CellAddress } from "../sheet/address";
import type { SheetGrid } from "../tables/grid";
import { writeDelta, type DeltaManner, type DeltaWriting } from "./deltaCell";
import type { DeltaColumn } from "./deltaColumns";
import { INCOMPARABLE, KEPT_FORMULA, KEPT_UNPROVED, KEPT_WORDS, MERGED, OTHER_ACCUMULATION } from "./deltaNotes";
import { holds, type Comparison, type DeltaRow } from "./deltaRows";
import type { DeltaStyle } from "./deltaStyle";

/** One line of the preview: what is compared, and what its cell will say. */
export interface DeltaPreview {
  readonly indicator: string;
  /** Where the change stands once it is made. */
  readonly cell: CellAddress;
  readonly current: string;
  readonly previous: string;
  /** The change as the cell will show it. */
  readonly delta: string;
  /** new: written into an empty cell. corrected: in place of another text. kept: right as it stands. left: not touched, see the note. */
  readonly state: "new" | "corrected" | "kept" | "left";
  /** True where a number is written instead of the formula that was asked for. */
  readonly valueInstead?: boolean;
  readonly note?: Wording;
}

/** What becomes of one cell. */
export interface DeltaOutcome {
  readonly preview: DeltaPreview;
  readonly edit?: Edit;
}

/** Where changes are written and how. */
export interface DeltaSheet {
  readonly grid: SheetGrid;
  readonly manner: DeltaManner;
  /** True for a place that a merged area will cover. */
  readonly covered: (row: number, column: DeltaColumn) => boolean;
}

/** Plans one cell of a column: filled where it is empty, put right where it is wrong, left alone where it is right or holds words. */
export function planCell(
  { grid, manner, covered }: DeltaSheet,
  row: DeltaRow,
  column: DeltaColumn,
  comparison: Comparison,
  style: DeltaStyle,
): DeltaOutcome {
  const cell = { sheet: grid.sheet.name, row: row.row, column: column.index };
  const line = { indicator: row.name, cell, current: oneLine(comparison.current.figure), previous: oneLine(comparison.previous.figure) };
  const stated = column.existing && readFigure(grid, row.row, column.existing, undefined);
  if (covered(row.row, column)) return { preview: { ...line, delta: stated?.text ?? "", state: "left", note: MERGED } };
  const writing = writeDelta(comparison, style, manner);
  const standing = stated && standingOf(grid, stated, comparison, writing);
  if (stated && standing) return { preview: { ...line, delta: stated.text, ...standing } };
  const { valueInstead, ...written } = writing;
  const before = stated?.text ?? "";
  const note = noteOf(comparison);
  const state = before.trim() === "" ? ("new" as const) : ("corrected" as const);
  const preview = { ...line, delta: writing.after, state, ...(valueInstead && { valueInstead }), ...(note && { note }) };
  return { preview, edit: { cell, before, ...written } };
}

interface Standing {
  readonly state: "kept" | "left";
  readonly note?: Wording;
}

/** What an existing cell says and why it stays; undefined where it is empty or to be replaced. */
function standingOf({ sheet }: SheetGrid, stated: Figure, comparison: Comparison, writing: DeltaWriting): Standing | undefined {
  if (stated.text.trim() === "") return undefined;
  const cell = sheet.rows[stated.row]?.[stated.column.index];
  // A formula that gives an error states nothing.
  const standing = typeof cell?.value === "object" ? undefined : judgeStanding(stated, comparison, writing.after);
  const givesFormula = writing.content !== undefined && "formula" in writing.content;
  return standing ?? (cell?.formula !== undefined && !givesFormula ? { state: "left", note: KEPT_FORMULA } : undefined);
}

/** What stands in the cell already and stays; undefined where it is to be replaced. */
export function judgeStanding(stated: Figure, comparison: Comparison, wanted: string): Standing | undefined {
  const { difference } = comparison;
  const { kind, marker } = stated.value;
  if (stated.text === wanted) return { state: "kept" };
  if (kind === "quantity") {
    if (difference.kind === "missing" || difference.kind === "incomparable") return { state: "left", note: KEPT_UNPROVED };
    return difference.kind === "figure" && holds(stated, comparison) ? { state: "kept" } : undefined;
  }
  if (difference.kind === "missing" || difference.kind === marker) return { state: "kept" };
  if (marker === "not-updated" && difference.kind === "figure" && isZero(difference.value)) return { state: "kept" };
  // A dash was written when a figure was missing; other words were written for a reason.
  return marker === "nil" ? undefined : { state: "left", note: KEPT_WORDS };
}

function noteOf({ difference, measure, current, previous }: Comparison): Wording | undefined {
  if (difference.kind === "incomparable") return INCOMPARABLE[difference.why];
  const [now, before] = [current.figure.value.period, previous.figure.value.period];
  return measure !== "rate" && difference.kind === "figure" && now && before && now.cumulative !== before.cumulative
    ? OTHER_ACCUMULATION
    : undefined;
}

/** A figure as a list quotes it; a marker or words as they stand. */
export function oneLine(figure: Figure): string {
  return figure.value.kind === "quantity" ? figureText(figure) : figure.text.replace(/\s+/g, " ").trim();
}
