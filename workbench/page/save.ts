import { writeXlsx } from "../../hosts/file/writeXlsx";
import type { Unheld } from "../files/unheld";
import { fromUniverWorkbook } from "../univer/fromUniver";
import { unheldHere } from "../univer/unheldHere";
import type { Session } from "./session";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([fileOf(session).slice()], { type: TYPE }));
  link.download = `${session.name.replace(/\.\w+$/, "")}.xlsx`;
  link.click();
  URL.revokeObjectURL(link.href);
}
