import { compare, scaleByTen, sign, storedDecimal, subtract, toText, type Decimal, type Ratio } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { isError, type Argument, type CellInput, type CellOutput, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { elementwise } from "./elementwise";
import { decimalNumber, ONE, PERCENT_DIGITS } from "./exactNumber";
import { requireFigure, requireFigures } from "./figures";
import { readRounding, type Rounding } from "./options";
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
  const count = Number(toText(years));
  // A root of a part of a year is taken from doubles, to the 15 digits that a spreadsheet shows.
  const root = Number.isInteger(count) ? exactRoot(times, count) : storedDecimal(asDouble(times) ** (1 / count));
  return decimalNumber(subtract(root, ONE), rounding);
}

function asDouble({ numerator, denominator }: Ratio): number {
  return Number(toText(numerator)) / Number(toText(denominator));
}

/** Digits of a root behind the point: more than any result is rounded to. */
const DIGITS = 20;

/** The n-th root, cut off after its digits; where something is cut off, a 5 behind them keeps it off every tie. */
function exactRoot({ numerator, denominator }: Ratio, n: number): Decimal {
  const scale = Math.max(numerator.scale, denominator.scale);
  const over = BigInt(scaleByTen(numerator, scale).units) * 10n ** BigInt(DIGITS * n);
  const under = BigInt(scaleByTen(denominator, scale).units);
  const power = over / under;
  const root = integerRoot(power, n, upperBound(asDouble({ numerator, denominator }), power, n));
  const isExact = root ** BigInt(n) * under === over;
  return { units: root * 10n + (isExact ? 0n : 5n), scale: DIGITS + 1 };
}

/** A number a little above the root, in units of its last digit: by doubles, or by the length of the power where those do not reach. */
function upperBound(times: number, power: bigint, n: number): bigint {
  const root = times ** (1 / n) * (1 + 1e-12) * 1e10;
  if (!(root < 1e15)) return 10n ** BigInt(Math.ceil(String(power).length / n));
  return BigInt(Math.ceil(root)) * 10n ** BigInt(DIGITS - 10) + 1n;
}

/** The largest integer whose n-th power is not above the number (Newton's method from above). */
function integerRoot(number: bigint, n: number, start: bigint): bigint {
  if (number === 0n) return 0n;
  const power = BigInt(n);
  let root = start;
  for (;;) {
    const next = ((power - 1n) * root + number / root ** (power - 1n)) / power;
    if (next >= root) return root;
    root = next;
  }
}
