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
import { isBlankCell, isError, type CellInput, type FunctionError } from "./cells";
import { inOneUnit } from "./commonUnit";
import { ONE } from "./exactNumber";
import { requireFigures, type Figure } from "./figures";
import { readChoice, type Choices } from "./options";
import { refusal } from "./refusals";

/** up: more is better. down: less is better, target ÷ actual. mirror: less is better, 2 − actual ÷ target. */
type Direction = "up" | "down" | "mirror";

const DIRECTIONS: Choices<Direction> = [
  [
    "up",
    "増やす",
    "more",
    "higher",
    "increase",
    "maximize",
    "増",
    "増加",
    "上げる",
    "高い",
    "高いほど良い",
    "多い",
    "向上",
    "↑",
    "+",
    "1",
    "+1",
  ],
  [
    "down",
    "減らす",
    "less",
    "lower",
    "decrease",
    "reduce",
    "minimize",
    "減",
    "減少",
    "下げる",
    "低い",
    "低いほど良い",
    "少ない",
    "削減",
    "↓",
    "-1",
    "▲1",
  ],
  ["mirror", "反転", "ミラー"],
];

const FORMULAS = { up: "ratio", down: "inverse", mirror: "mirror" } as const satisfies Record<Direction, RateFormula>;

/** The cells of one indicator. */
export interface IndicatorCells {
  readonly actual: CellInput;
  readonly target: CellInput;
  readonly baseline?: CellInput;
  readonly direction?: CellInput;
}

/** The figures of one indicator, in one unit, and the formula that its rate follows. */
export interface Attainment {
  readonly actual: Figure;
  readonly target: Figure;
  readonly baseline: Figure | undefined;
  readonly formula: RateFormula;
  /** Whether the formula follows from a target printed as a limit, not from an argument. */
  readonly isImplied: boolean;
}

export function readAttainment({ actual, target, baseline, direction }: IndicatorCells): Attainment | FunctionError {
  const withBaseline = !isBlankCell(baseline);
  const names = [NAMES.target, NAMES.actual, ...(withBaseline ? [NAMES.baseline] : [])] as const;
  const read = requireFigures([target, actual, baseline], names);
  if (isError(read)) return read;
  const [due, is, from] = read as readonly [Figure, Figure, Figure?];
  const order = from ? [is, due, from] : [is, due];
  const like = inOneUnit(order, [NAMES.actual, NAMES.target, NAMES.baseline]);
  if (isError(like)) return !from && sign(due.value) === 0 ? refusal("zero-target") : like;
  const formula = readFormula(direction, due);
  if (isError(formula)) return formula;
  const [a, t, b] = like.figures as readonly [Figure, Figure, Figure?];
  return { actual: a, target: t, baseline: b, formula: b ? "baseline" : formula, isImplied: isBlankCell(direction) && isLimit(due) };
}

/** The formula of the direction that is said; else less is better where the target is printed as a limit to stay below (10件以下). */
export function readFormula(direction: CellInput, target: Figure): Exclude<RateFormula, "baseline"> | FunctionError {
  const said = readChoice(direction, NAMES.direction, DIRECTIONS, isLimit(target) ? "down" : "up");
  return isError(said) ? said : FORMULAS[said];
}

function isLimit({ quantity }: Figure): boolean {
  return quantity?.bound === "<=" || quantity?.bound === "<";
}

/** The attainment rate as an exact fraction, capped, or why there is none. */
export function attainedShare({ formula, actual, target, baseline }: Attainment, cap?: Decimal): Ratio | FunctionError {
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

/** Whether the target must be passed, not only reached: 80%超, 10件未満. */
export function isStrict({ quantity }: Figure): boolean {
  return quantity?.bound === ">" || quantity?.bound === "<";
}
