import { RATE_ROLES } from "../../words/lineRole";
import { saysReduction } from "../../words/reductionWords";
import { REDUCTION_PRIORS } from "../formPriors";
import type { Ground, Proposal } from "./proposal";
import { signedQuotient } from "./signedQuotients";

const MOST_LINES = 24;

/** By what percentage a figure fell: 削減率 = (last year − this year) ÷ last year. */
export function* reductionProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, kinds } = ground;
  if (!words || lines.length > MOST_LINES) return;
  for (const aggregate of lines) {
    if (!saysReduction(view.label(aggregate).text)) continue;
    const amounts = lines.filter((line) => line !== aggregate && kinds.get(line) !== "percent" && !RATE_ROLES.has(view.label(line).role));
    for (const before of amounts) for (const now of amounts) if (before !== now) yield* reduction(ground, aggregate, before, now);
  }
}

function reduction(ground: Ground, aggregate: number, before: number, now: number): Iterable<Proposal> {
  const { view, mixed, lines } = ground;
  const { said, before: ofBefore, now: ofNow, behind, price } = REDUCTION_PRIORS;
  const prior = (): number =>
    said +
    (/^(previous|baseline|target)$/.test(view.label(before).role) ? ofBefore : 0) +
    (/^(current|actual)$/.test(view.label(now).role) ? ofNow : 0) +
    // Each pair of columns may have its own: 流入BOD, 放流BOD, 除去率, 流入SS, 放流SS, 除去率.
    (now === aggregate - 1 && before === aggregate - 2 ? behind : 0) +
    mixed -
    price -
    0.6 * Math.log2(Math.max(2, (lines.length - 1) * (lines.length - 2)));
  const quotient = { aggregate, over: { lines: [before, now], times: [1, -1] }, under: { lines: [before], times: [1] } };
  return signedQuotient(ground, quotient, prior);
}
