import type { Wording } from "../../../src/index";
import { sameRaw, type LoggedColumn } from "../../changes/changeLog";
import { movedCell } from "../../changes/movedCells";
import type { Placed, PlacedCell } from "../../changes/placing";
import { namedPlaces } from "../../changes/uncertain";
import { uncertainInGoogle } from "../wayBack";
import { around, cellArea, rangeAt } from "./areas";
import type { ColumnFacts, SheetFacts, Sheets } from "./changeFacts";
import type { PreparedChange } from "./checkChange";
import { Grid, type PresentCell } from "./grid";
import { insertColumn, styleColumn } from "./insertColumns";
import { Serials } from "./serials";
import { sheetIn, takeBack } from "./takeBack";
import { writeCells } from "./writeCells";

/** A change with its cells where they are once all new columns are there. */
export type PlacedChange = Placed<PreparedChange>;

/** Makes the changes, and reads the sheets again. What was written before something failed is put back. */
export function writeChanges(changes: readonly PlacedChange[], sheets: Sheets): Sheets {
  const own = new Map([...sheets.values()].map(({ id, sheet }) => [id, sheet]));
  const inserted: LoggedColumn[] = [];
  const cells = changes.flatMap((change) => change.cells);
  let begun = false;
  try {
    for (const { column, texts } of newColumns(changes)) {
      const facts = factsOf(sheets, column.column.sheet);
      insertColumn(facts, column);
      inserted.push({ sheetId: facts.id, column: column.column });
      styleColumn(facts, column, texts);
    }
    begun = true;
    writeCells(
      cells.map(({ cell, sheetId, content, before }) => ({
        cell: { ...cell, sheet: sheetId },
        content,
        format: before?.format,
        isHeld: before !== undefined && sameRaw(before, content),
      })),
      sheetIn(own),
    );
    SpreadsheetApp.flush();
    return readAgain(changes, sheets);
  } catch (error) {
    // As long as columns are missing, no cell was written, and the addresses do not hold yet.
    restore(() => takeBack({ cells: begun ? cells : [], columns: inserted }, own), placesOf(changes), error);
    throw error;
  }
}

/** Sees to changes that were made; where that fails, puts all of them back. */
export function orPutBack<T>(changes: readonly PlacedChange[], sheets: Sheets, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const own = new Map([...sheets.values()].map(({ id, sheet }) => [id, sheet]));
    const columns = changes.flatMap(({ prepared }) => prepared.columns);
    const inserted = columns.map(({ column }) => ({ sheetId: factsOf(sheets, column.sheet).id, column }));
    restore(() => takeBack({ cells: changes.flatMap(({ cells }) => cells), columns: inserted }, own), placesOf(changes), error);
    throw error;
  }
}

/** Puts back what a failed write left half done; where that fails too, nobody knows, and what may have changed is told. */
export function restore(putBack: () => void, changed: Wording, cause: unknown): void {
  try {
    putBack();
  } catch {
    throw uncertainInGoogle(changed, cause);
  }
}

/** The cells and columns of changes by name. */
function placesOf(changes: readonly PlacedChange[]): Wording {
  return namedPlaces(
    changes.flatMap(({ cells, prepared: { columns } }) => [
      ...cells.map(({ cell }) => cell),
      ...columns.map(({ column: { sheet, at, rows } }) => ({ sheet, row: rows?.top ?? 0, column: at })),
    ]),
  );
}

/** The new columns in the order in which they come, with the texts that each gets. */
function newColumns(changes: readonly PlacedChange[]): { readonly column: ColumnFacts; readonly texts: readonly string[] }[] {
  return changes.flatMap(({ prepared: { change, columns } }) =>
    columns.map((column, place) => {
      const later = columns.slice(place + 1).map((each) => each.column);
      const { sheet, at, rows } = column.column;
      const { column: final } = movedCell({ sheet, row: rows?.top ?? 0, column: at }, later);
      const own = change.edits.filter(({ cell }) => cell.sheet === sheet && cell.column === final);
      return { column, texts: own.map(({ after }) => after) };
    }),
  );
}

/** What the sheets hold now. */
function readAgain(changes: readonly PlacedChange[], sheets: Sheets): Sheets {
  const serials = new Serials();
  const columns = changes.flatMap(({ prepared }) => prepared.columns);
  const cells = changes.flatMap((change) => change.cells);
  return new Map(
    [...sheets].map(([name, facts]) => {
      const written = cells.filter(({ cell }) => cell.sheet === name).map(({ cell }) => cellArea(cell));
      const area = around(facts.grid.area, ...written);
      const widened = columns.filter(({ column }) => column.sheet === name).length;
      const right = Math.min(area.right + widened, facts.sheet.getMaxColumns() - 1);
      return [name, { ...facts, grid: new Grid(rangeAt(facts.sheet, { ...area, right }), serials) }];
    }),
  );
}

/** What a cell that was written holds now. */
export function presentOf(now: Sheets, { cell }: Pick<PlacedCell<PreparedChange>, "cell">): PresentCell {
  return factsOf(now, cell.sheet).grid.at(cell.row, cell.column);
}

export function factsOf(sheets: Sheets, name: string): SheetFacts {
  const facts = sheets.get(name);
  if (!facts) throw new TypeError(`Nothing is known of the sheet ${name}.`);
  return facts;
}
