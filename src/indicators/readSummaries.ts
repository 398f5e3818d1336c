import { parseCell } from "../parse/parseCell";
import type { SheetGrid } from "../tables/grid";
import type { Column, ColumnRole, KpiTable } from "../tables/table";
import { Figure } from "./figure";
import type { SummaryRow } from "./indicator";
import { indicatorName } from "./indicatorName";
import { readFigure } from "./readFigure";

/** Columns that a summary row can state a figure for. */
const SUMMED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["rate", "actual", "target", "baseline", "part", "whole", "total"]);

/** The average and total rows of a table. */
export function readSummaries(grid: SheetGrid, table: KpiTable): SummaryRow[] {
  const summed = table.columns.filter(({ role }) => SUMMED.has(role));
  return table.rows.flatMap(({ index, kind }) =>
    kind === "average" || kind === "total" ? [readSummary(grid, table, summed, index, kind)] : [],
  );
}

function readSummary(grid: SheetGrid, table: KpiTable, summed: readonly Column[], row: number, kind: "average" | "total"): SummaryRow {
  const firstFigure = summed[0]?.index ?? table.range.right;
  const label = grid.filledColumns(row, table.range.left, table.range.right)[0] ?? table.range.left;
  const beside = table.columns
    .filter((column) => !summed.includes(column) && column.index > firstFigure)
    .map((column) => readBeside(grid, row, column));
  const delta = beside.find((figure) => figure !== undefined && statesChange(figure));
  const notUpdated = beside.find((figure) => figure?.value.marker === "not-updated");
  return {
    table,
    row,
    kind,
    name: { value: indicatorName(grid.rawText(row, label)), cell: { sheet: grid.sheet.name, row, column: label } },
    figures: summed.map((column) => readFigure(grid, row, column, undefined)).filter(({ value }) => value.kind !== "blank"),
    ...(delta && { delta }),
    ...(notUpdated && { notUpdated: notUpdated.cell }),
  };
}

/** A signed figure, one in points, or one in a delta column. */
function statesChange({ value, column }: Figure): boolean {
  const quantity = value.quantity;
  return quantity?.signed === true || quantity?.unitKind === "point" || column.role === "delta";
}

/** A cell of the summary row outside the summed columns, where a delta such as "(+8.3ポイント)" may stand. */
function readBeside(grid: SheetGrid, row: number, column: Column): Figure | undefined {
  const cell = grid.cell(row, column.index);
  return cell && cell.text !== "" && cell.text.length < 40 ? new Figure(parseCell(cell), row, column) : undefined;
}
