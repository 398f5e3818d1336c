import { notesOf } from "../../regions/notes";
import { saysMiddle } from "../../words/midPeriodWords";
import { MIDDLE_PRIORS } from "../formPriors";
import { QUOTIENT_PRIORS } from "../priors";
import { acrossProposal } from "./across";
import { isAmount, mayBeFraction } from "./fractions";
import { keyOf, type Ground, type Proposal } from "./proposal";
import { isShown, sumAt } from "./signedQuotients";

const MOST_LINES = 24;
/** What a rate on a population may be counted per. */
const SCALES: readonly number[] = [100, 1e3, 1e4, 1e5, 1e6, 1];

/** Rates on the mean of two counts of one thing, at both ends of a time: burglaries per 1,000 of the mid-year population. */
export function* midPeriodProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words, view } = ground;
  if (!words || lines.length > MOST_LINES) return;
  const amounts = lines.filter((line) => isAmount(ground, line) || isEnd(ground, line));
  const pairs = amounts.flatMap((from, at) => {
    const to = amounts[at + 1];
    return to !== undefined && areEnds(ground, from, to) ? [[from, to] as const] : [];
  });
  if (pairs.length === 0) return;
  const isNoted = notesOf(view.region).some(saysMiddle);
  for (const aggregate of lines) {
    if (!mayBeFraction(ground, aggregate)) continue;
    for (const ends of pairs)
      for (const events of amounts)
        if (events !== aggregate && !ends.includes(events) && !ends.includes(aggregate))
          yield* proposal(ground, aggregate, events, ends, isNoted);
  }
}

function isEnd({ view }: Ground, line: number): boolean {
  return /^(opening|closing|previous)$/.test(view.label(line).role);
}

/** Whether two lines beside each other count one thing at two times: "Population 1 Jan 2024" and "Population 31 Dec 2024". */
function areEnds({ view, context }: Ground, from: number, to: number): boolean {
  const [a, b] = [view.label(from), view.label(to)];
  if (view.distance(from, to) > 1) return false;
  if (a.role === "opening" && b.role === "closing") return true;
  const areOfTimes = a.periods.length > 0 && b.periods.length > 0 && a.periods.join() !== b.periods.join();
  return areOfTimes && (a.rest === b.rest ? a.rest !== "" : context.sharesStem(from, to));
}

function* proposal(
  ground: Ground,
  aggregate: number,
  events: number,
  [from, to]: readonly [number, number],
  isNoted: boolean,
): Iterable<Proposal> {
  const { view, lines, mixed } = ground;
  const { role, per, text } = view.label(aggregate);
  const over = { lines: [events], times: [2] };
  const under = { lines: [from, to], times: [1, 1] };
  const scale = (per === undefined ? SCALES : [per]).find((one) =>
    isShown(ground, aggregate, (at) => (one * sumAt(ground, over, at)) / sumAt(ground, under, at)),
  );
  if (scale === undefined) return;
  const bits = QUOTIENT_PRIORS.ratio.aggregate;
  const said = isNoted || saysMiddle(text) ? MIDDLE_PRIORS.said : 0;
  const prior = Math.max(-3, bits[role] ?? bits.other) + said + mixed - MIDDLE_PRIORS.price - Math.log2(lines.length);
  const parts = [events, from, to];
  const signs = [2, 0, 0, 0, 1, 1];
  const key = (): string => keyOf(ground, `fraction${scale}${signs.join("")}`, [aggregate, ...parts]);
  yield acrossProposal(ground, { form: "fraction", scale, aggregate, parts, signs, prior, said: false, key });
}
