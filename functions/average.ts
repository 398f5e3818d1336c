import { add, compare, multiply, sign, ZERO, type Decimal } from "../src/index";
import { NAMES } from "./argumentNames";
import { readPolicy, type AveragePolicy } from "./averagePolicy";
import { errorOf, fault, isError, type Argument, type CellInput, type FunctionError, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { cellAt, firstCell, isLeftOut, shapeConflict } from "./elementwise";
import { ONE, ratioNumber } from "./exactNumber";
import { readFigure, type Figure } from "./figures";
import { needs, zeroDivisor } from "./refusals";
import { figuresOf, readRange, type RangeFigure } from "./rangeFigures";

/** AVERAGE: the mean of rates as fractions, or of figures in their own unit. Empty cells are no part of it. */
export function average(args: readonly Argument[]): Result {
  const [rates, digits, cap, floor, missing, weights, rounding, kind] = args;
  const options = [digits, cap, floor, missing, rounding, kind].map(firstCell);
  const error = options.map(errorOf).find((found) => found !== undefined);
  if (error) return error;
  const cells = readRange(rates, NAMES.rates);
  if (isError(cells)) return cells;
  const policy = readPolicy(policyCells(options), figuresOf(cells));
  if (isError(policy)) return policy;
  const terms = weighed(cells, rates, weights);
  return isError(terms) ? terms : meanOf(terms, policy);
}

function policyCells([digits, cap, floor, missing, rounding, kind]: readonly CellInput[]): Parameters<typeof readPolicy>[0] {
  return { digits, cap, floor, missing, rounding, kind };
}

/** A figure, or a marker, with its weight. */
export interface Term {
  readonly figure: Figure | "marker";
  readonly weight: Decimal;
}

/** Cells with their weights, which are 1 where none are given. */
export function weighed(cells: readonly RangeFigure[], rates: Argument, weights: Argument): readonly Term[] | FunctionError {
  if (isLeftOut(weights)) return cells.map(({ figure }) => ({ figure, weight: ONE }));
  const conflict = shapeConflict([NAMES.rates, NAMES.weights], rates, weights);
  if (conflict) return conflict;
  const terms: Term[] = [];
  for (const { figure, row, column } of cells) {
    const weight = weightOf(cellAt(weights, row, column));
    if (isError(weight)) return weight;
    terms.push({ figure, weight });
  }
  return terms;
}

function meanOf(terms: readonly Term[], { rounding, cap, floor, missing }: AveragePolicy): Result {
  const counted = terms.filter(({ figure }) => figure !== "marker" || missing === "zero");
  const zero: Figure = { value: ZERO };
  const rates = counted.map(({ figure }) => (figure === "marker" ? zero : figure));
  // The limits are in the unit of the rates, or in one of their own.
  const like = inOneUnit([...rates, cap ?? zero, floor ?? zero], [NAMES.rates]);
  if (isError(like)) return like;
  const [highest, lowest] = like.figures.slice(rates.length);
  let sum = ZERO;
  let divisor = ZERO;
  for (const [place, { figure, weight }] of counted.entries()) {
    const value = figure === "marker" ? ZERO : clipped(like.figures[place]!.value, floor && lowest!.value, cap && highest!.value);
    sum = add(sum, weight === ONE ? value : multiply(value, weight));
    divisor = add(divisor, weight);
  }
  if (sign(divisor) === 0) return nothingToAverage(counted.length > 0);
  return ratioNumber({ numerator: sum, denominator: multiply(divisor, like.unit) }, rounding);
}

function clipped(value: Decimal, floor: Decimal | undefined, cap: Decimal | undefined): Decimal {
  if (floor && compare(value, floor) < 0) return floor;
  return cap && compare(value, cap) > 0 ? cap : value;
}

function weightOf(cell: CellInput): Decimal | FunctionError {
  const error = errorOf(cell);
  if (error) return error;
  const reading = readFigure(cell, NAMES.weights);
  if (reading === "blank" || reading === "marker" || (!isError(reading) && sign(reading.value) < 0))
    return needs(NAMES.weights, "達成率のあるすべてのセルに、0以上の数", "0 or more for every rate");
  return isError(reading) ? reading : reading.value;
}

function nothingToAverage(isWeighted: boolean): FunctionError {
  return isWeighted ? zeroDivisor(NAMES.weights) : fault("#N/A", "平均する達成率がありません。", "There is no rate to average.");
}
