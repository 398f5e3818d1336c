import { sameRaw, type CellContent, type LoggedCell, type LoggedColumn } from "../../changes/changeLog";
import { deleteColumn } from "./insertColumns";
import { writeCells, type CellWrite } from "./writeCells";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell with what it held before; `after` or, of a change that is not logged yet, `content` is what it may hold now. */
interface ReversedCell extends Pick<LoggedCell, "sheetId" | "cell" | "before"> {
  readonly after?: CellContent | undefined;
  readonly content?: CellContent;
}

/** What has to be put back: contents that stood in cells, and new columns to be removed. */
export interface Reversal {
  readonly cells: readonly ReversedCell[];
  readonly columns: readonly LoggedColumn[];
}

/** Puts cells back to what they held and removes new columns, the last one first. What lies on a sheet that is gone is left out. */
export function takeBack({ cells, columns }: Reversal, sheets: ReadonlyMap<string, GoogleSheet>): void {
  const sheetOf = sheetIn(sheets);
  const contents = cells.flatMap(({ sheetId, cell, before, after, content = after }): CellWrite[] => {
    if (!before || !sheets.has(sheetId)) return [];
    const isHeld = content !== undefined && sameRaw(before, content);
    return [{ cell: { ...cell, sheet: sheetId }, content: before, format: undefined, isHeld }];
  });
  writeCells(contents, sheetOf);
  for (const { sheetId, column } of [...columns].reverse()) if (sheets.has(sheetId)) deleteColumn(sheetOf(sheetId), column);
  SpreadsheetApp.flush();
}

export function sheetIn(sheets: ReadonlyMap<string, GoogleSheet>): (id: string) => GoogleSheet {
  return (id) => {
    const sheet = sheets.get(id);
    if (!sheet) throw new TypeError(`Nothing is known of the sheet ${id}.`);
    return sheet;
  };
}

/**
 * Puts back cells of which some were filled by one formula: nobody can tell beforehand which. Emptied, those of the formula fill again, and
 * the others get their own content.
 */
export function takeBackFreed(cells: Reversal["cells"], sheets: ReadonlyMap<string, GoogleSheet>): void {
  const emptied = cells.map((each) => ({ ...each, before: each.before && { ...each.before, kind: "value" as const, raw: "" } }));
  takeBack({ cells: emptied, columns: [] }, sheets);
  const sheetOf = sheetIn(sheets);
  const own = cells.filter(
    ({ sheetId, cell }) =>
      sheetOf(sheetId)
        .getRange(cell.row + 1, cell.column + 1)
        .getDisplayValue() === "",
  );
  takeBack({ cells: own, columns: [] }, sheets);
}
