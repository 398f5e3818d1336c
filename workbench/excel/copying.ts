import type { CellRange, CellValue } from "../../src/index";
import { columnsOf, rangeAt, rowsOf, shared } from "./areas";
import type { Book, SheetArea } from "./book";
import { displayedText } from "./displayedText";
import { invalidArgument } from "./errors";
import { copiedFormula } from "./formulaReferences";
import type { GridCell } from "./grid";
import { GENERAL } from "./grid";
import { assertFormattable, assertMergesWhole, assertNotInsideMerge, assertUnlocked } from "./guards";
import { recalculate, tellChange, tellFormat } from "./writing";

export type CopyType = "All" | "Formulas" | "Values" | "Formats";

const empty: GridCell = { value: null, text: "", format: GENERAL, style: {} };

/** How often the source fits: a target that is no multiple of it takes the source once, as a whole. */
function copiedRange(source: CellRange, target: CellRange): CellRange {
  const fits = rowsOf(target) % rowsOf(source) === 0 && columnsOf(target) % columnsOf(source) === 0;
  return fits ? target : rangeAt(target.top, target.left, rowsOf(source), columnsOf(source));
}

/** Copies cells; a source smaller than the target is repeated. The cells that were written. */
export function copyCells(book: Book, from: SheetArea, to: SheetArea, type: unknown, skipBlanks = false): SheetArea {
  if (!["All", "Formulas", "Values", "Formats"].includes(String(type))) throw invalidArgument();
  const how = type as CopyType;
  const target = { sheet: to.sheet, range: copiedRange(from.range, to.range) };
  if (how === "Formats") {
    assertFormattable(target);
    assertMergesWhole(target);
  } else {
    assertUnlocked(target);
    assertNotInsideMerge(target);
  }
  const source = snapshot(from);
  const show = (value: CellValue, code: string): string => displayedText(value, code, book.date1904);
  const { top, left, bottom, right } = target.range;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const line = (row - top) % rowsOf(from.range);
      const place = (column - left) % columnsOf(from.range);
      const cell = source[line]?.[place] ?? empty;
      if (skipBlanks && cell.value === null) continue;
      const step = { rows: row - from.range.top - line, columns: column - from.range.left - place };
      target.sheet.grid.put(row, column, merged({ how, step, show }, cell, target.sheet.grid.cell(row, column) ?? empty));
    }
  }
  if (how === "All" || how === "Formats") {
    copyConditionalFormats(from, target);
    copyMerges(from, target);
  }
  if (how === "Formats") tellFormat(book, target);
  else {
    recalculate(book);
    tellChange(book, target, "RangeEdited", { writer: "addin" });
  }
  return target;
}

function snapshot({ sheet, range }: SheetArea): (GridCell | undefined)[][] {
  return Array.from({ length: rowsOf(range) }, (_, row) =>
    Array.from({ length: columnsOf(range) }, (__, column) => sheet.grid.cell(range.top + row, range.left + column)),
  );
}

interface Copying {
  readonly how: CopyType;
  readonly step: { readonly rows: number; readonly columns: number };
  readonly show: (value: CellValue, code: string) => string;
}

function merged({ how, step, show }: Copying, from: GridCell, to: GridCell): GridCell {
  if (how === "Formats") return { ...to, format: from.format, style: from.style, text: show(to.value, from.format) };
  const looks = how === "All" ? from : to;
  const { format, style } = looks;
  const text = how === "All" ? from.text : show(from.value, format);
  const formula = how === "Values" || from.formula === undefined ? {} : { formula: copiedFormula(from.formula, step.rows, step.columns) };
  return { value: from.value, text, format, style, ...formula };
}

/** Formats bring merged areas along, also the part of one that lies in the source. */
function copyMerges(from: SheetArea, to: SheetArea): void {
  const rows = to.range.top - from.range.top;
  const columns = to.range.left - from.range.left;
  const parts = from.sheet.grid.merges.map((area) => shared(area, from.range)).filter((part) => part !== undefined);
  to.sheet.grid.unmerge(to.range);
  for (const part of parts) to.sheet.grid.merge(moved(part, rows, columns));
}

function moved({ top, left, bottom, right }: CellRange, rows: number, columns: number): CellRange {
  return { top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns };
}

/** Formats bring the conditional ones along: the target joins the ranges of their rules. */
function copyConditionalFormats(from: SheetArea, to: SheetArea): void {
  if (from.sheet !== to.sheet) return;
  const rows = to.range.top - from.range.top;
  const columns = to.range.left - from.range.left;
  for (const format of from.sheet.conditionalFormats) {
    const parts = format.ranges.map((range) => shared(range, from.range)).filter((part) => part !== undefined);
    const copies = parts.map((part) => moved(part, rows, columns));
    for (const copy of copies) format.ranges.push(copy);
  }
}
