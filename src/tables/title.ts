import { fold, squeeze } from "../parse/fold";
import type { SheetGrid } from "./grid";
import { isFigureCell } from "./headerRow";

/** Lines above a table that can be its title. */
const LINES = 4;
const UNIT_LINE = /[（(]?\s*(?:単位|units?)\s*[:：]?\s*([^（()）:：\s]{1,12})\s*[)）]?/i;

export interface TableTitle {
  readonly title: string;
  /** The unit that a line above gives to the whole table. */
  readonly unit: string | undefined;
}

/** The lines above a table, up to `floor`, where the table before it ended: its title and the unit that they give. */
export function titleAbove(grid: SheetGrid, headerTop: number, floor: number, columns: { left: number; right: number }): TableTitle {
  const lines: string[] = [];
  let unit: string | undefined;
  let blanks = 0;
  for (let row = headerTop - 1; row >= floor && lines.length < LINES; row -= 1) {
    const filled = grid.filledColumns(row, columns.left, columns.right);
    if (filled.length === 0) {
      blanks += 1;
      if (lines.length > 0 || blanks > 2) break;
      continue;
    }
    const texts = filled.map((column) => grid.rawCell(row, column)).filter((cell) => cell !== undefined);
    if (filled.length > 3 || texts.some(isFigureCell)) break;
    const line = texts.map(({ text }) => squeeze(fold(text)).trim()).join(" ");
    unit ??= UNIT_LINE.exec(line)?.[1];
    if (!/^[※(（]?\s*(単位|unit)/i.test(line)) lines.unshift(line);
  }
  return { title: lines.join(" / "), unit };
}
