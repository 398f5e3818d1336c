import { add, compare, multiply, quotient, sign, stepOf, subtract, ZERO, type Decimal, type Ratio } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { errorOf, isBlankCell, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { elementwise, firstCell, isLeftOut, shapeOf } from "./elementwise";
import { doubleOf, PERCENT_DIGITS, ratioNumber } from "./exactNumber";
import { missingFigure, requireFigures, type Figure } from "./figures";
import { readChoice, readRounding, type Choices, type Rounding } from "./options";
import { figuresOf, readRange, type RangeFigure } from "./rangeFigures";
import { needs, zeroDivisor } from "./refusals";

/** Whether rounded shares are left as they are, or made to add up by the method of the largest remainders (最大剰余法). */
type Control = "none" | "total";

const CONTROLS: Choices<Control> = [
  ["none", "しない", "FALSE", "0"],
  ["total", "合わせる", "TRUE", "1", "100%", "largest remainder", "最大剰余"],
];

/** SHARE: each part ÷ the whole as a fraction (構成比). Without a whole it is the sum of the parts. */
export function shareOf(args: readonly Argument[]): Result {
  const [parts, whole, digits, control, mode] = args;
  const error = [digits, control, mode].map((option) => errorOf(firstCell(option))).find((found) => found !== undefined);
  if (error) return error;
  const rounding = readRounding(firstCell(digits), firstCell(mode), PERCENT_DIGITS);
  if (isError(rounding)) return rounding;
  const controlled = readChoice(firstCell(control), NAMES.control, CONTROLS, "none");
  if (isError(controlled)) return controlled;
  if (controlled === "none" && !isLeftOut(whole)) return sharesOfCells(parts, whole, rounding);
  const { rows, columns } = shapeOf(whole);
  if (rows * columns > 1) return needs(NAMES.whole, "1つのセル", "a single cell");
  const total = readParts(parts, firstCell(whole));
  if (isError(total)) return total;
  return controlled === "none" ? spread(parts, total, plainShares(total, rounding)) : controlledShares(parts, total, rounding);
}

function sharesOfCells(parts: Argument, whole: Argument, rounding: Rounding): Result {
  const names = namesOf("parts", "whole");
  return elementwise(names, [parts, whole], (cells) => {
    const figures = requireFigures(cells, names);
    if (isError(figures)) return figures;
    const like = inOneUnit(figures, names);
    if (isError(like)) return like;
    const [part, all] = like.figures;
    const obstacle = wholeObstacle(all!.value);
    return obstacle ?? ratioNumber({ numerator: part!.value, denominator: all!.value }, rounding);
  });
}

/** The parts in one unit with what they are divided by. */
interface Parts {
  readonly cells: readonly RangeFigure[];
  readonly values: readonly Decimal[];
  readonly sum: Decimal;
  readonly whole: Decimal;
}

function readParts(range: Argument, wholeCell: CellInput): Parts | FunctionError {
  const error = errorOf(wholeCell);
  if (error) return error;
  const cells = readRange(range, NAMES.parts);
  if (isError(cells)) return cells;
  const parts = figuresOf(cells);
  const given = isBlankCell(wholeCell) ? [] : requireFigures([wholeCell], [NAMES.whole]);
  if (isError(given)) return given;
  const all: readonly Figure[] = [...parts, ...given];
  const like = inOneUnit(all, [...parts.map(() => NAMES.parts), NAMES.whole]);
  if (isError(like)) return like;
  const values = like.figures.slice(0, parts.length).map(({ value }) => value);
  const sum = values.reduce(add, ZERO);
  const whole = like.figures[parts.length]?.value ?? sum;
  return wholeObstacle(whole) ?? { cells: cells.filter(({ figure }) => figure !== "marker"), values, sum, whole };
}

function wholeObstacle(whole: Decimal): FunctionError | undefined {
  if (sign(whole) > 0) return undefined;
  return sign(whole) === 0 ? zeroDivisor(NAMES.whole) : needs(NAMES.whole, "0より大きい値", "above 0");
}

function plainShares({ values, whole }: Parts, rounding: Rounding): readonly CellOutput[] {
  return values.map((value) => ratioNumber({ numerator: value, denominator: whole }, rounding));
}

/** Shares that add up to the rounded share of their sum: 100.0 % where the parts make up the whole. Left out, the digits are those of 100.0 %. */
function controlledShares(range: Argument, parts: Parts, { digits = PERCENT_DIGITS + 1, mode }: Rounding): Result {
  if (parts.values.some((value) => sign(value) < 0)) return needs(NAMES.parts, "0以上の値", "0 or more");
  const whole: Ratio = { numerator: parts.sum, denominator: parts.whole };
  const step = stepOf(digits);
  const low = parts.values.map((value) => quotient(value, parts.whole, digits, "truncate"));
  let left = subtract(quotient(whole.numerator, whole.denominator, digits, mode), low.reduce(add, ZERO));
  const shares = [...low];
  for (const place of byRemainder(parts, low)) {
    if (sign(left) <= 0) break;
    shares[place] = add(low[place]!, step);
    left = subtract(left, step);
  }
  return spread(range, parts, shares.map(doubleOf));
}

/** Places of the parts, that with the largest remainder first; of equal ones the larger part, then the earlier one. */
function byRemainder({ values, whole }: Parts, low: readonly Decimal[]): readonly number[] {
  const rest = values.map((value, place) => subtract(value, multiply(low[place]!, whole)));
  return [...values.keys()].sort((a, b) => compare(rest[b]!, rest[a]!) || compare(values[b]!, values[a]!) || a - b);
}

/** Shares where their parts stand; an empty cell or a marker among them is #N/A, a heading above them empty. */
function spread(range: Argument, { cells }: Parts, shares: readonly CellOutput[]): Result {
  const { rows, columns } = shapeOf(range);
  const top = cells[0]?.row ?? 0;
  const result = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (): CellOutput => (row < top ? "" : missingFigure(NAMES.parts))),
  );
  for (const [place, { row, column }] of cells.entries()) result[row]![column] = shares[place]!;
  return result;
}
