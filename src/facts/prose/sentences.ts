import { fold, squeeze } from "../../parse/fold";
import type { Region } from "../../regions/region";
import type { Cited } from "../../sheet/address";
import type { Sheet } from "../../sheet/workbook";
import { isSentence, saidNumbers } from "./saidNumbers";

const ROWS_ABOVE = 6;

/** Texts that stand in no line of a table. */
export function sentencesOf(sheet: Sheet, regions: readonly Region[]): Cited<string>[] {
  const last = new Map<number, number>();
  for (const region of regions) {
    if (region.sheet.name !== sheet.name) continue;
    for (let k = 0; k < region.value.length; k += 1) {
      const { row, column } = region.place(k);
      if (!Number.isNaN(region.value[k])) last.set(row, Math.max(last.get(row) ?? -1, column));
    }
  }
  return sheet.rows.flatMap((cells, row) => {
    const filled = (cells ?? []).filter((cell) => cell && cell.text.trim() !== "").length;
    return (cells ?? []).flatMap((cell, column): Cited<string>[] => {
      if (!cell || typeof cell.value !== "string" || cell.formula !== undefined || !isSentence(cell.text)) return [];
      const figure = last.get(row);
      if (figure === undefined ? filled > 2 : column < figure + 2) return [];
      return [{ value: cell.text, cell: { sheet: sheet.name, row, column } }];
    });
  });
}

/** The lines of words above a region, and the name of its sheet. */
export function titlesOf({ sheet, range, place }: Region): string[] {
  const first = place(0).row;
  return [sheet.name, ...textsOf(sheet, Math.max(0, Math.min(range.top, first) - ROWS_ABOVE), first)];
}

/** The lines of words with little beside them: headings of columns are no titles. */
export function textsOf(sheet: Sheet, from: number, to: number): string[] {
  return sheet.rows.slice(from, to).flatMap((cells) => {
    const texts = (cells ?? []).flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell] : []));
    if (texts.length > 2) return [];
    const titles = texts.flatMap(({ value, text }) =>
      typeof value === "string" || /[年月FY]/.test(text) ? [squeeze(fold(text)).trim()] : [],
    );
    // What says a number of its own is no title: it would bear itself out.
    return titles.filter((title) => saidNumbers(title).length === 0);
  });
}
