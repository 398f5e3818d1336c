import { formulaPlaces, formulaWith, isFilled } from "../../sheet/formulaPlaces";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import type { FormulaOutOfLine } from "./formulasOutOfLine";

const ADDS_UP = /^(?:SUM|AVERAGE)\(§:§\)$/;
/** So many like formulas in the range say that the one beside it belongs to them. */
const FEWEST = 3;

/** Totals directly below their column whose range ends a row too soon, though the row that it leaves out holds the formula of those in it. */
export function shortOfTotal({ sheets }: Workbook): FormulaOutOfLine[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) => (cells ?? []).flatMap((cell, column) => shortAt(sheet, cell, row, column) ?? [])),
  );
}

function shortAt(sheet: Sheet, cell: Cell | undefined, row: number, column: number): FormulaOutOfLine | undefined {
  const form = cell?.formula?.includes(":") ? formulaPlaces(cell.formula) : undefined;
  const [top, bottom] = form?.places ?? [];
  if (!cell || !form || !top || !bottom || !ADDS_UP.test(form.words) || top.sheet !== "" || bottom.row !== row - 2) return undefined;
  if (top.column !== column || bottom.column !== column || bottom.row - top.row + 1 < FEWEST) return undefined;
  const left = sheet.rows[row - 1]?.[column];
  if (!left || typeof left.value !== "number") return undefined;
  for (let at = top.row; at <= bottom.row; at += 1) if (!isLike(sheet, column, at, row - 1)) return undefined;
  const expected = formulaWith(form, [top, { ...bottom, row: row - 1 }]);
  return {
    cell: { sheet: sheet.name, row, column },
    text: cell.text,
    formula: cell.formula ?? "",
    expected,
    count: bottom.row - top.row + 1,
    nearest: { sheet: sheet.name, row: row - 1, column },
    example: left,
  };
}

function isLike({ rows }: Sheet, column: number, one: number, other: number): boolean {
  const [a, b] = [one, other].map((row) => formulaPlaces(rows[row]?.[column]?.formula ?? ""));
  return a !== undefined && b !== undefined && isFilled(a, { row: one, column }, b, { row: other, column });
}
