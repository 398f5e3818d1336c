import type { FigureGrid } from "../figureGrid";

const MOST_DECIMALS = 15;
/** Decimals that a dump writes behind every figure that is no whole number. */
const DUMP_DECIMALS = 5;

/**
 * Half the worth of the last digit that each figure was really given with. Decimals may be padding (12.0 where a whole column is
 * whole), may have been dropped ("19" among "18.6" is 19.0), and whole numbers may be rounded to tens, hundreds or thousands.
 */
export function halfUnits(grid: FigureGrid): Float64Array {
  const { rows, columns, value } = grid;
  const decimals = withoutPadding(grid);
  const rowDecimals = Array.from({ length: rows }, (_, r) => usualDecimals(grid, decimals, r * columns, 1, columns));
  const columnDecimals = Array.from({ length: columns }, (_, c) => usualDecimals(grid, decimals, c, columns, rows));
  const unit = tableUnit(value, decimals);
  const rowUnits = rowDecimals.map((_, r) => lineUnit(value, decimals, r * columns, 1, columns));
  const columnUnits = columnDecimals.map((_, c) => lineUnit(value, decimals, c, columns, rows));
  const half = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const k = r * columns + c;
      const shown = Math.max(decimals[k]!, Math.min(rowDecimals[r]!, columnDecimals[c]!));
      const rounded = Math.max(unit, rowUnits[r]!, columnUnits[c]!);
      half[k] = shown === 0 && isMultiple(value[k]!, rounded) ? halfOfUnit(rounded) : 0.5 * 10 ** -shown;
    }
  return half;
}

function isMultiple(value: number, unit: number): boolean {
  return unit > 1 && value % unit === 0 && Math.abs(value) >= unit;
}

/** Multiples of 3 and 5 come from random rounding, which may go either way. */
function halfOfUnit(unit: number): number {
  return unit === 5 ? 4 : unit === 3 ? 2 : unit / 2;
}

/** Decimals without the zeros that all figures of a column end with. */
function withoutPadding({ rows, columns, value, decimals }: FigureGrid): Int8Array {
  const kept = Int8Array.from(decimals, (d) => Math.min(d, MOST_DECIMALS));
  const isDump = kept.every((d, k) => Number.isNaN(value[k]) || d === DUMP_DECIMALS || d === 0);
  for (let c = 0; c < columns; c++) {
    let most = 0;
    let count = 0;
    for (let k = c; k < rows * columns; k += columns)
      if (!Number.isNaN(value[k]) && kept[k]! > 0) {
        count++;
        most = Math.max(most, withoutZeros(value[k]!, kept[k]!));
      }
    for (let k = c; k < rows * columns; k += columns) {
      if (Number.isNaN(value[k]) || kept[k] === 0) continue;
      if (isDump) kept[k] = withoutZeros(value[k]!, kept[k]!);
      else if (count >= 5) kept[k] = Math.min(kept[k]!, most);
    }
  }
  return kept;
}

function withoutZeros(value: number, decimals: number): number {
  let units = Math.round(Math.abs(value) * 10 ** decimals);
  let left = decimals;
  while (left > 0 && units % 10 === 0) {
    units /= 10;
    left--;
  }
  return left;
}

/** The decimals that more than half of a line's figures have at least. */
function usualDecimals({ value }: FigureGrid, decimals: Int8Array, first: number, step: number, length: number): number {
  const counts = new Int32Array(MOST_DECIMALS + 1);
  let figures = 0;
  for (let i = 0, k = first; i < length; i++, k += step)
    if (!Number.isNaN(value[k])) {
      counts[decimals[k]!]!++;
      figures++;
    }
  let seen = 0;
  for (let d = MOST_DECIMALS; d > 0; d--) {
    seen += counts[d]!;
    if (seen > figures / 2) return d;
  }
  return 0;
}

/** What nearly all whole numbers of the table are multiples of: they were rounded to that unit. */
function tableUnit(value: Float64Array, decimals: Int8Array): number {
  const whole = value.filter((v, k) => decimals[k] === 0 && Math.abs(v) >= 10);
  if (whole.length < 10) return 1;
  const isUnit = (unit: number): boolean => {
    if (unit <= 5 && whole.length < 20) return false;
    let multiples = 0;
    for (const v of whole) if (v % unit === 0) multiples++;
    return multiples > 0.9 * whole.length;
  };
  return [1000, 100, 50, 10, 5, 3].find(isUnit) ?? 1;
}

function lineUnit(value: Float64Array, decimals: Int8Array, first: number, step: number, length: number): number {
  const seen = new Set<number>();
  let count = 0;
  let hundreds = true;
  let thousands = true;
  for (let i = 0, k = first; i < length; i++, k += step) {
    const v = value[k]!;
    if (Number.isNaN(v) || decimals[k] !== 0 || Math.abs(v) < 10) continue;
    count++;
    seen.add(v);
    hundreds &&= v % 100 === 0;
    thousands &&= v % 1000 === 0;
  }
  // A constant is no rounding.
  if (count < 4 || seen.size < 3) return 1;
  return thousands ? 1000 : hundreds ? 100 : 1;
}
