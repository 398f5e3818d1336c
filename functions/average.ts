import { add, compare, multiply, sign, ZERO, type Decimal } from "../src/index";
import { NAMES } from "./argumentNames";
import { errorOf, fault, isError, type Argument, type CellInput, type FunctionError, type Result } from "./cells";
import { cellAt, isLeftOut, shapeOf, unequalShapes } from "./elementwise";
import { numberOf, PERCENT_DIGITS } from "./exactNumber";
import { percentSignConflict, readFigure } from "./figures";
import { limitConflict, readChoice, readDigits, readLimit, type Choices } from "./options";

/** Whether a marker (—) in place of a rate counts as 0 or not at all. */
type Missing = "zero" | "skip";

const MISSING: Choices<Missing> = [
  ["zero", "0", "ゼロ"],
  ["skip", "除く", "含めない"],
];

const ONE: Decimal = { units: 1, scale: 0 };
interface Policy {
  readonly digits: number | undefined;
  readonly cap: Decimal | undefined;
  readonly floor: Decimal | undefined;
  readonly missing: Missing;
  /** Whether the cap is the one taken where none is given. */
  readonly usualCap: boolean;
}

/** AVERAGE: the mean of rates as fractions. Empty cells are no part of it. */
export function average(args: readonly Argument[]): Result {
  const [rates, digits, cap, floor, missing, weights] = args;
  const policy = readPolicy(digits, cap, floor, missing);
  if (isError(policy)) return policy;
  const [shape, weighed] = [shapeOf(rates), isLeftOut(weights) ? undefined : shapeOf(weights)];
  if (weighed && (weighed.rows !== shape.rows || weighed.columns !== shape.columns))
    return unequalShapes({ name: NAMES.rates, shape }, { name: NAMES.weights, shape: weighed });
  const totals = sumOf(rates, weighed && weights, policy);
  if (isError(totals)) return totals;
  return numberOf(totals.sum, totals.divisor, policy.digits === undefined ? undefined : policy.digits + PERCENT_DIGITS);
}

function readPolicy(digits: Argument, cap: Argument, floor: Argument, missing: Argument): Policy | FunctionError {
  const cells = [digits, cap, floor, missing].map((option) => cellAt(option, 0, 0));
  const error = cells.map(errorOf).find((found) => found !== undefined);
  if (error) return error;
  const places = readDigits(cells[0], NAMES.digits);
  if (isError(places)) return places;
  const highest = readLimit(cells[1], NAMES.cap, ONE);
  if (highest && isError(highest)) return highest;
  const lowest = readLimit(cells[2], NAMES.floor, ZERO);
  if (lowest && isError(lowest)) return lowest;
  const counted = readChoice(cells[3], NAMES.missing, MISSING, "zero");
  if (isError(counted)) return counted;
  const conflict = limitConflict(highest, lowest);
  return conflict ?? { digits: places, cap: highest, floor: lowest, missing: counted, usualCap: highest === ONE };
}

interface Totals {
  readonly sum: Decimal;
  readonly divisor: Decimal;
}

function sumOf(rates: Argument, weights: Argument, policy: Policy): Totals | FunctionError {
  const { rows, columns } = shapeOf(rates);
  let sum = ZERO;
  let divisor = ZERO;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const rate = countedRate(cellAt(rates, row, column), policy);
      if (rate === undefined) continue;
      if (isError(rate)) return rate;
      const weight = weights === undefined ? ONE : weightOf(cellAt(weights, row, column));
      if (isError(weight)) return weight;
      sum = add(sum, weight === ONE ? rate : multiply(rate, weight));
      divisor = add(divisor, weight);
    }
  }
  return sign(divisor) === 0 ? nothingToAverage(weights !== undefined) : { sum, divisor };
}

/** The rate that a cell counts as; undefined where it is no part of the average. */
function countedRate(cell: CellInput, { cap, floor, missing, usualCap }: Policy): Decimal | undefined | FunctionError {
  const error = errorOf(cell);
  if (error) return error;
  const reading = readFigure(cell, NAMES.rates);
  if (reading === "blank") return undefined;
  if (reading === "marker") return missing === "zero" ? ZERO : undefined;
  if (isError(reading)) return reading;
  const conflict = usualCap ? percentSignConflict(reading, NAMES.rates) : undefined;
  if (conflict) return conflict;
  const { value } = reading;
  if (floor && compare(value, floor) < 0) return floor;
  return cap && compare(value, cap) > 0 ? cap : value;
}

function weightOf(cell: CellInput): Decimal | FunctionError {
  const error = errorOf(cell);
  if (error) return error;
  const reading = readFigure(cell, NAMES.weights);
  if (reading === "blank" || reading === "marker" || (!isError(reading) && sign(reading.value) < 0)) return badWeight();
  return isError(reading) ? reading : reading.value;
}

function badWeight(): FunctionError {
  return fault("#VALUE!", "達成率のあるセルには、0以上の重みが必要です。", "Every rate needs a weight of 0 or more.");
}

function nothingToAverage(weighted: boolean): FunctionError {
  return weighted
    ? fault("#DIV/0!", "重みの合計が0です。", "The weights add up to 0.")
    : fault("#N/A", "平均する達成率がありません。", "There is no rate to average.");
}
