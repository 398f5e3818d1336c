import { cellKey } from "../../changes/cellRuns";
import { firstChangedSince, type LogEntry, type LoggedCell } from "../../changes/changeLog";
import type { Refusal } from "../../host";
import { namedPlaces } from "../../changes/uncertain";
import { uncertainInGoogle } from "../wayBack";
import { movedCell } from "../../changes/movedCells";
import type { SentRefusal } from "../calls";
import { sentRefusal } from "./apply";
import { areaOf, around, cellArea, common, gridOf, rangeAt } from "./areas";
import { listSheets, type ListedSheet } from "./book";
import { Grid } from "./grid";
import { refusals } from "./refusals";
import { Serials } from "./serials";
import { takeBack } from "./takeBack";
import { restore } from "./writeChanges";

/** Removes the columns, the last one first. Nobody can put back what stood in them. */
function removeColumns(columns: LogEntry["columns"], sheets: Parameters<typeof takeBack>[1]): void {
  const places = columns.map(({ column: { sheet, at, rows } }) => ({ sheet, row: rows?.top ?? 0, column: at }));
  for (const each of [...columns].reverse()) {
    try {
      takeBack({ cells: [], columns: [each] }, sheets);
    } catch (error) {
      throw uncertainInGoogle(namedPlaces(places), error);
    }
  }
}

interface FoundSheet extends ListedSheet {
  readonly grid: Grid;
  readonly isEditable: boolean;
}

/** Takes a change back where its cells are as it left them; else says which is not. */
export function undoEntry(entry: LogEntry): { readonly refused?: SentRefusal } {
  const sheets = findSheets(entry);
  const refusal = obstacle(entry, sheets);
  if (refusal) return { refused: sentRefusal(refusal, 0) };
  const own = new Map([...sheets].map(([id, { sheet }]) => [id, sheet]));
  const changed = namedPlaces(entry.cells.map(({ cell }) => cell));
  try {
    takeBack({ cells: entry.cells, columns: [] }, own);
  } catch (error) {
    // Contents that were put back already become again what the change made of them.
    restore(
      () => takeBack({ cells: entry.cells.map((each) => ({ ...each, before: each.after, after: each.before })), columns: [] }, own),
      changed,
      error,
    );
    throw error;
  }
  removeColumns(entry.columns, own);
  return {};
}

function findSheets({ cells, columns }: LogEntry): ReadonlyMap<string, FoundSheet> {
  const wanted = new Set([...columns, ...cells].map(({ sheetId }) => sheetId));
  const serials = new Serials();
  return new Map(
    listSheets()
      .filter(({ id }) => wanted.has(id))
      .map((listed) => {
        const { sheet } = listed;
        const whole = gridOf(sheet);
        const touched = cells.flatMap(({ sheetId, cell }) => (sheetId === listed.id ? (common(cellArea(cell), whole) ?? []) : []));
        const range = rangeAt(sheet, around(areaOf(sheet.getDataRange()), ...touched));
        const [first, ...others] = touched;
        const isWidened = columns.some(({ sheetId }) => sheetId === listed.id);
        const area = first && !isWidened ? rangeAt(sheet, around(first, ...others)) : range;
        return [listed.id, { ...listed, grid: new Grid(range, serials), isEditable: area.canEdit() }];
      }),
  );
}

function obstacle(entry: LogEntry, sheets: ReadonlyMap<string, FoundSheet>): Refusal | undefined {
  const { change, cells, columns } = entry;
  const gone = [
    ...cells.map((each) => ({ ...each, name: each.cell.sheet })),
    ...columns.map((each) => ({ ...each, name: each.column.sheet })),
  ].find(({ sheetId }) => !sheets.has(sheetId));
  if (gone) return refusals.missingSheet(change, gone.name);
  const locked = cells.find((cell) => isLocked(cell, columns.length > 0, sheets.get(cell.sheetId)));
  if (locked) return refusals.protectedCell(change, named(locked, sheets));
  const changed = firstChangedSince(entry, ({ sheetId, cell }) => sheets.get(sheetId)?.grid.at(cell.row, cell.column).content);
  if (changed) return refusals.changedSince(change, named(changed, sheets));
  return foreignCell(entry, sheets);
}

function isLocked({ cell }: LoggedCell, isWidened: boolean, sheet: FoundSheet | undefined): boolean {
  if (!sheet || sheet.isEditable) return false;
  return isWidened || !rangeAt(sheet.sheet, cellArea(cell)).canEdit();
}

/** Somebody wrote something of his own into a new column. */
function foreignCell({ change, cells, columns }: LogEntry, sheets: ReadonlyMap<string, FoundSheet>): Refusal | undefined {
  const own = new Set(cells.map(({ sheetId, cell }) => cellKey({ ...cell, sheet: sheetId })));
  for (const [place, { sheetId, column }] of columns.entries()) {
    const sheet = sheets.get(sheetId);
    if (!sheet) continue;
    const later = columns.slice(place + 1).map((each) => ({ ...each.column, sheet: each.sheetId }));
    const top = column.rows?.top ?? 0;
    const { column: at } = movedCell({ sheet: sheetId, row: top, column: column.at }, later);
    for (let row = top; row <= Math.min(column.rows?.bottom ?? Infinity, sheet.grid.area.bottom); row += 1) {
      const isUsed = sheet.grid.at(row, at).content.raw !== "";
      if (isUsed && !own.has(cellKey({ sheet: sheetId, row, column: at })))
        return refusals.changedSince(change, { sheet: sheet.name, row, column: at });
    }
  }
  return undefined;
}

/** The cell with the name that its sheet has now. */
function named({ sheetId, cell }: LoggedCell, sheets: ReadonlyMap<string, FoundSheet>): LoggedCell["cell"] {
  return { ...cell, sheet: sheets.get(sheetId)?.name ?? cell.sheet };
}
