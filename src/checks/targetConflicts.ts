import type { Figure } from "../indicators/figure";
import { HUNDRED, ZERO } from "../measures/decimal";
import { printedInterval, type Interval } from "../measures/interval";
import { impliedTarget, jointlyFeasible } from "../measures/jointTarget";
import { ratioInterval } from "../measures/ratio";
import type { RoundingMode } from "../measures/rounding";
import { statedInterval } from "../measures/verdict";
import type { Quantity } from "../parse/quantity";
import type { RateCheck, TargetConflict } from "./check";
import { operandOf, statedFigure, targetOperand } from "../parse/operands";

/** The ways of rounding that must all fail before rows are said to contradict each other. */
const MODES: readonly RoundingMode[] = ["half-up", "truncate"];

/**
 * Indicators whose target is shared by several periods and cannot give all their rates at once: 60.1 % may be 60.14 % for one rate and
 * 60.06 % for another, but not both. Only where at least one rate needs the hidden digits.
 */
export function targetConflicts(rates: readonly RateCheck[]): TargetConflict[] {
  const holding = rates.filter(
    ({ formula, judgement: { verdict } }) => formula === "ratio" && (verdict === "exact" || verdict === "input-rounding"),
  );
  const needing = new Set(holding.flatMap(({ judgement, target }) => (judgement.verdict === "exact" ? [] : [target])));
  const byTarget = new Map<Figure, RateCheck[]>();
  for (const check of holding) {
    if (!needing.has(check.target)) continue;
    const shared = byTarget.get(check.target);
    if (shared) shared.push(check);
    else byTarget.set(check.target, [check]);
  }
  const conflicts: TargetConflict[] = [];
  for (const [target, checks] of byTarget) {
    const [first] = checks;
    if (!first?.indicator || checks.length < 2) continue;
    if (MODES.some((mode) => MODES.some((targetMode) => agree(checks, target, mode, targetMode)))) continue;
    conflicts.push({ table: first.table, indicator: first.indicator, target, rates: checks });
  }
  return conflicts;
}

function agree(checks: readonly RateCheck[], target: Figure, mode: RoundingMode, targetMode: RoundingMode): boolean {
  const implied = checks.flatMap((check) => {
    const [rate, actual] = [check.stated.value.quantity, check.actual.value.quantity];
    const known = actual && intervalOf(actual, mode);
    if (!rate || !known) return [];
    return [impliedTarget({ rate: statedInterval(statedFigure(rate), mode), ...(!check.share && { cap: HUNDRED, floor: ZERO }) }, known)];
  });
  const own = target.value.quantity;
  const actual = checks[0]?.actual.value.quantity;
  const decided = own && actual && targetOperand(own, actual)?.interval;
  const printed = own && (decided && decided.low === decided.high ? decided : intervalOf(own, targetMode));
  return jointlyFeasible(printed ? [ratioInterval(printed), ...implied] : implied) !== undefined;
}

/** What a printed figure stands for if its document rounds in this mode; a count or a stored number is itself. */
function intervalOf(quantity: Quantity, mode: RoundingMode): Interval | undefined {
  const operand = operandOf(quantity);
  if (!operand || quantity.stored || operand.interval.low === operand.interval.high) return operand?.interval;
  return printedInterval(quantity.value, quantity.step, mode);
}
