import { formulaPlaces, formulaWith, isFilled, isRangeEnd, type FormulaPlaces } from "../../sheet/formulaPlaces";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import type { FormulaOutOfLine } from "./formulasOutOfLine";

const TOTAL = /^(?:SUM|AVERAGE)\(/i;
const ADDS_UP = /^(?:SUM|AVERAGE)\(§:§\)$/;
/** So many like formulas in the range say that the one beside it belongs to them. */
const FEWEST = 3;

/** Totals directly below their column whose range ends a row too soon, though the row that it leaves out holds the formula of those in it. */
export function shortOfTotal({ sheets }: Workbook): FormulaOutOfLine[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) => {
      const short = (cells ?? []).flatMap((cell, column) => shortAt(sheet, cell, row, column) ?? []);
      return short.length < alikeIn(sheet, row, short[0]?.cell.column) ? [] : short;
    }),
  );
}

/** How many cells of a row hold the formula of one of them, filled across: where most of them leave a row out that holds no formula, it is left out on purpose. */
function alikeIn({ rows }: Sheet, row: number, column = -1): number {
  const own = formulaPlaces(rows[row]?.[column]?.formula ?? "");
  if (!own) return 0;
  return (rows[row] ?? []).filter((cell, at) => {
    const other = formulaPlaces(cell?.formula ?? "");
    return other !== undefined && isFilled(own, { row, column }, other, { row, column: at });
  }).length;
}

function shortAt(sheet: Sheet, cell: Cell | undefined, row: number, column: number): FormulaOutOfLine | undefined {
  const form = TOTAL.test(cell?.formula ?? "") ? formulaPlaces(cell?.formula ?? "") : undefined;
  const left = sheet.rows[row - 1]?.[column];
  if (!cell || !form || !left || typeof left.value !== "number" || !endsAbove(form, row, column)) return undefined;
  const inside = rangeIn(form);
  if (inside.length < FEWEST || !inside.every((at) => isLike(sheet, column, at, row - 1))) return undefined;
  return {
    cell: { sheet: sheet.name, row, column },
    text: cell.text,
    formula: formulaWith(form, form.places),
    expected: formulaWith(
      form,
      form.places.map((place, at) => (isRangeEnd(form, at) ? { ...place, row: row - 1 } : place)),
    ),
    count: inside.length,
    nearest: { sheet: sheet.name, row: row - 1, column },
    example: left,
  };
}

/** The rows of the range that a formula adds up. */
function rangeIn({ places: [top, bottom] }: FormulaPlaces): readonly number[] {
  const [first, last] = [top?.row ?? 0, bottom?.row ?? -1];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Whether a formula adds up its own column down to the last row but one above it. */
function endsAbove({ words, places: [top, bottom] }: FormulaPlaces, row: number, column: number): boolean {
  if (!ADDS_UP.test(words) || top?.sheet !== "" || top.column !== column) return false;
  return bottom?.column === column && bottom.row === row - 2;
}

function isLike({ rows }: Sheet, column: number, one: number, other: number): boolean {
  const [a, b] = [one, other].map((row) => formulaPlaces(rows[row]?.[column]?.formula ?? ""));
  return a !== undefined && b !== undefined && isFilled(a, { row: one, column }, b, { row: other, column });
}
