import type { CellRange } from "../sheet/address";
import type { Sheet, Workbook } from "../sheet/workbook";
import { bodyRows } from "./body";
import { headerColumns } from "./columns";
import { withGroups, type ChooseActual } from "./groups";
import { SheetGrid } from "./grid";
import { headerBlockAt } from "./headerBlock";
import { withIndicatorColumn } from "./indicatorColumn";
import { withLetteredRates } from "./letteredRates";
import { withPeriodColumns } from "./periodColumns";
import { rateBase } from "./rateBase";
import { withShareColumns } from "./shareColumns";
import type { Column, KpiTable, TableRow } from "./table";
import { tableKind, withRoadmapRoles } from "./tableKind";
import { correctColumns, CorrectionBook, correctTable, type TableCorrection } from "./tableCorrection";
import { titleAbove } from "./title";

/** Every KPI table of the workbook, sheet by sheet from top to bottom, numbered t1, t2, …, as a person's corrections say where there are any. */
export function findTables(workbook: Workbook, corrections: readonly TableCorrection[] = []): KpiTable[] {
  let number = 0;
  return workbook.sheets.flatMap((sheet) => findTablesOnSheet(sheet, corrections).map((table) => ({ ...table, id: `t${(number += 1)}` })));
}

/** The KPI tables of one sheet: below each other, beside each other, with titles and notes around them. */
export function findTablesOnSheet(sheet: Sheet, corrections: readonly TableCorrection[] = []): KpiTable[] {
  const grid = new SheetGrid(sheet);
  const book = new CorrectionBook(sheet.name, corrections);
  const tables: KpiTable[] = [];
  let row = 0;
  let floor = 0;
  while (row < grid.rowCount) {
    const block = grid.isBlank(row) ? undefined : headerBlockAt(grid, row, floor);
    if (!block) {
      row += 1;
      continue;
    }
    const found = block.spans.map((span) => tableUnder(grid, span, floor, book)).filter((table) => table !== undefined);
    tables.push(...found);
    const last = Math.max(block.bottom, ...found.map(({ range }) => range.bottom));
    row = last + 1;
    if (found.length > 0) floor = row;
  }
  return book.drawn().length > 0 ? withDrawn(grid, tables, book) : tables;
}

/** A table that a person drew takes the place of those which were found in its range. */
function withDrawn(grid: SheetGrid, found: readonly KpiTable[], book: CorrectionBook): KpiTable[] {
  const drawn = book
    .drawn()
    .flatMap((correction) => (correction.range ? (tableFrom(grid, headerOf(correction, correction.range), 0, "", correction) ?? []) : []));
  const free = found.filter(({ range }) => !drawn.some((table) => overlaps(table.range, range)));
  return [...free, ...drawn].sort((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
}

function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function headerOf({ headerRows = 1 }: TableCorrection, range: CellRange): CellRange {
  return { ...range, bottom: Math.min(range.bottom, range.top + Math.max(headerRows, 1) - 1) };
}

function tableUnder(grid: SheetGrid, found: CellRange, floor: number, book: CorrectionBook): KpiTable | undefined {
  const { key, correction } = book.take(headerColumns(grid, found));
  if (correction?.ignored) return undefined;
  const span = correction?.range ? headerOf(correction, correction.range) : found;
  return tableFrom(grid, span, Math.min(floor, span.top), key, correction);
}

/** The table under a header, or undefined where the header has no body or tells no kind. */
function tableFrom(
  grid: SheetGrid,
  span: CellRange,
  floor: number,
  key: string,
  correction: TableCorrection | undefined,
): KpiTable | undefined {
  const bodyTop = span.bottom + 1;
  const headed = withLetteredRates(headerColumns(grid, span));
  const named = correctColumns(withPeriodColumns(grid, withIndicatorColumn(grid, headed, bodyTop), bodyTop), correction);
  const draft = bodyRows(grid, span, named);
  const sample = draft.rows.filter(({ kind }) => kind === "indicator" || kind === "label").map(({ index }) => index);
  const shared = correctColumns(withShareColumns(grid, named, sample), correction);
  const kind = correction?.kind ?? tableKind(grid, shared, bodyTop);
  if (!kind) return undefined;
  const columns = kind === "roadmap" ? withRoadmapRoles(shared) : withGroups(shared, chooseActual(grid, shared, sample));
  const body = kind === "roadmap" || !sameRoles(named, columns) ? bodyRows(grid, span, columns) : draft;
  const rows = correction?.range ? body.rows.filter(({ index }) => index <= (correction.range?.bottom ?? index)) : body.rows;
  if (!hasBody(rows) && kind !== "roadmap") return undefined;
  const { title, unit } = kind === "roadmap" ? formTitle(grid, span, floor) : titleAbove(grid, span.top, floor, span);
  const top = kind === "roadmap" ? formTop(grid, span, floor) : span.top;
  const bottom = rows.at(-1)?.index ?? body.bottom;
  const range = { top, left: span.left, bottom, right: span.right };
  return correctTable({ id: "", key, sheet: grid.sheet, kind, range, bodyTop, title, columns, rows, unit }, correction);
}

function chooseActual(grid: SheetGrid, columns: readonly Column[], rows: readonly number[]): ChooseActual {
  const target = columns.find(({ role }) => role === "target");
  return (rate, actuals) => rateBase(grid, { rate, target, actuals, rows });
}

/** A roadmap's form stands directly above its grid: its range begins with the form. */
function formTop(grid: SheetGrid, span: CellRange, floor: number): number {
  let top = span.top;
  while (top > floor && !grid.isBlank(top - 1)) top -= 1;
  return top;
}

function formTitle(grid: SheetGrid, span: CellRange, floor: number): { title: string; unit: undefined } {
  const top = formTop(grid, span, floor);
  const first = grid.filledColumns(top)[0] ?? span.left;
  return { title: grid.rawText(top, first).trim(), unit: undefined };
}

function sameRoles(before: readonly Column[], after: readonly Column[]): boolean {
  return before.every(({ role }, place) => role === after[place]?.role);
}

function hasBody(rows: readonly TableRow[]): boolean {
  return rows.some(({ kind }) => kind === "indicator");
}
