import type { CellRange } from "../sheet/address";
import type { Sheet, Workbook } from "../sheet/workbook";
import { bodyRows } from "./body";
import { headerColumns } from "./columns";
import { withGroups, type ChooseActual } from "./groups";
import { SheetGrid } from "./grid";
import { headerBlockAt } from "./headerBlock";
import { withIndicatorColumn } from "./indicatorColumn";
import { withPeriodColumns } from "./periodColumns";
import { rateBase } from "./rateBase";
import { withShareColumns } from "./shareColumns";
import type { Column, KpiTable, TableRow } from "./table";
import { tableKind, withRoadmapRoles } from "./tableKind";
import { titleAbove } from "./title";

/** Every KPI table of the workbook, sheet by sheet from top to bottom, numbered t1, t2, … */
export function findTables(workbook: Workbook): KpiTable[] {
  let number = 0;
  return workbook.sheets.flatMap((sheet) => findTablesOnSheet(sheet).map((table) => ({ ...table, id: `t${(number += 1)}` })));
}

/** The KPI tables of one sheet: below each other, beside each other, with titles and notes around them. */
export function findTablesOnSheet(sheet: Sheet): KpiTable[] {
  const grid = new SheetGrid(sheet);
  const tables: KpiTable[] = [];
  let row = 0;
  let floor = 0;
  while (row < grid.rowCount) {
    const block = grid.isBlank(row) ? undefined : headerBlockAt(grid, row, floor);
    if (!block) {
      row += 1;
      continue;
    }
    const found = block.spans.map((span) => tableUnder(grid, span, floor)).filter((table) => table !== undefined);
    tables.push(...found);
    const last = Math.max(block.bottom, ...found.map(({ range }) => range.bottom));
    row = last + 1;
    if (found.length > 0) floor = row;
  }
  return tables;
}

/** The table under a header, or undefined where the header has no body or tells no kind. */
function tableUnder(grid: SheetGrid, span: CellRange, floor: number): KpiTable | undefined {
  const bodyTop = span.bottom + 1;
  const named = withPeriodColumns(grid, withIndicatorColumn(grid, headerColumns(grid, span), bodyTop), bodyTop);
  const draft = bodyRows(grid, span, named);
  const sample = draft.rows.filter(({ kind }) => kind === "indicator" || kind === "label").map(({ index }) => index);
  const shared = withShareColumns(grid, named, sample);
  const kind = tableKind(grid, shared, bodyTop);
  if (!kind) return undefined;
  const columns = kind === "roadmap" ? withRoadmapRoles(shared) : withGroups(shared, chooseActual(grid, shared, sample));
  const { rows, bottom } = kind === "roadmap" || !sameRoles(named, columns) ? bodyRows(grid, span, columns) : draft;
  if (!hasBody(rows) && kind !== "roadmap") return undefined;
  const { title, unit } = kind === "roadmap" ? formTitle(grid, span, floor) : titleAbove(grid, span.top, floor, span);
  return {
    id: "",
    sheet: grid.sheet,
    kind,
    range: { top: kind === "roadmap" ? formTop(grid, span, floor) : span.top, left: span.left, bottom, right: span.right },
    bodyTop,
    title,
    columns,
    rows,
    unit,
  };
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
