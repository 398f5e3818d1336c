import type { RateFormula } from "../measures/attainmentRate";
import { HUNDRED, ZERO } from "../measures/decimal";
import { judgeRate, type CheckedRate, type RateQuestion } from "../measures/judgeRate";
import type { RoundingMode } from "../measures/rounding";
import type { Obstacle } from "../measures/verdict";

/** The stated rate and the figures that it should follow from. */
export type StatedRate = Pick<RateQuestion, "stated" | "actual" | "target" | "baseline">;

/** What may be asked of a stated rate: by which formulas it may have been calculated, and whether it is a share, which nothing caps. */
export interface RateCase {
  readonly formulas: readonly RateFormula[];
  readonly inputs: StatedRate;
  readonly share: boolean;
}

export type Judged = { readonly formula: RateFormula; readonly judgement: CheckedRate } | Obstacle;

/** The first formula that holds, as printed and then under cap 100 and floor 0; where none does, the verdict on the plainest. */
export function judgeFormulas({ formulas, inputs, share }: RateCase, mode: RoundingMode): Judged {
  let failed: Judged | undefined;
  for (const formula of formulas) {
    let judgement = judgeRate(questionOf(inputs, formula, mode, false));
    if (judgement.verdict === "impossible" && !share) judgement = clippedOr(judgement, questionOf(inputs, formula, mode, true));
    if (judgement.verdict === "not-checkable") {
      failed ??= judgement.reason;
      continue;
    }
    if (judgement.verdict !== "impossible") return { formula, judgement };
    if (failed === undefined || typeof failed === "string") failed = { formula, judgement };
  }
  return failed ?? "no-figures";
}

function questionOf(
  { stated, actual, target, baseline }: StatedRate,
  formula: RateFormula,
  mode: RoundingMode,
  clip: boolean,
): RateQuestion {
  return { stated, actual, target, baseline, formula, mode, cap: clip ? HUNDRED : undefined, floor: clip ? ZERO : undefined };
}

function clippedOr(printed: CheckedRate, question: RateQuestion): CheckedRate {
  const clipped = judgeRate(question);
  return clipped.verdict === "not-checkable" || (clipped.verdict === "impossible" && !clipped.capped && !clipped.floored)
    ? printed
    : clipped;
}
