import { a1Range } from "../../../src/index";
import { WHOLE_SHEET } from "../../../workbench/excel/limits";
import type { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";

/** Everything that a user could miss on a sheet, for a comparison of before and after. */
export function bookPicture({ book }: SimulatedExcel): unknown {
  return book.sheets.map(({ name, grid, comments, notes, conditionalFormats }) => ({
    name,
    cells: [...grid.cells(WHOLE_SHEET)]
      .map(([row, column, { value, text, formula, format, style }]) => ({ row, column, value, text, formula, format, style }))
      .sort((one, other) => one.row - other.row || one.column - other.column),
    merges: grid.merges.map(a1Range).sort(),
    widths: [0, 1, 2, 3, 4, 5, 6, 7, 8].map((column) => grid.columnWidth(column)),
    comments: comments.map(({ range, content, replies }) => ({
      at: a1Range(range),
      content,
      replies: replies.map((reply) => reply.content),
    })),
    notes: notes.map(({ range, content }) => ({ at: a1Range(range), content })),
    formats: conditionalFormats.map(({ ranges, type, formula }) => ({ at: ranges.map(a1Range), type, formula })),
  }));
}
