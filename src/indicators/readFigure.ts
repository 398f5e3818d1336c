import { parseCell } from "../parse/parseCell";
import type { Printed } from "../parse/printed";
import type { Quantity } from "../parse/quantity";
import { unitKindOf } from "../parse/units";
import type { SheetGrid } from "../tables/grid";
import type { Column } from "../tables/table";
import { Figure } from "./figure";

const BLANK: Printed = { text: "", kind: "blank" };

/** Roles whose figures are in the unit of the row; rates and deltas have their own. */
const IN_ROW_UNIT: ReadonlySet<string> = new Set(["target", "actual", "baseline"]);

/**
 * Reads one cell of a KPI column. A figure without a unit takes that of its column or row, so that 37.8 beside a unit column "%" is 37.8 %,
 * and a bare 79.9 under 達成率(%) too.
 */
export function readFigure(grid: SheetGrid, row: number, column: Column, rowUnit: string | undefined): Figure {
  const cell = grid.cell(row, column.index);
  if (!cell || cell.text === "") return new Figure(BLANK, row, column);
  const printed = parseCell(cell);
  const unit = column.unit ?? (IN_ROW_UNIT.has(column.role) ? rowUnit : undefined);
  if (unit === undefined || printed.quantity?.unit !== "") return new Figure(printed, row, column);
  return new Figure({ ...printed, quantity: inUnit(printed.quantity, unit) }, row, column);
}

function inUnit(quantity: Quantity, unit: string): Quantity {
  return { ...quantity, unit, unitKind: unitKindOf(unit) };
}
