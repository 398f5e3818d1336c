import { CHANGE_ROLES, RATE_ROLES, type LineRole } from "../../words/lineRole";
import { UNSHOWN_PRIORS } from "../formPriors";
import type { Ground, Proposal } from "./proposal";
import { signedQuotient } from "./signedQuotients";

/** The three stand beside each other, with a line or two between them at most. */
const NEAR = 3;
const RATES: ReadonlySet<LineRole> = new Set<LineRole>(["relative-change", "year-on-year"]);

/** Changes in percent beside the change itself, where what it is measured on is not shown: 累計 | 前年比 | 増減率 = change ÷ (now − change). */
export function* unshownBaseProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, kinds } = ground;
  if (!words) return;
  for (const [place, aggregate] of lines.entries()) {
    if (!RATES.has(view.label(aggregate).role) || kinds.get(aggregate) !== "percent") continue;
    const near = lines
      .slice(Math.max(0, place - NEAR), place)
      .filter((line) => kinds.get(line) !== "percent" && view.label(line).group === view.label(aggregate).group);
    const changes = near.filter((line) => CHANGE_ROLES.has(view.label(line).role));
    const amounts = near.filter((line) => !RATE_ROLES.has(view.label(line).role) && !changes.includes(line));
    for (const change of changes) for (const now of amounts) yield* changeOn(ground, aggregate, change, now);
  }
}

function changeOn(ground: Ground, aggregate: number, change: number, now: number): Iterable<Proposal> {
  const quotient = { aggregate, over: { lines: [change], times: [1] }, under: { lines: [now, change], times: [1, -1] } };
  return signedQuotient(ground, quotient, () => UNSHOWN_PRIORS.said + ground.mixed - UNSHOWN_PRIORS.price);
}
