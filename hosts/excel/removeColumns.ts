import type { LoggedColumn } from "../changes/changeLog";
import { HostError } from "../hostError";
import { hostErrorOf } from "./errors";
import { excelCode } from "./excelCode";
import { shiftColumn } from "./shiftColumn";
import { uncertainInExcel } from "./wayBack";
import { namedPlaces } from "../changes/uncertain";

/**
 * Removes new columns, the last one first. `cause` is told where Excel falls silent. `contents` is what they hold as far as is known: one that holds
 * something else is somebody else's by now.
 */
export async function removeColumns(
  context: Excel.RequestContext,
  columns: readonly LoggedColumn[],
  cause: unknown,
  contents: readonly string[] = [],
): Promise<void> {
  for (const [at, each] of [...columns.entries()].reverse()) await removeColumn(context, each, cause, contents[at]);
}

async function removeColumn(
  context: Excel.RequestContext,
  { sheetId, column }: LoggedColumn,
  cause: unknown,
  contents: string | undefined,
): Promise<void> {
  const remove = (): Promise<void> => shiftColumn(context, context.workbook.worksheets.getItem(sheetId), column, "delete", contents);
  try {
    // What fails once may work the next time.
    await remove().catch((error: unknown) => (isOver(error) ? Promise.reject(hostErrorOf(error)) : remove()));
  } catch (error) {
    // With its sheet, the column is gone.
    if (error instanceof HostError && error.code === "missing-sheet") return;
    if (error instanceof HostError && error.code === "uncertain") throw error;
    throw uncertainInExcel(namedPlaces([{ sheet: column.sheet, row: column.rows?.top ?? 0, column: column.at }]), cause ?? error);
  }
}

function isOver(error: unknown): boolean {
  return excelCode(error) === "ItemNotFound" || (error instanceof HostError && error.code === "uncertain");
}
