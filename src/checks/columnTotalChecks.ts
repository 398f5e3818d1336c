import type { Figure } from "../indicators/figure";
import type { TableReading } from "../indicators/indicator";
import { readFigure } from "../indicators/readFigure";
import { judgeSum, type CheckedSum } from "../measures/judgeSum";
import type { Operand } from "../measures/operand";
import { SheetGrid } from "../tables/grid";
import type { Column } from "../tables/table";
import type { TotalCheck } from "./check";
import { operandOf, statedFigure } from "./operands";

/** A column is a total only where this many rows add up, and three in four. */
const ROWS_THAT_ADD_UP = 3;

/** A total column (計) with the columns beside it that it adds up (男, 女), found by the rows that do. */
export function columnTotalChecks({ table }: TableReading): TotalCheck[] {
  const totals = table.columns.filter(({ role, label }) => role === "total" && !/累計|cumulative/i.test(label));
  if (totals.length === 0) return [];
  const grid = new SheetGrid(table.sheet);
  const rows = table.rows.flatMap(({ index, kind }) => (kind === "indicator" || kind === "total" ? [index] : []));
  return totals.flatMap((total) => {
    for (const parts of neighbours(table.columns, total)) {
      const sums = rows.flatMap((row) => sumOfRow(grid, row, total, parts) ?? []);
      const holding = sums.filter(({ judgement }) => judgement.verdict !== "impossible").length;
      if (holding >= ROWS_THAT_ADD_UP && holding * 4 >= sums.length * 3) return sums.map((sum) => ({ table, ...sum }));
    }
    return [];
  });
}

/** The runs of two or more columns next to the total, left of it and right of it. */
function neighbours(columns: readonly Column[], total: Column): Column[][] {
  const at = columns.indexOf(total);
  const left = columns.slice(0, at).reverse();
  const right = columns.slice(at + 1);
  return [left, right].flatMap((side) => {
    const end = side.findIndex(
      ({ role }) => role === "total" || role === "rate" || role === "indicator" || role === "rating" || role === "source",
    );
    const run = end < 0 ? side : side.slice(0, end);
    return run.slice(1, 12).map((_, place) => run.slice(0, place + 2));
  });
}

function sumOfRow(grid: SheetGrid, row: number, total: Column, columns: readonly Column[]): Omit<TotalCheck, "table">[] | undefined {
  const stated = readFigure(grid, row, total, undefined);
  const parts = columns.map((column) => readFigure(grid, row, column, undefined));
  const judgement = judgeRow(stated, parts);
  return judgement && [{ stated, parts, judgement }];
}

function judgeRow(stated: Figure, parts: readonly Figure[]): CheckedSum | undefined {
  const sum = stated.value.quantity;
  const operands = parts.map(({ value }): Operand | undefined => value.quantity && operandOf(value.quantity));
  if (!sum || sum.approximate || sum.bound || sum.unitKind === "percent" || operands.some((operand) => operand === undefined))
    return undefined;
  const judgement = judgeSum({ stated: statedFigure(sum), parts: operands.filter((operand) => operand !== undefined), mode: "half-up" });
  return judgement.verdict === "not-checkable" ? undefined : judgement;
}
