import type { Change, Edit } from "../../../src/index";
import type { CellContent } from "../../changes/changeLog";
import type { Refusal } from "../../host";
import { isCovered, isTorn } from "../../changes/mergedAreas";
import { formerCell, presentPlace } from "../../changes/movedCells";
import { newContent } from "../../changes/newContent";
import { unixText } from "../../unixText";
import { cellArea, rangeAt } from "./areas";
import { columnFacts, sheetsOf, type ColumnFacts, type SheetFacts, type Sheets } from "./changeFacts";
import { refusals } from "./refusals";

/** A cell of a change that can be made; the address counts with the change's own new columns. */
export interface PreparedCell {
  readonly edit: Edit;
  /** What stands there; undefined for a cell of a new column. */
  readonly before: CellContent | undefined;
  readonly content: CellContent;
}

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
  const present = sheet.grid.at(place.row, place.column);
  const isNew = formerCell(edit.cell, change.newColumns ?? []) === undefined;
  if (!isNew && !sheet.isEditable && !rangeAt(sheet.sheet, cellArea(place)).canEdit()) return refusals.protectedCell(change, edit.cell);
  if (isCovered(place, sheet.merges, isNew)) return refusals.merged(change, edit.cell);
  const shown = isNew ? "" : present.text;
  if (shown !== unixText(edit.before)) return refusals.stale(change, edit.cell, edit.before, shown);
  const { format } = present.content;
  if (isNew) return { edit, before: undefined, content: newContent(edit, { kind: "value", raw: "", format }) };
  const content = newContent(edit, present.content);
  if (present.content.kind === "formula" && content.kind !== "formula") return refusals.formula(change, edit.cell);
  return { edit, before: present.content, content };
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
