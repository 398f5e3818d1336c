import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";

/** So many observations are looked at, and so many must agree, before a reading is thought of. */
const LOOKED_AT = 4;
const AGREEING = 2;
/** How far a quotient may be from the figure: its parts are rounded. */
const NEAR = 0.02;

/** Lines that count so often, in one sum. */
export interface Terms {
  readonly lines: readonly number[];
  readonly times: readonly number[];
}

/** A quotient of two sums in which lines may count negatively or twice: (seen − late) ÷ seen, 2 × leavers ÷ (opening + closing). */
export interface SignedQuotient {
  readonly aggregate: number;
  readonly over: Terms;
  readonly under: Terms;
}

/** The quotient as a proposal, where the first figures bear it out as a percentage or as a fraction. */
export function* signedQuotient(
  ground: Ground,
  { aggregate, over, under }: SignedQuotient,
  priorOf: () => number,
  slot?: string,
): Iterable<Proposal> {
  const scale = [100, 1].find((one) => isShown(ground, aggregate, (at) => (one * sumAt(ground, over, at)) / sumAt(ground, under, at)));
  if (scale === undefined) return;
  const parts = [...new Set([...over.lines, ...under.lines])];
  const signs = [over, under].flatMap((terms) => parts.map((part) => terms.times[terms.lines.indexOf(part)] ?? 0));
  const key = (): string => keyOf(ground, `fraction${scale}${signs.join("")}`, [aggregate, ...parts]);
  yield acrossProposal(ground, { form: "fraction", scale, aggregate, parts, signs, prior: priorOf(), said: false, key }, slot);
}

/** Whether the first figures of a line are about what is calculated. */
export function isShown({ view, observations }: Ground, line: number, calculated: (observation: number) => number): boolean {
  const { value, half } = view.region;
  let [looked, agreeing] = [0, 0];
  for (const observation of observations) {
    const k = view.at(line, observation);
    const result = k < 0 ? NaN : calculated(observation);
    if (!Number.isFinite(result)) continue;
    looked += 1;
    if (Math.abs(result - (value[k] ?? 0)) <= NEAR * Math.abs(result) + 2 * (half[k] ?? 0)) agreeing += 1;
    if (looked === LOOKED_AT) break;
  }
  return agreeing >= Math.min(AGREEING, looked) && agreeing > 0;
}

/** The sum of lines in an observation; NaN where one has no figure. */
export function sumAt({ view }: Ground, { lines, times }: Terms, observation: number): number {
  let total = 0;
  for (let at = 0; at < lines.length; at += 1)
    total += (times[at] ?? 1) * (view.region.value[view.place(lines[at] ?? -1, observation)] ?? NaN);
  return total;
}
