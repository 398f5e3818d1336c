import { add, daysBetween, multiply, sign, subtract, ZERO, type Decimal, type Ratio } from "../src/index";
import { NAMES } from "./argumentNames";
import { errorOf, fault, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { lastDay } from "./dates";
import { cellAt, elementwise, firstCell, shapeConflict } from "./elementwise";
import { PERCENT_DIGITS, ratioNumber } from "./exactNumber";
import { areRates } from "./figures";
import { readRounding, type Rounding } from "./options";
import { figuresOf, readRange, type RangeFigure } from "./rangeFigures";

/** FORECAST: the value on a day if the series goes on along its line of least squares, in the unit of its first figure. */
export function forecast(args: readonly Argument[]): Result {
  const [series, dates, deadline, digits, mode] = args;
  const error = errorOf(firstCell(digits)) ?? errorOf(firstCell(mode));
  if (error) return error;
  const conflict = shapeConflict([NAMES.series, NAMES.dates], series, dates);
  if (conflict) return conflict;
  const cells = readRange(series, NAMES.series);
  if (isError(cells)) return cells;
  const measured = cells.filter(({ figure }) => figure !== "marker");
  const rounding = readRounding(firstCell(digits), firstCell(mode), areRates(figuresOf(measured)) ? PERCENT_DIGITS : 0);
  if (isError(rounding)) return rounding;
  const line = lineThrough(measured, dates);
  if (isError(line)) return line;
  return elementwise([NAMES.deadline], [deadline], ([cell]) => valueOn(line, cell, rounding));
}

/** A line as sums over its points, days being counted from `origin`. */
interface Line {
  readonly origin: string;
  readonly count: Decimal;
  readonly days: Decimal;
  readonly values: Decimal;
  /** n·Σxy − Σx·Σy and n·Σx² − (Σx)²: the slope is their quotient. */
  readonly rise: Decimal;
  readonly run: Decimal;
  readonly unit: Decimal;
}

function lineThrough(cells: readonly RangeFigure[], dates: Argument): Line | FunctionError {
  const like = inOneUnit(figuresOf(cells), [NAMES.series]);
  if (isError(like)) return like;
  let origin: string | undefined;
  let [x, y, xx, xy] = [ZERO, ZERO, ZERO, ZERO];
  for (const [place, { row, column }] of cells.entries()) {
    const day = dayOf(cellAt(dates, row, column));
    if (isError(day)) return day;
    origin ??= day;
    const at = whole(daysBetween(origin, day));
    const { value } = like.figures[place]!;
    [x, y, xx, xy] = [add(x, at), add(y, value), add(xx, multiply(at, at)), add(xy, multiply(at, value))];
  }
  if (origin === undefined || cells.length < 2) return tooFew();
  const count = whole(cells.length);
  const rise = subtract(multiply(count, xy), multiply(x, y));
  const run = subtract(multiply(count, xx), multiply(x, x));
  return sign(run) === 0 ? oneDay() : { origin, count, days: x, values: y, rise, run, unit: like.unit };
}

function dayOf(cell: CellInput): string | FunctionError {
  return errorOf(cell) ?? lastDay(cell, NAMES.dates);
}

function valueOn(line: Line, cell: CellInput, rounding: Rounding): CellOutput {
  const day = lastDay(cell, NAMES.deadline);
  if (isError(day)) return day;
  const { count, days, values, rise, run, unit } = line;
  const ahead = subtract(multiply(count, whole(daysBetween(line.origin, day))), days);
  const value: Ratio = {
    numerator: add(multiply(values, run), multiply(rise, ahead)),
    denominator: multiply(multiply(count, run), unit),
  };
  return ratioNumber(value, rounding);
}

function whole(units: number): Decimal {
  return { units, scale: 0 };
}

function tooFew(): FunctionError {
  return fault("#N/A", "見通すには、日付のある値が2つ以上必要です。", "A forecast needs two figures or more with their dates.");
}

function oneDay(): FunctionError {
  return fault("#DIV/0!", "値の日付がすべて同じです。", "All figures are of one date.");
}
