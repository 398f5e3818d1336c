import { parseCell } from "../parse/parseCell";
import type { SheetGrid } from "./grid";
import type { Column } from "./table";

/** Rows compared to see which actual a rate divides. */
const SAMPLE_ROWS = 60;
/** Share of the rows that must agree. */
const AGREEMENT = 0.5;

interface RateColumns {
  readonly rate: Column;
  readonly target: Column | undefined;
  /** The actuals before the rate, from left to right. */
  readonly actuals: readonly Column[];
  /** Rows of the body. */
  readonly rows: readonly number[];
}

/**
 * One rate after several actuals (Q1, Q2, Q3, then attainment): which of them it divides by the target, as most rows show.
 * Undefined where no actual does for at least half of the rows; the rate may be of their sum or mean. Only which columns belong together hangs on it.
 */
export function rateBase(grid: SheetGrid, { rate, target, actuals, rows }: RateColumns): Column | undefined {
  if (!target) return actuals.at(-1);
  const scored = actuals.map((actual) => ({ actual, agreeing: agreement(grid, { rate, actual, target }, rows.slice(0, SAMPLE_ROWS)) }));
  const best = [...scored].reverse().sort((a, b) => b.agreeing - a.agreeing)[0];
  return best && best.agreeing >= AGREEMENT ? best.actual : undefined;
}

function agreement(grid: SheetGrid, columns: { rate: Column; actual: Column; target: Column }, rows: readonly number[]): number {
  let [compared, agreeing] = [0, 0];
  for (const row of rows) {
    const [r, a, t] = [amountAt(grid, row, columns.rate), amountAt(grid, row, columns.actual), amountAt(grid, row, columns.target)];
    if (r === undefined || a === undefined || t === undefined || t === 0 || a === 0) continue;
    compared += 1;
    const printed = Math.abs(r) <= 2 && !isPercent(grid, row, columns.rate) ? r * 100 : r;
    const rates = [(100 * a) / t, (100 * t) / a, Math.min(100, (100 * a) / t)];
    if (rates.some((possible) => Math.abs(possible - printed) <= 0.01 * Math.abs(printed) + 0.06)) agreeing += 1;
  }
  return compared === 0 ? 1 : agreeing / compared;
}

function isPercent(grid: SheetGrid, row: number, column: Column): boolean {
  return column.unit === "%" || /[%％]/.test(grid.rawText(row, column.index));
}

function amountAt(grid: SheetGrid, row: number, column: Column): number | undefined {
  const cell = grid.rawCell(row, column.index);
  const quantity = cell && cell.text !== "" ? parseCell(cell).quantity : undefined;
  return quantity && Number(quantity.value.units) / 10 ** quantity.value.scale;
}
