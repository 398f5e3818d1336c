import { writeXlsx } from "../../hosts/file/writeXlsx";
import type { Unheld } from "../files/unheld";
import { fromUniverWorkbook } from "../univer/fromUniver";
import { unheldHere } from "../univer/unheldHere";
import { download } from "./download";
import type { Session } from "./session";

/** The workbook as it is now, as the bytes of an .xlsx file. */
export function fileOf({ workbook, excel }: Session): Uint8Array {
  return writeXlsx(fromUniverWorkbook(workbook, excel));
}

/** What the workbook, or the file that it was opened from, has and a saved file has not. */
export function lossesOf({ unheld, workbook, excel }: Session): Unheld[] {
  return [...new Set([...unheld, ...unheldHere(workbook, excel)])];
}

/** Hands the workbook over as a download. */
export function saveSession(session: Session): void {
  download(`${session.name.replace(/\.\w+$/, "")}.xlsx`, fileOf(session));
}
