import type { Host } from "../../hosts/host";
import { isFigureCell, type CellRange, type Sheet } from "../../src/index";

/** The cells that a person selected as a table. */
export interface SelectedTable {
  readonly sheet: string;
  readonly range: CellRange;
  /** The rows at its top that hold no figure. */
  readonly headerRows: number;
}

/** A header of more rows than these would leave little of a table. */
export const MOST_HEADER_ROWS = 6;

/** What is selected in the sheet, without empty rows and columns around it; undefined for less than a header with a row and a column of figures. */
export async function selectedTable(host: Host): Promise<SelectedTable | undefined> {
  const { workbook } = await host.snapshot("selection");
  const [sheet] = workbook.sheets;
  const range = sheet && filledRange(sheet);
  if (!range || range.bottom === range.top || range.right === range.left) return undefined;
  return { sheet: sheet.name, range, headerRows: headerRows(sheet, range) };
}

/** The cells that hold something, in one range; undefined where none does. */
export function filledRange({ rows }: Sheet): CellRange | undefined {
  let range: CellRange | undefined;
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell || cell.text.trim() === "") return;
      const { top, left, bottom, right } = range ?? { top: row, left: column, bottom: row, right: column };
      range = { top: Math.min(top, row), left: Math.min(left, column), bottom: Math.max(bottom, row), right: Math.max(right, column) };
    }),
  );
  return range;
}

function headerRows({ rows }: Sheet, { top, left, bottom, right }: CellRange): number {
  const most = Math.min(MOST_HEADER_ROWS, bottom - top);
  const figures = rows
    .slice(top, top + most)
    .findIndex((cells) => cells?.slice(left, right + 1).some((cell) => cell && isFigureCell(cell)));
  return figures < 0 ? 1 : Math.max(figures, 1);
}
