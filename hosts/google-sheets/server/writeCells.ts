import type { CellAddress } from "../../../src/index";
import { cellKey, runsOf } from "../../changes/cellRuns";
import type { CellContent, RawContent } from "../../changes/changeLog";
import { rangeAt } from "./areas";
import { writable } from "./cellText";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What one cell shall hold. */
export interface CellWrite {
  /** `sheet` is the id of the sheet. */
  readonly cell: CellAddress;
  readonly content: CellContent;
  /** The number format that the cell has now; undefined where it is not known. */
  readonly format: string | undefined;
  /** True where the cell holds this content already and gets its format only. */
  readonly isHeld: boolean;
}

interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  right: number;
}

/**
 * Writes formulas, numbers, texts and number formats, a rectangle of cells at a time. Cells that get their format only go by themselves: written again, a
 * formula would be calculated anew, and the cells that another formula fills would block it.
 */
export function writeCells(cells: readonly CellWrite[], sheetOf: (id: string) => GoogleSheet): void {
  for (const only of [true, false]) {
    const chosen = cells.filter(({ isHeld }) => isHeld === only);
    writeBlocks(chosen, sheetOf);
  }
}

function writeBlocks(cells: readonly CellWrite[], sheetOf: (id: string) => GoogleSheet): void {
  const byKey = new Map(cells.map((each) => [cellKey(each.cell), each]));
  for (const block of blocksOf(cells.map(({ cell }) => cell))) {
    const rows: CellWrite[][] = [];
    for (let row = block.top; row <= block.bottom; row += 1) {
      const own: CellWrite[] = [];
      for (let column = block.left; column <= block.right; column += 1) {
        const each = byKey.get(cellKey({ sheet: block.sheet, row, column }));
        if (each) own.push(each);
      }
      rows.push(own);
    }
    writeBlock(rangeAt(makeRoom(sheetOf(block.sheet), block), block), rows);
  }
}

/** Cells as rectangles: below each other in a column, and columns of the same height beside each other. */
export function blocksOf(cells: readonly CellAddress[]): Block[] {
  const blocks: Block[] = [];
  for (const { sheet, column, top, bottom } of runsOf(cells)) {
    const left = blocks.find(
      (block) => block.sheet === sheet && block.right === column - 1 && block.top === top && block.bottom === bottom,
    );
    if (left) left.right = column;
    else blocks.push({ sheet, top, left: column, bottom, right: column });
  }
  return blocks;
}

/** A sheet ends somewhere; what is written beyond needs rows and columns there. */
function makeRoom(sheet: GoogleSheet, { bottom, right }: Block): GoogleSheet {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (bottom >= rows) sheet.insertRowsAfter(rows, bottom + 1 - rows);
  if (right >= columns) sheet.insertColumnsAfter(columns, right + 1 - columns);
  return sheet;
}

function writeBlock(range: GoogleAppsScript.Spreadsheet.Range, rows: readonly (readonly CellWrite[])[]): void {
  const all = rows.flat();
  const grid = <T>(of: (cell: CellWrite) => T): T[][] => rows.map((row) => row.map(of));
  // In a cell formatted as text everything becomes text, so that such a format comes last, and first where a text is to stay one.
  const isLateText = ({ content }: CellWrite): boolean => content.kind !== "text" && content.format === "@";
  const differs = all.some(({ content, format }) => content.format !== format);
  const asText = all.some(isLateText);
  // A formula in a cell without a format takes over that of the cells it refers to.
  const takesOver = all.some(({ content }) => content.kind === "formula" && content.format === "General");
  if (differs || asText) range.setNumberFormats(grid((cell) => (isLateText(cell) ? "General" : cell.content.format)));
  if (all.every(({ isHeld }) => isHeld)) return;
  range.setValues(grid(({ content }): RawContent => writable(content)));
  if (asText || takesOver) range.setNumberFormats(grid(({ content }) => content.format));
}
