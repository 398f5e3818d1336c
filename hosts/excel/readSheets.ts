import type { CellRange, Sheet } from "../../src/index";
import { features } from "./features";
import { finishSheet, newSheet, type GatheredSheet } from "./gatheredSheet";
import type { ListedSheet, Listing } from "./listWorkbook";
import { rangeOf } from "./listWorkbook";
import { askForAreas, askForCells, takeAreas, takeCells, type AskedAreas } from "./readRange";
import { askForNotes, takeNotes } from "./readNotes";

/** A range whose contents were asked for; null where nothing in it is used. */
interface AskedPiece {
  readonly into: GatheredSheet;
  readonly cells: Excel.Range;
}

/** A range in which merged areas and hidden lines were asked for. */
interface AskedFrame {
  readonly into: GatheredSheet;
  readonly range: Excel.Range;
  readonly merged: AskedAreas;
  readonly visible: Excel.RangeAreas;
}

/** Everything used on the sheets (or in the selected areas of the one sheet), in one round trip. */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
  listing: Listing,
  selection?: readonly CellRange[],
): Promise<Sheet[]> {
  const gathered = sheets.map(newSheet);
  const pieces = gathered.flatMap((into) => usedRanges(into.listed.sheet, selection).map((range) => ({ into, cells: askForCells(range) })));
  const frames = gathered.map((into) => askForFrame(into, into.listed.sheet.getUsedRange(true)));
  const notes = askForNotes(listing);
  await context.sync();
  pieces.forEach(takePiece);
  frames.forEach(takeFrame);
  const found = takeNotes(notes);
  return gathered.map((sheet) => finishSheet(sheet, found, selection));
}

/** What is used of a sheet, or of the selected areas. A selected area with nothing in it gives a null object. */
export function usedRanges(sheet: Excel.Worksheet, selection: readonly CellRange[] | undefined): Excel.Range[] {
  if (!selection) return [sheet.getUsedRange(true)];
  return selection.map((area) => rangeAt(sheet, area).getUsedRangeOrNullObject(true));
}

export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/**
 * Asks for the merged areas that begin in a range, and for what of it is visible. Excel tells a merged area only where its first cell lies in the
 * range, and of at most 512 areas; where there are more, the sheet is read again in blocks.
 */
export function askForFrame(into: GatheredSheet, range: Excel.Range): AskedFrame {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return {
    into,
    range,
    merged: features.mergedAreas() ? askForAreas(range.getMergedAreasOrNullObject()) : undefined,
    visible: askForAreas(range.getSpecialCellsOrNullObject("Visible")),
  };
}

export function takeFrame({ into, range, merged, visible }: AskedFrame): void {
  into.frames.push(rangeOf(range));
  for (const area of takeAreas(merged)) into.merges.push(area);
  for (const area of takeAreas(visible)) into.visible.push(area);
}

export function takePiece({ into, cells }: AskedPiece): void {
  if (!cells.isNullObject) takeCells(into.rows, cells);
}
