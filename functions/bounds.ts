import {
  compare,
  countsFor,
  operandOf,
  quotient,
  HUNDRED,
  multiply,
  scaleByTen,
  sign,
  stepOf,
  printedInterval,
  storedInterval,
  type Decimal,
  type Interval,
  type Quantity,
  type RoundingMode,
} from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { errorOf, fault, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { cellAt, elementwise, firstCell, shapeOf } from "./elementwise";
import { doubleOf } from "./exactNumber";
import { isShare, numberQuantity, requireFigure, shareShift } from "./figures";
import { readMode } from "./options";
import { inexact, needs, oneColumnOnly, zeroDivisor } from "./refusals";

/** BOUNDS: the lowest and highest number that prints so, side by side; a column of figures gives two columns. */
export function bounds([stated, rounding]: readonly Argument[]): Result {
  const error = errorOf(firstCell(rounding));
  if (error) return error;
  const mode = readMode(firstCell(rounding));
  if (isError(mode)) return mode;
  const { rows, columns } = shapeOf(stated);
  if (columns > 1) return oneColumnOnly(columns);
  return Array.from({ length: rows }, (_, row) => boundsOf(cellAt(stated, row, 0), mode));
}

function boundsOf(cell: CellInput, mode: RoundingMode): CellOutput[] {
  const interval = intervalOf(cell, mode);
  if (isError(interval)) return [interval, interval];
  return [endOf(interval.low), endOf(interval.high)];
}

/** An end as a cell stores it; "" for no limit. */
function endOf(end: Decimal | undefined): CellOutput {
  return end === undefined ? "" : doubleOf(end);
}

/** The numbers that a cell can stand for, as fractions for shares. */
function intervalOf(cell: CellInput, mode: RoundingMode): Interval | FunctionError {
  const error = errorOf(cell);
  if (error) return error;
  const figure = requireFigure(cell, NAMES.stated);
  if (isError(figure)) return figure;
  const { value, quantity } = figure;
  if (!quantity) return numberInterval(value, mode);
  if (quantity.approximate) return inexact();
  const interval = quantity.bound ? openInterval(quantity) : printedRange(quantity, mode);
  const shift = -shareShift(quantity);
  if (shift === 0) return interval;
  return {
    ...interval,
    ...(interval.low && { low: scaleByTen(interval.low, shift) }),
    ...(interval.high && { high: scaleByTen(interval.high, shift) }),
  };
}

/** A count is exact; else what rounds to the printed figure. */
function printedRange(quantity: Quantity, mode: RoundingMode): Interval {
  const interval = operandOf(quantity)?.interval;
  return interval && interval.low === interval.high ? interval : printedInterval(quantity.value, quantity.step, mode);
}

/** A number stands for what rounds to its digits: 0.302 for 0.3015 to 0.3025. A whole number is exact, a calculated one is what it stores. */
function numberInterval(value: Decimal, mode: RoundingMode): Interval {
  if (value.scale <= 0) return { low: value, high: value, lowClosed: true, highClosed: true };
  const stored = storedInterval(value);
  return stored.low === stored.high ? printedInterval(value, stepOf(value.scale), mode) : stored;
}

/** "99%以上" has no upper end. */
function openInterval({ value, bound }: Quantity): Interval {
  if (bound === ">=" || bound === ">") return { low: value, lowClosed: bound === ">=", highClosed: false };
  return { high: value, lowClosed: false, highClosed: bound === "<=" };
}

/** COUNTOF: the k for which k of n is printed as this percentage; of several the one nearest to it. */
export function countOf(args: readonly Argument[]): Result {
  return elementwise(namesOf("percent", "n", "rounding"), args, countOfCells);
}

function countOfCells([share, base, rounding]: readonly CellInput[]): CellOutput {
  const mode = readMode(rounding);
  if (isError(mode)) return mode;
  const figure = requireFigure(share, NAMES.percent);
  if (isError(figure)) return figure;
  const whole = requireFigure(base, NAMES.n);
  if (isError(whole)) return whole;
  const n = doubleOf(whole.value);
  if (typeof n !== "number" || !Number.isSafeInteger(n) || n < 0 || isShare(whole))
    return needs(NAMES.n, "1以上の整数", "a whole number of 1 or more", "40");
  if (n === 0) return zeroDivisor(NAMES.n);
  const printed = figure.quantity && isShare(figure) ? figure.quantity : numberQuantity(scaleByTen(figure.value, 2), true);
  if (printed.approximate || printed.bound) return inexact();
  const shift = shareShift(printed) - 2;
  const value = scaleByTen(printed.value, -shift);
  if (sign(value) < 0 || compare(value, HUNDRED) > 0) return noCount(n);
  const counts = countsFor(value, printed.decimals + shift, n, mode);
  if (!counts) return noCount(n);
  const nearest = Number(quotient(multiply(value, whole.value), HUNDRED, 0, "half-up").units);
  return Math.min(Math.max(nearest, counts.least), counts.most);
}

function noCount(n: number): FunctionError {
  return fault("#N/A", `${n}のうちいくつであっても、この割合にはなりません。`, `No count out of ${n} is printed as this percentage.`);
}
