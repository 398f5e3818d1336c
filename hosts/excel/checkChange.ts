import type { Change, Edit } from "../../src/index";
import type { CellContent } from "../changes/changeLog";
import type { Refusal } from "../host";
import { unixText } from "../unixText";
import { isCovered, isTorn } from "../changes/mergedAreas";
import { formerCell, presentPlace } from "../changes/movedCells";
import { newContent } from "../changes/newContent";
import { cellKey } from "../changes/cellRuns";
import type { ChangeFacts, ColumnFacts, Facts, SheetFacts } from "./changeFacts";
import { refusals } from "./refusals";
import type { PresentCell } from "./touchedCells";

/** A cell of a change that can be made; the address counts with the change's own new columns. */
export interface PreparedCell {
  readonly edit: Edit;
  /** What stands there; undefined for a cell of a new column. */
  readonly before: CellContent | undefined;
  readonly content: CellContent;
  /** The number format that the cell has when it is written. */
  readonly format: string;
}

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
  const place = presentPlace(edit.cell, change);
  const present = cells.get(cellKey(place));
  if (!sheet || !present) return refusals.missingSheet(change, edit.cell.sheet);
  const isNew = formerCell(edit.cell, change.newColumns ?? []) === undefined;
  if (sheet.isProtected && (isNew || present.isLocked || edit.format !== undefined)) {
    return refusals.protectedSheet(change, edit.cell.sheet, edit.cell);
  }
  if (isCovered(place, sheet.merges, isNew)) return refusals.merged(change, edit.cell);
  const shown = isNew ? "" : present.text;
  if (shown !== unixText(edit.before)) return refusals.stale(change, edit.cell, edit.before, shown);
  const { format } = present.content;
  if (isNew) return { edit, before: undefined, content: newContent(edit, { kind: "value", raw: "", format }), format };
  if (present.isSpilled) return refusals.spilled(change, edit.cell);
  const content = newContent(edit, present.content);
  if (present.content.kind === "formula" && content.kind !== "formula") return refusals.formula(change, edit.cell);
  return { edit, before: present.content, content, format };
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
