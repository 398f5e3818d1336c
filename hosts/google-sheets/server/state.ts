import type { SheetState } from "../calls";
import { hasCells, listSheets } from "./book";
import { activeCell } from "./snapshot";

/** Where the user is and what the sheet in front shows: one reading of its cells, and two questions a sheet. */
export function lookAtState(): SheetState {
  const front = SpreadsheetApp.getActiveSpreadsheet().getActiveSheet();
  return {
    active: activeCell(front),
    sheets: listSheets().map(({ id, name }) => ({ id, name })),
    fingerprint: hasCells(front) ? fingerprintOf(front.getDataRange().getDisplayValues()) : 0,
  };
}

/** A number that is another one where a cell shows something else (FNV-1a, 32 bits). */
function fingerprintOf(rows: readonly (readonly string[])[]): number {
  let sum = 0x811c9dc5;
  const add = (code: number): void => {
    sum = Math.imul(sum ^ code, 0x01000193);
  };
  for (const row of rows) {
    for (const text of row) {
      for (let at = 0; at < text.length; at += 1) add(text.charCodeAt(at));
      add(0x1f);
    }
    add(0x1e);
  }
  return sum >>> 0;
}
