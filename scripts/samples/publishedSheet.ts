import type { CellContent, SheetContent } from "../../hosts/file/writeXlsx";
import { parseA1Range, type CellRange } from "../../src/index";
import { BODY, HEADER, text, TITLE } from "./style";
import type { TableData } from "./sampleData";

/** A table as a document prints it: every cell is text, headers are merged. */
export function publishedSheet(table: TableData): SheetContent {
  const top = table.lines.length + 1;
  const rows: (CellContent | undefined)[][] = table.lines.map((line) => [text(line, TITLE)]);
  rows.push([]);
  table.cells.forEach((cells, row) => rows.push(cells.map((value) => text(value, row < table.headerRows ? HEADER : BODY))));
  if (table.footnote) rows.push([], [text(table.footnote, {})]);
  return {
    name: table.name,
    rows: rows.map((cells) => cells.map((cell) => (cell?.value === "" ? { ...cell, value: null } : cell))),
    merges: table.merges.flatMap((name) => shifted(name, top)),
    columnWidths: widths(table),
    rowHeights: [...table.lines.map(() => undefined), undefined, ...heights(table)],
    freeze: { rows: top + table.headerRows },
  };
}

function shifted(name: string, rows: number): CellRange[] {
  const range = parseA1Range(name);
  return range ? [{ ...range, top: range.top + rows, bottom: range.bottom + rows }] : [];
}

/** Wide enough for the longest text of the column and for a header such as "(B/A)×100=C", within reason: Japanese letters count twice. */
function widths({ cells, headerRows }: TableData): number[] {
  const columns = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(0, ...cells.slice(headerRows).map((row) => width(row[column] ?? "")));
    return Math.min(48, Math.max(10, longest + 2));
  });
}

const LINE_HEIGHT = 18;
/** A card in a narrow header cell may stand below the fold; a row higher than this fills the screen. */
const TALLEST = 120;

/** High enough for the text that wraps most, merged cells counted with all their columns. */
function heights(table: TableData): number[] {
  const columns = widths(table);
  return table.cells.map((cells, row) => {
    const lines = cells.map((value, column) => {
      const merge = table.merges.map(parseA1Range).find((range) => range?.top === row && range.left === column);
      const room = columns.slice(column, (merge?.right ?? column) + 1).reduce((sum, columnWidth) => sum + columnWidth, 0);
      const wrapped = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / Math.max(1, room - 1))), 0);
      return wrapped / ((merge?.bottom ?? row) - row + 1);
    });
    return Math.min(TALLEST, LINE_HEIGHT * Math.max(1, Math.ceil(Math.max(...lines))));
  });
}

function width(value: string): number {
  return [...value].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 0);
}
