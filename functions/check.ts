import {
  compare,
  HUNDRED,
  judgeRate,
  operandOf,
  scaleByTen,
  sign,
  targetOperand,
  toText,
  ZERO,
  type CheckedRate,
  type Decimal,
  type Language,
  type Obstacle,
  type Operand,
  type RateFormula,
  type RoundingMode,
  type Stated,
  type Wording,
} from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { readAttainment, type Attainment } from "./attainment";
import { isBlankCell, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { elementwise } from "./elementwise";
import { isShare, percentSignConflict, requireFigure } from "./figures";
import { readLimit, readMode } from "./options";
import { isSmallNumber, printedQuantity, statedResult } from "./printedFigure";
import { inexact, refusal } from "./refusals";
import { verdictText } from "./verdictWords";

/** CHECK: whether a stated rate follows from the printed figures, in words. */
export function check(args: readonly Argument[], language: Language): Result {
  return elementwise(namesOf("stated", "actual", "target", "cap", "baseline", "direction", "rounding"), args, (cells) =>
    verdictOn(cells, language),
  );
}

function verdictOn([said, actual, target, cap, baseline, direction, rounding]: readonly CellInput[], language: Language): CellOutput {
  const indicator = readAttainment({ actual, target, baseline, direction });
  if (isError(indicator)) return indicator;
  const rate = requireFigure(said, NAMES.stated);
  if (isError(rate)) return rate;
  const conflict = percentSignConflict(rate, NAMES.stated);
  if (conflict) return conflict;
  const mode = readMode(rounding);
  if (isError(mode)) return mode;
  const limits = readLimits(cap);
  if (isError(limits)) return limits;
  const stated = statedResult(rate, true);
  const figures = stated && readOperands(indicator, stated, mode);
  if (!figures) return inexact();
  const judged = judge(indicator.isImplied ? ["ratio", "inverse", "mirror"] : [indicator.formula], figures, limits);
  return isError(judged) ? judged : verdictText(judged.verdict, conditionsOf(judged, limits.cap), language);
}

/** The limits within which a rate may count, and whether it may also stand as it is. */
interface Limits {
  readonly cap: Decimal | undefined;
  readonly floor: Decimal | undefined;
  readonly isCertain: boolean;
}

/** Left out, 0 % and 100 % are tried; a cap that is said is taken for certain. */
function readLimits(cell: CellInput): Limits | FunctionError {
  if (isBlankCell(cell)) return { cap: HUNDRED, floor: ZERO, isCertain: false };
  const cap = readLimit(cell, NAMES.cap, undefined);
  if (cap && isError(cap)) return cap;
  return { cap: cap && scaleByTen(cap.value, 2), floor: undefined, isCertain: true };
}

function conditionsOf({ capped, floored }: CheckedRate, cap: Decimal | undefined): readonly Wording[] {
  const limit = cap ? toText(cap) : "";
  if (capped) return [{ ja: `上限${limit}%`, en: `capped at ${limit}%` }];
  return floored ? [{ ja: "下限0%", en: "floored at 0%" }] : [];
}

type RateFigures = Omit<Parameters<typeof judgeRate>[0], "formula" | "cap" | "floor">;

function readOperands({ actual: a, target: t, baseline: b }: Attainment, stated: Stated, mode: RoundingMode): RateFigures | undefined {
  const asShares = isShare(a) || isShare(t) || (isSmallNumber(a) && isSmallNumber(t));
  const { bound: _bound, ...due } = printedQuantity(t, asShares);
  const is = printedQuantity(a, asShares);
  const [actual, target] = [operandOf(is), targetOperand(due, is)];
  const baseline: Operand | undefined = b && operandOf(printedQuantity(b, asShares));
  if (!actual || !target || (b && !baseline)) return undefined;
  return { stated, actual, target, baseline, mode };
}

/** The first judgement under which the rate is possible. Else that it is impossible. */
function judge(formulas: readonly RateFormula[], figures: RateFigures, { cap, floor, isCertain }: Limits): CheckedRate | FunctionError {
  let worst: CheckedRate | undefined;
  let obstacle: Obstacle | undefined;
  for (const formula of formulas) {
    const question = { ...figures, formula };
    const first = judgeRate(isCertain ? { ...question, cap } : question);
    if (first.verdict === "not-checkable") obstacle ??= first.reason;
    else if (first.verdict !== "impossible") return first;
    else {
      worst ??= first;
      const isBeyond = sign(first.raw) < 0 || compare(first.raw, HUNDRED) > 0;
      const limited = isBeyond && !isCertain ? judgeRate({ ...question, cap, floor }) : first;
      if (limited.verdict !== "not-checkable" && limited.verdict !== "impossible") return limited;
    }
  }
  return worst ?? refusal(obstacle ?? "no-figures");
}
