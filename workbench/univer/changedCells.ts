import type { ICellData } from "@univerjs/core";
import type { CellRange } from "../../src/index";
import { around, rangeAt } from "../excel/areas";

/** Cells by row and column, as Univer's commands name them. */
export type ChangedCells = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

/** The range around all cells; undefined where there is none. */
export function extent(cells: ChangedCells): CellRange | undefined {
  let found: CellRange | undefined;
  for (const [row, line] of Object.entries(cells)) {
    for (const column of Object.keys(line)) {
      const cell = rangeAt(Number(row), Number(column));
      found = found ? around(found, cell) : cell;
    }
  }
  return found;
}

const contents = ["v", "f", "p", "si"] as const;

/** Whether more than looks are changed. */
export function hasContent(cells: ChangedCells): boolean {
  return Object.values(cells).some((line) => Object.values(line).some((cell) => !cell || contents.some((key) => key in cell)));
}
