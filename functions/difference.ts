import { absolute, sign, subtract, type Decimal, type Ratio } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { inOneUnit } from "./commonUnit";
import { elementwise } from "./elementwise";
import { PERCENT_DIGITS, ratioNumber } from "./exactNumber";
import { areRates, requireFigures, type Figure } from "./figures";
import { readChoice, readRounding, type Choices } from "./options";
import { refusal } from "./refusals";

/** Whether digits are those of the percentage or of the number itself. */
type Kind = "rate" | "figure";

const KINDS: Choices<Kind> = [
  ["rate", "率", "%"],
  ["figure", "数", "数値"],
];

/** DELTA: current − previous. The difference of two rates is a fraction: 0.083 is 8.3 percentage points. */
export function delta(args: readonly Argument[]): Result {
  return elementwise(namesOf("current", "previous", "digits", "kind", "rounding"), args, deltaOfCells);
}

function deltaOfCells([now, before, digits, sort, mode]: readonly CellInput[]): CellOutput {
  const pair = readPair(now, before);
  if (isError(pair)) return pair;
  const kind = readKind(sort, [pair.current, pair.previous]);
  if (isError(kind)) return kind;
  const rounding = readRounding(digits, mode, kind === "rate" ? PERCENT_DIGITS : 0);
  return isError(rounding) ? rounding : ratioNumber(differenceOf(pair), rounding);
}

/** What is said, else what the figures are. Taking a figure for a rate rounds it two digits too late; the reverse would spoil a rate. */
export function readKind(cell: CellInput, figures: readonly Figure[]): Kind | FunctionError {
  const said = readChoice(cell, NAMES.kind, KINDS, undefined);
  return said ?? (areRates(figures) ? "rate" : "figure");
}

/** CHANGE: (current − previous) ÷ |previous| as a fraction. */
export function change(args: readonly Argument[]): Result {
  return elementwise(namesOf("current", "previous", "digits", "rounding"), args, changeOfCells);
}

function changeOfCells([now, before, digits, mode]: readonly CellInput[]): CellOutput {
  const rounding = readRounding(digits, mode, PERCENT_DIGITS);
  if (isError(rounding)) return rounding;
  const pair = readPair(now, before);
  if (isError(pair)) return pair;
  const changed = relativeChange(pair);
  return isError(changed) ? changed : ratioNumber(changed, rounding);
}

export function relativeChange({ current, previous }: Pair): Ratio | FunctionError {
  if (sign(previous.value) === 0) return refusal("zero-previous");
  return { numerator: subtract(current.value, previous.value), denominator: absolute(previous.value) };
}

/** Two figures of one indicator in one unit. */
export interface Pair {
  readonly current: Figure;
  readonly previous: Figure;
  /** What a difference is divided by to be in the unit of the current figure. */
  readonly unit: Decimal;
}

/** Current − previous in the unit of the current figure. */
export function differenceOf({ current, previous, unit }: Pair): Ratio {
  return { numerator: subtract(current.value, previous.value), denominator: unit };
}

export function readPair(now: CellInput, before: CellInput): Pair | FunctionError {
  const names = [NAMES.current, NAMES.previous] as const;
  const figures = requireFigures([now, before], names);
  return isError(figures) ? figures : pairOf(figures, names);
}

/** Two figures as a pair. */
export function pairOf(figures: readonly Figure[], names: Parameters<typeof inOneUnit>[1]): Pair | FunctionError {
  const like = inOneUnit(figures, names);
  if (isError(like)) return like;
  const [current, previous] = like.figures;
  return { current: current!, previous: previous!, unit: like.unit };
}
