import type { Cell, CellAddress } from "../../src/index";
import { isOwnNote } from "../ownNotes";
import { unixText } from "../unixText";
import type { Listing } from "./listWorkbook";

/** A note or comment whose place was asked for. */
export interface AskedNote {
  readonly location: Excel.Range;
  readonly content: string;
}

export interface FoundNote {
  readonly cell: CellAddress;
  readonly text: string;
}

/** Asks where the comments and notes of users stand. What Kensan wrote says nothing about the data. */
export function askForNotes({ comments, notes }: Listing): AskedNote[] {
  return [...comments.filter(({ content }) => !isOwnNote(content)), ...notes].map((note) => ({
    location: askForPlace(note.getLocation()),
    content: note.content,
  }));
}

function askForPlace(range: Excel.Range): Excel.Range {
  range.load("rowIndex,columnIndex,worksheet/name");
  return range;
}

export function takeNotes(asked: readonly AskedNote[]): FoundNote[] {
  return asked.map(({ location, content }) => ({
    cell: { sheet: location.worksheet.name, row: location.rowIndex, column: location.columnIndex },
    text: unixText(content),
  }));
}

/** Puts the notes of one sheet on their cells, which may be empty otherwise. */
export function placeNotes(rows: (Cell | undefined)[][], notes: readonly FoundNote[]): void {
  for (const { cell, text } of notes) {
    const row = (rows[cell.row] ??= []);
    const present = row[cell.column] ?? { value: null, text: "" };
    row[cell.column] = { ...present, note: present.note === undefined ? text : `${present.note}\n${text}` };
  }
}
