import type { TableReading } from "../indicators/indicator";
import { indicatorName } from "../indicators/indicatorName";
import { a1Range } from "../sheet/a1";
import { isGridLabel } from "../tables/tableKind";
import type { Column } from "../tables/table";
import { cellData } from "./cellData";
import { NO_NAMES, type RowNames, type ValueNames } from "./datum";
import { formFields } from "./formFields";
import type { Page } from "./page";
import type { PlacedDatum } from "./placed";

/** A roadmap: the values of its form under their labels, and its grid, where each entry has its action, plan or progress, and year. */
export function roadmapData(page: Page, { table, roadmap }: TableReading): PlacedDatum[] {
  const { range, columns, title, rows } = table;
  const names: RowNames = { ...NO_NAMES, table: a1Range(range), title, item: roadmap?.name.value ?? "" };
  const headerTop = columns[0]?.header.cell.row ?? range.top;
  const form = formFields(page.grid, { ...range, bottom: headerTop - 1 }).flatMap(({ row, column, label }) =>
    listed(page, row, column, names, { role: indicatorName(label), heading: indicatorName(label) }),
  );
  const labels = columns[1]?.index ?? range.left + 1;
  let action = "";
  const grid = rows.flatMap(({ index: row }) => {
    const own = page.grid.rawText(row, range.left);
    if (own.trim() !== "") action = indicatorName(own);
    const label = isGridLabel(page.grid.rawText(row, labels));
    const side = label === "goals" ? "target" : label;
    const inRow = { ...names, indicator: action };
    return columns.flatMap((column) => {
      const role = column.role === "plan" ? (side ?? "plan") : column.role;
      const value = { role: role === "other" ? "heading" : role, heading: column.label };
      return listed(page, row, column.index, inRow, value, column);
    });
  });
  return [...form, ...grid];
}

function listed(page: Page, row: number, column: number, names: RowNames, value: ValueNames, heading?: Column): PlacedDatum[] {
  const cell = page.grid.rawCell(row, column);
  if (!cell || cell.text.trim() === "" || !page.list(row, column)) return [];
  const unit = heading?.unit ?? /[(（]([^()（）]{1,6})[)）]$/.exec(value.heading)?.[1];
  const printed = page.printed(cell, row, column);
  return cellData(page, { row, column, printed, names, value, period: heading?.period, unit }).map((datum) => ({ row, column, datum }));
}
