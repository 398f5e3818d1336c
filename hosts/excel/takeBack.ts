import type { LoggedCell, LoggedColumn } from "../changeLog";
import { placeOf } from "./insertColumns";
import { cellWrites, type CellWrite } from "./writeCells";
import { writeInParts, type Write } from "./writeInParts";

/** What has to be put back: contents that stood in cells, and new columns to be removed. */
export interface Reversal {
  readonly cells: readonly (Pick<LoggedCell, "sheetId" | "cell" | "before"> & {
    /** The number format that the cell has now; undefined where it is not known. */
    readonly format: string | undefined;
  })[];
  readonly columns: readonly LoggedColumn[];
}

/** Puts cells back to what they held and removes new columns, the last one first. */
export async function takeBack(context: Excel.RequestContext, { cells, columns }: Reversal): Promise<void> {
  const sheetOf = (id: string): Excel.Worksheet => context.workbook.worksheets.getItem(id);
  const contents: CellWrite[] = cells.flatMap(({ sheetId, cell, before, format }) =>
    before ? [{ cell: { ...cell, sheet: sheetId }, content: before, format }] : [],
  );
  const deletions: Write[] = [...columns].reverse().map(({ sheetId, column }) => ({
    bytes: 1_000,
    queue: () => placeOf(sheetOf(sheetId), column).delete("Left"),
  }));
  await writeInParts(context, [...cellWrites(contents, sheetOf), ...deletions]);
}

/** The part of a reversal that lies on sheets which are still there. */
export async function stillPossible(context: Excel.RequestContext, { cells, columns }: Reversal): Promise<Reversal> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  const ids = new Set(worksheets.items.map(({ id }) => id));
  return { cells: cells.filter(({ sheetId }) => ids.has(sheetId)), columns: columns.filter(({ sheetId }) => ids.has(sheetId)) };
}
