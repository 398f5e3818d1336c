import { parsePrinted, type Wording } from "../src/index";
import { errorOf, isError, type Argument, type CellInput, type FunctionError } from "./cells";
import { cellAt, shapeOf } from "./elementwise";
import { readFigure, type Figure } from "./figures";

/** A cell of a range that holds a figure, or a marker (—) in place of one. */
export interface RangeFigure {
  readonly row: number;
  readonly column: number;
  readonly figure: Figure | "marker";
}

/** Whether a cell holds words, or a period, as headings do. */
export function isHeading(cell: CellInput): boolean {
  if (typeof cell !== "string") return false;
  const { kind } = parsePrinted(cell);
  return kind === "text" || kind === "period";
}

/**
 * The figures of a range that is taken as a whole. Empty cells are left out, and so are headings, that is, words above the first figure; words
 * further down were meant for a figure and are refused.
 */
export function readRange(range: Argument, name: Wording): readonly RangeFigure[] | FunctionError {
  const { rows, columns } = shapeOf(range);
  const found: RangeFigure[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = cellAt(range, row, column);
      const error = errorOf(cell);
      if (error) return error;
      const figure = readFigure(cell, name);
      if (figure === "blank" || (isError(figure) && found.length === 0 && isHeading(cell))) continue;
      if (figure !== "marker" && isError(figure)) return figure;
      found.push({ row, column, figure });
    }
  }
  return found;
}

/** The figures among the cells of a range, without markers. */
export function figuresOf(cells: readonly RangeFigure[]): readonly Figure[] {
  return cells.flatMap(({ figure }) => (figure === "marker" ? [] : [figure]));
}
