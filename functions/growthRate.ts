import { compare, sign, subtract, toText, type Decimal, type Ratio } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { isError, type Argument, type CellInput, type CellOutput, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { elementwise } from "./elementwise";
import { decimalNumber, ONE, PERCENT_DIGITS, tooLarge } from "./exactNumber";
import { requireFigure, requireFigures } from "./figures";
import { readRounding, type Rounding } from "./options";
import { realRoot } from "./realRoot";
import { needs, zeroDivisor } from "./refusals";

/** CAGR: the even yearly growth that leads from the first figure to the last, as a fraction (年平均成長率). */
export function growthRate(args: readonly Argument[]): Result {
  return elementwise(namesOf("first", "last", "years", "digits", "rounding"), args, growthOfCells);
}

function growthOfCells([first, last, years, digits, mode]: readonly CellInput[]): CellOutput {
  const rounding = readRounding(digits, mode, PERCENT_DIGITS);
  if (isError(rounding)) return rounding;
  const names = [NAMES.first, NAMES.last] as const;
  const figures = requireFigures([first, last], names);
  if (isError(figures)) return figures;
  const like = inOneUnit(figures, names);
  if (isError(like)) return like;
  const span = requireFigure(years, NAMES.years);
  if (isError(span)) return span;
  const [from, to] = like.figures.map(({ value }) => value);
  if (sign(from!) === 0) return zeroDivisor(NAMES.first);
  if (sign(from!) < 0 || sign(to!) < 0) return needs(sign(from!) < 0 ? NAMES.first : NAMES.last, "0以上の値", "0 or more");
  const count = span.value;
  if (sign(count) <= 0 || compare(count, MOST_YEARS) > 0)
    return needs(NAMES.years, `0より大きく${toText(MOST_YEARS)}以下の数`, `above 0 and at most ${toText(MOST_YEARS)}`, "3");
  return growth({ numerator: to!, denominator: from! }, count, rounding);
}

const MOST_YEARS: Decimal = { units: 200, scale: 0 };

function growth(times: Ratio, years: Decimal, rounding: Rounding): CellOutput {
  if (sign(times.numerator) === 0) return -1;
  const root = realRoot(times, years);
  return root ? decimalNumber(subtract(root, ONE), rounding) : tooLarge();
}
