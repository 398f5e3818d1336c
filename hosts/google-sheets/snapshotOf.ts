import type { Cell, Sheet } from "../../src/index";
import type { Snapshot } from "../host";
import type { SentCell, SentSheet, SentSnapshot } from "./calls";

/** The snapshot as the engine sees it, from what crossed. Dates count from 1899-12-30 in every file of Google Sheets. */
export function snapshotOf({ sheets, formats, active }: SentSnapshot): Snapshot {
  return { workbook: { sheets: sheets.map((sheet) => sheetOf(sheet, formats)) }, active, unread: [] };
}

function sheetOf({ name, isHidden, blocks, merges, notes }: SentSheet, formats: readonly string[]): Sheet {
  const rows: (Cell | undefined)[][] = [];
  for (const block of blocks) {
    block.rows.forEach((cells, at) => {
      const row = (rows[block.top + at] ??= []);
      cells.forEach((sent, place) => {
        const cell = cellOf(sent, formats);
        if (cell) row[block.left + place] = cell;
      });
    });
  }
  for (const { row, column, text } of notes) {
    const cells = (rows[row] ??= []);
    cells[column] = { ...(cells[column] ?? { value: null, text: "" }), note: text };
  }
  return { name, rows, merges, visibility: isHidden ? "hidden" : "visible" };
}

function cellOf(sent: SentCell, formats: readonly string[]): Cell | undefined {
  if (sent === null) return undefined;
  if (typeof sent === "string") return { value: sent, text: sent };
  const [value, text, place, formula] = sent;
  const format = place === 0 ? undefined : formats[place];
  return { value, text, ...(format !== undefined && { format }), ...(formula !== undefined && { formula }) };
}
