import { compare, HUNDRED, ZERO, type Decimal } from "./decimal";
import { judgeAverage, type AveragePolicy, type AverageQuestion, type CheckedAverage } from "./judgeAverage";
import type { CheckedVerdict } from "./verdict";

/** A way of averaging that reproduces the stated average, and how well it does. */
export interface FittingPolicy {
  readonly policy: AveragePolicy;
  readonly judgement: CheckedAverage;
}

const BEST_FIRST: readonly CheckedVerdict[] = ["exact", "input-rounding", "rounding-mode", "both"];

/**
 * The averaging policies under which the stated average is possible, the best verdict first and among equals the plainest policy:
 * rates as printed, capped, floored, both; then the same with missing rates as 0. Policies that change nothing here are left out.
 */
export function averagePolicies(question: AverageQuestion, cap: Decimal = HUNDRED, floor: Decimal = ZERO): readonly FittingPolicy[] {
  const fitting: FittingPolicy[] = [];
  for (const policy of candidatePolicies(question, cap, floor)) {
    const judgement = judgeAverage(question, policy);
    if (judgement.verdict !== "not-checkable" && judgement.verdict !== "impossible") fitting.push({ policy, judgement });
  }
  return fitting.sort((a, b) => BEST_FIRST.indexOf(a.judgement.verdict) - BEST_FIRST.indexOf(b.judgement.verdict));
}

function candidatePolicies({ rates }: AverageQuestion, cap: Decimal, floor: Decimal): readonly AveragePolicy[] {
  const over = rates.some((rate) => typeof rate === "object" && compare(rate.nominal, cap) > 0);
  const under = rates.some((rate) => typeof rate === "object" && compare(rate.nominal, floor) < 0);
  const clippings: Pick<AveragePolicy, "cap" | "floor">[] = [{}];
  if (over) clippings.push({ cap });
  if (under) clippings.push({ floor });
  if (over && under) clippings.push({ cap, floor });
  const skipping = clippings.map((clipping): AveragePolicy => ({ ...clipping, missing: "skip" }));
  if (!rates.includes("missing")) return skipping;
  return [...skipping, ...clippings.map((clipping): AveragePolicy => ({ ...clipping, missing: "zero" }))];
}
