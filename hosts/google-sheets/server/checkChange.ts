import type { Change, Edit } from "../../../src/index";
import { checkEdit, type PreparedCell } from "../../changes/checkEdit";
import type { Refusal } from "../../host";
import { isTorn } from "../../changes/mergedAreas";
import { presentPlace } from "../../changes/movedCells";
import { cellArea, rangeAt } from "./areas";
import { columnFacts, sheetsOf, type ColumnFacts, type SheetFacts, type Sheets } from "./changeFacts";
import { refusals } from "./refusals";

export interface PreparedChange {
  readonly change: Change;
  readonly columns: readonly ColumnFacts[];
  readonly cells: readonly PreparedCell[];
}

/** Looks for whatever stands in the way of a change; without an obstacle, says what is to be written. */
export function checkChange(change: Change, sheets: Sheets): PreparedChange | Refusal {
  const missing = sheetsOf(change).find((name) => !sheets.has(name));
  if (missing !== undefined) return refusals.missingSheet(change, missing);
  const columns = columnFacts(change);
  for (const column of columns) {
    const obstacle = columnObstacle(change, column, sheets.get(column.column.sheet));
    if (obstacle) return obstacle;
  }
  const cells: PreparedCell[] = [];
  for (const edit of change.edits) {
    const prepared = prepare(change, edit, sheets.get(edit.cell.sheet));
    if ("reason" in prepared) return prepared;
    cells.push(prepared);
  }
  return { change, columns, cells };
}

function prepare(change: Change, edit: Edit, sheet: SheetFacts | undefined): PreparedCell | Refusal {
  if (!sheet) return refusals.missingSheet(change, edit.cell.sheet);
  const place = presentPlace(edit.cell, change);
  return checkEdit(change, edit, {
    present: sheet.grid.at(place.row, place.column),
    merges: sheet.merges,
    protection: (isNew) =>
      !isNew && !sheet.isEditable && !rangeAt(sheet.sheet, cellArea(place)).canEdit()
        ? refusals.protectedCell(change, edit.cell)
        : undefined,
    // Google Sheets does not tell which cells a formula fills: it shows once they are written (brokenArrays).
    spill: () => undefined,
  });
}

function columnObstacle(change: Change, { column, at }: ColumnFacts, facts: SheetFacts | undefined): Refusal | undefined {
  if (!facts) return refusals.missingSheet(change, column.sheet);
  const { sheet, grid, merges, filtered } = facts;
  const { rows } = column;
  const corner = { sheet: column.sheet, row: rows?.top ?? 0, column: column.at };
  const last = Math.max(at, grid.area.right);
  const moved = { top: rows?.top ?? 0, left: at, bottom: rows?.bottom ?? grid.area.bottom, right: last };
  if (at < sheet.getMaxColumns() && !rangeAt(sheet, { ...moved, right: Math.min(last, sheet.getMaxColumns() - 1) }).canEdit()) {
    return refusals.protectedCell(change, corner);
  }
  if (!rows) return undefined;
  const isFiltered = filtered !== undefined && filtered.right >= at && filtered.top <= rows.bottom && filtered.bottom >= rows.top;
  if (isFiltered) return refusals.filtered(change, corner);
  const torn = merges.find((merge) => isTorn(merge, at, rows));
  return torn && refusals.merged(change, { sheet: column.sheet, row: torn.top, column: torn.left });
}
