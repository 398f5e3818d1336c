import { daysBetween, multiply, negate, type Decimal, type Ratio } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { readFormula } from "./attainment";
import { isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { lastDay, monthsBetween, wrongOrder } from "./dates";
import { differenceOf, pairOf, type Pair } from "./difference";
import { elementwise } from "./elementwise";
import { PERCENT_DIGITS, ratioNumber } from "./exactNumber";
import { areRates, requireFigures } from "./figures";
import { readChoice, readRounding, type Choices } from "./options";

/** GAP: what is still missing to the target, in its unit; 0 or less where it is reached. */
export function gap(args: readonly Argument[]): Result {
  return elementwise(namesOf("actual", "target", "digits", "direction", "rounding"), args, gapOfCells);
}

function gapOfCells([actual, target, digits, direction, mode]: readonly CellInput[]): CellOutput {
  const pair = readTargetAndActual(target, actual);
  if (isError(pair)) return pair;
  const formula = readFormula(direction, pair.current);
  if (isError(formula)) return formula;
  const rounding = readRounding(digits, mode, digitsOf(pair));
  if (isError(rounding)) return rounding;
  const { numerator, denominator } = differenceOf(pair);
  return ratioNumber({ numerator: formula === "ratio" ? numerator : negate(numerator), denominator }, rounding);
}

/** The target as the current figure of a pair, so that differences are in its unit. */
function readTargetAndActual(target: CellInput, actual: CellInput): Pair | FunctionError {
  const names = [NAMES.target, NAMES.actual] as const;
  const figures = requireFigures([target, actual], names);
  return isError(figures) ? figures : pairOf(figures, names);
}

function digitsOf({ current, previous }: Pair): number {
  return areRates([current, previous]) ? PERCENT_DIGITS : 0;
}

type Span = "day" | "week" | "month" | "quarter" | "year";

const SPANS: Choices<Span> = [
  ["month", "月", "か月"],
  ["day", "日"],
  ["week", "週"],
  ["quarter", "四半期"],
  ["year", "年", "年度"],
];

/** REQUIREDPACE: the change that each month (day, week, quarter, year) must bring so that the target is reached on time. */
export function requiredPace(args: readonly Argument[]): Result {
  return elementwise(namesOf("actual", "target", "asOf", "deadline", "per", "digits", "rounding"), args, requiredOfCells);
}

function requiredOfCells([actual, target, asOf, deadline, per, digits, mode]: readonly CellInput[]): CellOutput {
  const pair = readTargetAndActual(target, actual);
  if (isError(pair)) return pair;
  const span = readChoice(per, NAMES.per, SPANS, "month");
  if (isError(span)) return span;
  const rounding = readRounding(digits, mode, digitsOf(pair));
  if (isError(rounding)) return rounding;
  const from = lastDay(asOf, NAMES.asOf);
  if (isError(from)) return from;
  const to = lastDay(deadline, NAMES.deadline);
  if (isError(to)) return to;
  if (to <= from) return wrongOrder(NAMES.asOf, from, NAMES.deadline, to);
  const missing = differenceOf(pair);
  const left = spansBetween(from, to, span);
  return ratioNumber(
    { numerator: multiply(missing.numerator, left.denominator), denominator: multiply(missing.denominator, left.numerator) },
    rounding,
  );
}

/** How many spans lie between two days, parts of them included. */
function spansBetween(from: string, to: string, span: Span): Ratio {
  if (span === "day" || span === "week") return { numerator: whole(daysBetween(from, to)), denominator: whole(span === "week" ? 7 : 1) };
  const { numerator, denominator } = monthsBetween(from, to);
  return { numerator, denominator: multiply(denominator, whole({ month: 1, quarter: 3, year: 12 }[span])) };
}

function whole(units: number): Decimal {
  return { units, scale: 0 };
}
