import type { Change, Edit } from "../../src/index";
import { checkEdit, type PreparedCell } from "../changes/checkEdit";
import type { Refusal } from "../host";
import { isTorn } from "../changes/mergedAreas";
import { presentPlace } from "../changes/movedCells";
import { cellKey } from "../changes/cellRuns";
import type { ChangeFacts, ColumnFacts, Facts, SheetFacts } from "./changeFacts";
import { refusals } from "./refusals";
import type { PresentCell } from "./touchedCells";

export interface PreparedChange {
  readonly change: Change;
  readonly columns: readonly ColumnFacts[];
  readonly cells: readonly PreparedCell[];
  /** All that the decision rests on, by the places before any column is inserted: looked at once more when it is written. */
  readonly seen: ReadonlyMap<string, PresentCell>;
}

/** Looks for whatever stands in the way of a change; without an obstacle, says what is to be written. */
export function checkChange(facts: ChangeFacts, sheets: Facts["sheets"]): PreparedChange | Refusal {
  const { change, columns } = facts;
  for (const column of columns) {
    const obstacle = columnObstacle(change, column, sheets.get(column.column.sheet));
    if (obstacle) return obstacle;
  }
  const cells: PreparedCell[] = [];
  for (const edit of change.edits) {
    const prepared = prepare(facts, edit, sheets.get(edit.cell.sheet));
    if ("reason" in prepared) return prepared;
    cells.push(prepared);
  }
  return { change, columns, cells, seen: new Map([...facts.anchors, ...facts.cells]) };
}

function prepare({ change, cells }: ChangeFacts, edit: Edit, sheet: SheetFacts | undefined): PreparedCell | Refusal {
  const present = cells.get(cellKey(presentPlace(edit.cell, change)));
  if (!sheet || !present) return refusals.missingSheet(change, edit.cell.sheet);
  return checkEdit(change, edit, {
    present,
    merges: sheet.merges,
    protection: (isNew) =>
      sheet.isProtected && (isNew || present.isLocked || edit.format !== undefined)
        ? refusals.protectedSheet(change, edit.cell.sheet, edit.cell)
        : undefined,
    spill: () => (present.isSpilled ? refusals.spilled(change, edit.cell) : undefined),
  });
}

function columnObstacle(change: Change, { column, at, cutsTable }: ColumnFacts, sheet: SheetFacts | undefined): Refusal | undefined {
  const { rows } = column;
  const corner = { sheet: column.sheet, row: rows?.top ?? 0, column: column.at };
  if (!sheet) return refusals.missingSheet(change, column.sheet);
  if (sheet.isProtected) return refusals.protectedSheet(change, column.sheet);
  if (!rows) return undefined;
  if (cutsTable) return refusals.table(change, corner);
  if (sheet.isFiltered) return refusals.filtered(change, corner);
  const torn = sheet.merges.find((merge) => isTorn(merge, at, rows));
  return torn && refusals.merged(change, { sheet: column.sheet, row: torn.top, column: torn.left });
}
