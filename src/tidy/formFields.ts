import type { CellRange } from "../sheet/address";
import type { SheetGrid } from "../tables/grid";

/** A value of a form with the cell that names it. */
export interface FormField {
  readonly row: number;
  readonly column: number;
  readonly label: string;
}

/**
 * The values of a form, told from their labels by its structure: where every cell of a line has a cell of the same width below it, the lower line answers the upper one;
 * else labels and values take turns along the line. A cell alone on its line is a title.
 */
export function formFields(grid: SheetGrid, { top, left, bottom, right }: CellRange): FormField[] {
  const fields: FormField[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const columns = grid.filledColumns(row, left, right);
    const below = row + 1;
    if (below <= bottom && columns.length > 1 && columns.every((column) => isSameWidth(grid, row, column))) {
      for (const column of grid.filledColumns(below, left, right)) {
        const label = columns.filter((above) => above <= column).at(-1);
        fields.push({ row: below, column, label: label === undefined ? "" : grid.rawText(row, label) });
      }
      row = below;
    } else if (columns.length % 2 === 0) {
      columns.forEach((column, at) => {
        if (at % 2 === 1) fields.push({ row, column, label: grid.rawText(row, columns[at - 1] ?? left) });
      });
    }
  }
  return fields;
}

function isSameWidth(grid: SheetGrid, row: number, column: number): boolean {
  return widthOf(grid, row, column) === widthOf(grid, row + 1, column);
}

function widthOf(grid: SheetGrid, row: number, column: number): number {
  const merge = grid.mergeAt(row, column);
  return merge ? merge.right - merge.left : 0;
}
