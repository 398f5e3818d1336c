import { writeXlsx } from "../../hosts/file/writeXlsx";
import { carriedNamesNow, carryOver, losesBreaks } from "../files/carryOver";
import { losesConditions } from "../files/filterNow";
import type { Unheld } from "../files/unheld";
import { fromUniverWorkbook } from "../univer/fromUniver";
import { unheldHere } from "../univer/unheldHere";
import { download } from "./download";
import type { Session } from "./session";
import { keptIn } from "./session";

/** The workbook as it is now, as the bytes of an .xlsx file. */
export function fileOf({ workbook, excel, carried }: Session): Uint8Array {
  const { sheets, moves } = excel.excel.book;
  const written = writeXlsx(fromUniverWorkbook(workbook, excel));
  return carryOver(written, { carried, moves, sheets: sheets.map(({ name }) => name), kept: keptIn(excel) });
}

/** What the workbook, or the file that it was opened from, has and a saved file has not. */
export function lossesOf({ unheld, workbook, excel, carried }: Session): Unheld[] {
  const { sheets, moves } = excel.excel.book;
  const lost = new Set([...unheld, ...unheldHere(workbook, excel)]);
  const names = carriedNamesNow(
    carried.names,
    moves,
    sheets.map(({ name }) => name),
  );
  if (names.length < carried.names.length) lost.add("names");
  if ([...carried.sheets].some(([name, sheet]) => losesBreaks(sheet, name, moves))) lost.add("printing");
  if ([...carried.sheets].some(([name, sheet]) => losesConditions(sheet, name, moves))) lost.add("filters");
  return [...lost];
}

/** Hands the workbook over as a download. */
export function saveSession(session: Session): void {
  download(`${session.name.replace(/\.\w+$/, "")}.xlsx`, fileOf(session));
}
