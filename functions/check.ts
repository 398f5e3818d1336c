import {
  absolute,
  compare,
  HUNDRED,
  judgeRate,
  operandOf,
  round,
  scaleByTen,
  sign,
  statedPercent,
  targetOperand,
  ZERO,
  type CheckedRate,
  type CheckedVerdict,
  type Decimal,
  type Language,
  type Obstacle,
  type Operand,
  type Quantity,
  type RateFormula,
  type Stated,
  type Wording,
} from "../src/index";
import { NAMES } from "./argumentNames";
import { isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { elementwise } from "./elementwise";
import { isShare, numberQuantity, percentSignConflict, requireFigure, unitConflict, type Figure } from "./figures";
import { inexact, refusal } from "./refusals";

const WORDS: Readonly<Record<CheckedVerdict, Wording>> = {
  exact: { ja: "一致", en: "matches" },
  "input-rounding": { ja: "丸めの範囲", en: "within rounding" },
  "rounding-mode": { ja: "端数処理の違い", en: "other rounding" },
  both: { ja: "丸めと端数処理の範囲", en: "within rounding, rounded otherwise" },
  impossible: { ja: "不一致", en: "does not match" },
};
const CAPPED: Wording = { ja: "（上限100%）", en: " (capped at 100%)" };
const TWO: Decimal = { units: 2, scale: 0 };
const FLOORED: Wording = { ja: "（下限0%）", en: " (floored at 0%)" };

/** CHECK: whether a stated rate follows from the printed actual and target, in words. */
export function check(args: readonly Argument[], language: Language): Result {
  const [stated, actual, target] = args;
  return elementwise(
    [
      { name: NAMES.stated, value: stated },
      { name: NAMES.actual, value: actual },
      { name: NAMES.target, value: target },
    ],
    ([said, is, due]) => verdictOn(said, is, due, language),
  );
}

function verdictOn(said: CellInput, is: CellInput, due: CellInput, language: Language): CellOutput {
  const inputs = readInputs(said, is, due);
  if (isError(inputs)) return inputs;
  const judged = judge(...inputs);
  if (isError(judged)) return judged;
  const limit = judged.verdict === "impossible" ? undefined : judged.capped ? CAPPED : judged.floored ? FLOORED : undefined;
  return WORDS[judged.verdict][language] + (limit?.[language] ?? "");
}

type Inputs = readonly [rate: Figure, actual: Figure, target: Figure];

function readInputs(said: CellInput, is: CellInput, due: CellInput): Inputs | FunctionError {
  const target = requireFigure(due, NAMES.target);
  if (isError(target)) return target;
  const actual = requireFigure(is, NAMES.actual);
  if (isError(actual)) return actual;
  const rate = requireFigure(said, NAMES.stated);
  if (isError(rate)) return rate;
  const conflict = unitConflict(actual, target, [NAMES.actual, NAMES.target]) ?? percentSignConflict(rate, NAMES.stated);
  return conflict ?? [rate, actual, target];
}

function judge(...[rate, a, t]: Inputs): CheckedRate | FunctionError {
  const asShares = isShare(a) || isShare(t) || (isSmallNumber(a) && isSmallNumber(t));
  const [stated, actual] = [quantityOf(rate, true), quantityOf(a, asShares)];
  const { bound, ...target } = quantityOf(t, asShares);
  const operands = [operandOf(actual), targetOperand(target, actual)] as const;
  if (!operands[0] || !operands[1] || stated.approximate || stated.bound) return inexact();
  const formulas: readonly RateFormula[] = bound === "<=" || bound === "<" ? ["ratio", "inverse", "mirror"] : ["ratio"];
  return bestOf(formulas, statedPercent(stated, true), operands[0], operands[1]);
}

const LIMITS = { cap: HUNDRED, floor: ZERO };

/** The first judgement under which the rate is possible, as it is or within the limits of 0 % and 100 %. Else that it is impossible. */
function bestOf(formulas: readonly RateFormula[], stated: Stated, actual: Operand, target: Operand): CheckedRate | FunctionError {
  let worst: CheckedRate | undefined;
  let obstacle: Obstacle | undefined;
  for (const formula of formulas) {
    const question = { stated, actual, target, formula, mode: "half-up" } as const;
    const plain = judgeRate(question);
    if (plain.verdict === "not-checkable") obstacle ??= plain.reason;
    else if (plain.verdict !== "impossible") return plain;
    else {
      worst ??= plain;
      const beyond = sign(plain.raw) < 0 || compare(plain.raw, HUNDRED) > 0;
      const limited = beyond ? judgeRate({ ...question, ...LIMITS }) : plain;
      if (limited.verdict !== "not-checkable" && limited.verdict !== "impossible") return limited;
    }
  }
  return worst ?? refusal(obstacle ?? "no-figures");
}

/** A number cell that may well be a percentage: up to 200 %. Two counts of 0, 1 or 2 give the same rate either way. */
function isSmallNumber({ value, quantity }: Figure): boolean {
  return !quantity && compare(absolute(value), TWO) <= 0;
}

/** Decimals of a percentage that comes out of a calculation: its cell stores more than any table prints. */
const CALCULATED = 8;
const USUAL_DECIMALS = 1;

/** A figure as it is printed. A number cell shows all its digits; one with very many comes from a calculation and is what it stores. */
function quantityOf({ value, quantity }: Figure, asShare: boolean): Quantity {
  if (quantity) return asShare && quantity.unit === "" ? asPercent(quantity) : quantity;
  if (!asShare) return numberQuantity(value, false);
  const percent = scaleByTen(value, 2);
  if (percent.scale <= CALCULATED) return numberQuantity(percent, true);
  return { ...numberQuantity(round(percent, USUAL_DECIMALS, "half-up"), true), stored: percent };
}

/** Text without a unit beside a share: "0.45" is 45 %. */
function asPercent({ value, bound, approximate }: Quantity): Quantity {
  const plain = numberQuantity(scaleByTen(value, 2), true);
  return { ...plain, ...(bound && { bound }), ...(approximate && { approximate }) };
}
