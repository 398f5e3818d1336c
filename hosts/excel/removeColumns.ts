import type { LoggedColumn } from "../changes/changeLog";
import { namedPlaces } from "../changes/uncertain";
import { excelCode, failedInside } from "./errors";
import { placeOf } from "./insertColumns";
import { uncertainInExcel } from "./wayBack";

/** How often a column is tried to be removed: what fails once may work the next time. */
const TRIES = 2;

/** Removes new columns, the last one first, a request each: it is known of every one whether it is gone. `cause` is told where Excel falls silent. */
export async function removeColumns(context: Excel.RequestContext, columns: readonly LoggedColumn[], cause: unknown): Promise<void> {
  for (const each of [...columns].reverse()) await removeColumn(context, each, columns, cause);
}

async function removeColumn(
  context: Excel.RequestContext,
  { sheetId, column }: LoggedColumn,
  all: readonly LoggedColumn[],
  cause: unknown,
): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      placeOf(context.workbook.worksheets.getItem(sheetId), column).delete("Left");
      return await context.sync();
    } catch (error) {
      // With the sheet, the column is gone.
      if (excelCode(error) === "ItemNotFound") return;
      if (!failedInside(error) || left <= 1) throw uncertainInExcel(placesOf(all), cause ?? error);
    }
  }
}

/** The first cells of columns, by which a sentence names them. */
export function placesOf(columns: readonly LoggedColumn[]): ReturnType<typeof namedPlaces> {
  return namedPlaces(columns.map(({ column: { sheet, at, rows } }) => ({ sheet, row: rows?.top ?? 0, column: at })));
}
