import {
  compareRatios,
  HUNDRED,
  multiply,
  percentFraction,
  ratio,
  rateObstacle,
  sign,
  type Decimal,
  type Ratio,
  type RateFormula,
} from "../src/index";
import { NAMES } from "./argumentNames";
import { isBlankCell, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { elementwise } from "./elementwise";
import { numberOf, PERCENT_DIGITS } from "./exactNumber";
import { requireFigure, unitConflict, type Figure } from "./figures";
import { readChoice, readDigits, readLimit, type Choices } from "./options";
import { refusal } from "./refusals";

/** up: more is better. down: less is better. */
export type Direction = "up" | "down";

const DIRECTIONS: Choices<Direction> = [
  ["up", "増", "増加", "↑"],
  ["down", "減", "減少", "↓"],
];

const ONE: Decimal = { units: 1, scale: 0 };

/** RATE: the attainment rate as a fraction. Without rounding the nearest double; else so many digits of the percentage. */
export function rate(args: readonly Argument[]): Result {
  const [actual, target, digits, cap, baseline, direction] = args;
  return elementwise(
    [
      { name: NAMES.actual, value: actual },
      { name: NAMES.target, value: target },
      { name: NAMES.digits, value: digits },
      { name: NAMES.cap, value: cap },
      { name: NAMES.baseline, value: baseline },
      { name: NAMES.direction, value: direction },
    ],
    rateOfCells,
  );
}

function rateOfCells([actual, target, digits, cap, baseline, direction]: readonly CellInput[]): CellOutput {
  const places = readDigits(digits, NAMES.digits);
  if (isError(places)) return places;
  const limit = readLimit(cap, NAMES.cap, undefined);
  if (limit !== undefined && isError(limit)) return limit;
  const reached = attainment(actual, target, direction, baseline, limit);
  if (isError(reached)) return reached;
  const { numerator, denominator } = reached;
  return numberOf(numerator, denominator, places === undefined ? undefined : places + PERCENT_DIGITS);
}

/** The attainment rate as an exact fraction, capped, or why there is none. */
export function attainment(
  actual: CellInput,
  target: CellInput,
  direction: CellInput,
  baseline?: CellInput,
  cap?: Decimal,
): Ratio | FunctionError {
  const t = requireFigure(target, NAMES.target);
  if (isError(t)) return t;
  const a = requireFigure(actual, NAMES.actual);
  if (isError(a)) return a;
  if (isBlankCell(baseline) && sign(t.value) === 0) return refusal("zero-target");
  const conflict = unitConflict(a, t, [NAMES.actual, NAMES.target]);
  if (conflict) return conflict;
  const from = isBlankCell(baseline) ? undefined : requireFigure(baseline, NAMES.baseline);
  if (from && isError(from)) return from;
  const way = directionOf(direction, t);
  if (isError(way)) return way;
  return fractionOf(from ? "baseline" : way === "down" ? "inverse" : "ratio", a, t, from, cap);
}

function fractionOf(
  formula: RateFormula,
  actual: Figure,
  target: Figure,
  baseline: Figure | undefined,
  cap: Decimal | undefined,
): Ratio | FunctionError {
  const obstacle = rateObstacle(formula, actual.value, target.value, baseline?.value);
  if (obstacle === "zero-actual" && cap) return { numerator: cap, denominator: ONE };
  if (obstacle) return refusal(obstacle);
  const { numerator, denominator } = percentFraction(formula, actual.value, target.value, baseline?.value);
  const reached = ratio(numerator, multiply(denominator, HUNDRED));
  if (!reached) return refusal("zero-target");
  if (!cap) return reached;
  const limit: Ratio = { numerator: cap, denominator: ONE };
  return compareRatios(reached, limit) > 0 ? limit : reached;
}

/** The way an indicator should go: as said, else down where the target is printed as a limit to stay below (10件以下), else up. */
function directionOf(direction: CellInput, target: Figure): Direction | FunctionError {
  const bound = target.quantity?.bound;
  return readChoice(direction, NAMES.direction, DIRECTIONS, bound === "<=" || bound === "<" ? "down" : "up");
}

/** Whether the target must be passed, not only reached: 80%超, 10件未満. */
export function isStrictTarget(target: CellInput): boolean {
  const figure = requireFigure(target, NAMES.target);
  const bound = isError(figure) ? undefined : figure.quantity?.bound;
  return bound === ">" || bound === "<";
}
