import type { CellAddress, Sheet, Workbook } from "../../../src/index";
import { EditedPackage } from "../package/editedPackage";
import { expectEditable, sheetPaths, workbookPart } from "../package/sheetParts";
import { defaultLimits, type ReadLimits } from "../readLimits";
import type { SheetContent } from "../writer/content";
import { isZip } from "../zip/zipDirectory";
import { addNotes } from "./addNotes";
import { addSheets } from "./addSheets";
import { CopyRefusal } from "../package/copyRefusal";

/** What is written beside a cell. */
export interface Annotation {
  readonly cell: CellAddress;
  readonly text: string;
}

export interface AnnotatedWorkbook {
  readonly bytes: Uint8Array;
  /** Cells that were left alone since they have a thread of comments. */
  readonly left: readonly CellAddress[];
}

/**
 * A copy of a workbook with notes and with sheets behind its own. Every part that gets neither keeps its bytes, every other one all that it holds.
 * Throws CopyRefusal where the copy would lose something, and UnreadableFileError; `workbook` is the file as readWorkbook gives it.
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  workbook: Workbook,
  annotations: readonly Annotation[],
  sheets: readonly SheetContent[],
  limits: ReadLimits = defaultLimits,
): AnnotatedWorkbook {
  if (!isZip(bytes)) throw new CopyRefusal("not-a-package");
  const parts = new EditedPackage(bytes, limits);
  const root = workbookPart(parts);
  expectEditable(parts, root);
  const paths = sheetPaths(parts, root);
  const left: CellAddress[] = [];
  for (const sheet of workbook.sheets) {
    const path = paths.get(sheet.name);
    const notes = notesOn(sheet, annotations);
    if (notes.length === 0) continue;
    if (path === undefined) throw new CopyRefusal("unknown", sheet.name);
    for (const { row, column } of addNotes(parts, path, notes)) left.push({ sheet: sheet.name, row, column });
  }
  addSheets(parts, root, sheets);
  return { bytes: parts.toBytes(), left };
}

/** The notes of one sheet, one for each cell: that of a merged area stands at its first cell. */
function notesOn(sheet: Sheet, annotations: readonly Annotation[]) {
  const notes = new Map<string, { readonly row: number; readonly column: number; readonly text: string }>();
  for (const { cell, text } of annotations) {
    if (cell.sheet !== sheet.name) continue;
    const area = sheet.merges.find(
      ({ top, left, bottom, right }) => cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right,
    );
    const [row, column] = area ? [area.top, area.left] : [cell.row, cell.column];
    const known = notes.get(`${row}:${column}`);
    notes.set(`${row}:${column}`, { row, column, text: known ? `${known.text}\n\n${text}` : text });
  }
  return [...notes.values()];
}
