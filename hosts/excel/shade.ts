import type { KnownFigure, Wording } from "../../src/index";
import type { ShadeOutcome } from "../host";
import { findMarks } from "./findMarks";
import { missingSheet, protectedSheet } from "./markPlan";
import { SHADES, stateSigns } from "./markSigns";
import { replaceMarks, type SignedCell } from "./replaceMarks";
import { writeExcel } from "./runExcel";

/** Shades figures by what is known of them, in place of those shaded before, by conditional formats above all others. One write round trip. */
export async function shadeFigures(figures: readonly KnownFigure[]): Promise<ShadeOutcome> {
  return writeExcel(async (context) => {
    const found = await findMarks(context, SHADES);
    const sheets = new Map(found.sheets.map((sheet) => [sheet.name, sheet]));
    const skipped = new Map<string, Wording>();
    const signed = figures.flatMap(({ cell, grade }): SignedCell[] => {
      const sheet = sheets.get(cell.sheet);
      const sign = stateSigns.find(({ name }) => name === grade);
      if (sheet && !sheet.isProtected && sign) return [{ sheet, cell, sign }];
      skipped.set(cell.sheet, sheet ? protectedSheet(cell.sheet) : missingSheet(cell.sheet));
      return [];
    });
    // Shades of an earlier session may stand where nothing can be taken away.
    for (const { name, isProtected, colours } of found.sheets)
      if (isProtected && colours.length > 0) skipped.set(name, protectedSheet(name));
    await replaceMarks(context, SHADES, found, { signed, commented: [] });
    return { shaded: signed.length, skipped: [...skipped.values()] };
  });
}
