import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import type { ColumnRole } from "../tables/table";
import type { ReportedCell } from "./reported";

export function reportedCell(cell: CellAddress): ReportedCell {
  return { sheet: cell.sheet, cell: a1(cell) };
}

/** A column that only dates its neighbour is a note to other programs. */
export function reportedRole(role: ColumnRole): Exclude<ColumnRole, "period"> {
  return role === "period" ? "note" : role;
}
