import { add, rateObstacle, ZERO, type Decimal } from "../src/index";
import { NAMES } from "./argumentNames";
import { readMissing, type Missing } from "./averagePolicy";
import { errorOf, fault, isError, type Argument, type CellInput, type FunctionError, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { cellAt, firstCell, shapeConflict, shapeOf } from "./elementwise";
import { PERCENT_DIGITS, ratioNumber } from "./exactNumber";
import { readFigure, type Figure } from "./figures";
import { readRounding } from "./options";
import { isHeading } from "./rangeFigures";
import { refusal } from "./refusals";

/** POOLED: the rate of all together, sum of actuals ÷ sum of targets. */
export function pooled(args: readonly Argument[]): Result {
  const [actuals, targets, digits, missing, mode] = args;
  const error = [digits, missing, mode].map((option) => errorOf(firstCell(option))).find((found) => found !== undefined);
  if (error) return error;
  const rounding = readRounding(firstCell(digits), firstCell(mode), PERCENT_DIGITS);
  if (isError(rounding)) return rounding;
  const markers = readMissing(firstCell(missing), "zero");
  if (isError(markers)) return markers;
  const conflict = shapeConflict([NAMES.actuals, NAMES.targets], actuals, targets);
  if (conflict) return conflict;
  const pairs = readPairs(actuals, targets, markers);
  if (isError(pairs)) return pairs;
  const sums = sumsOf(pairs);
  if (isError(sums)) return sums;
  const obstacle = rateObstacle("ratio", sums.numerator, sums.denominator, undefined);
  return obstacle ? refusal(obstacle) : ratioNumber(sums, rounding);
}

interface ActualAndTarget {
  readonly actual: Figure;
  readonly target: Figure;
}

/** Every actual with its target. A pair without either is no part of the rate, nor are headings above the figures. */
function readPairs(actuals: Argument, targets: Argument, missing: Missing): readonly ActualAndTarget[] | FunctionError {
  const { rows, columns } = shapeOf(actuals);
  const pairs: ActualAndTarget[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [is, due] = [cellAt(actuals, row, column), cellAt(targets, row, column)];
      if (pairs.length === 0 && (isHeading(is) || isHeading(due))) continue;
      const pair = readPair(is, due, missing);
      if (isError(pair)) return pair;
      if (pair) pairs.push(pair);
    }
  }
  return pairs.length > 0 ? pairs : nothingToPool();
}

function readPair(is: CellInput, due: CellInput, missing: Missing): ActualAndTarget | undefined | FunctionError {
  const error = errorOf(is) ?? errorOf(due);
  if (error) return error;
  const [actual, target] = [readFigure(is, NAMES.actuals), readFigure(due, NAMES.targets)];
  if (actual !== "blank" && actual !== "marker" && isError(actual)) return actual;
  if (target === "blank" || target === "marker" || actual === "blank") return undefined;
  if (isError(target)) return target;
  if (actual === "marker") return missing === "zero" ? { actual: { value: ZERO }, target } : undefined;
  return { actual, target };
}

function sumsOf(pairs: readonly ActualAndTarget[]): { readonly numerator: Decimal; readonly denominator: Decimal } | FunctionError {
  const figures = [...pairs.map(({ actual }) => actual), ...pairs.map(({ target }) => target)];
  const names = figures.map((_, place) => (place < pairs.length ? NAMES.actuals : NAMES.targets));
  const like = inOneUnit(figures, names);
  if (isError(like)) return like;
  const sum = (values: readonly Figure[]): Decimal => values.reduce((total, { value }) => add(total, value), ZERO);
  return { numerator: sum(like.figures.slice(0, pairs.length)), denominator: sum(like.figures.slice(pairs.length)) };
}

function nothingToPool(): FunctionError {
  return fault("#N/A", "実績値と目標値がそろった行がありません。", "No row has both an actual and a target.");
}
