import type { LineRole } from "../../words/lineRole";
import { MOVEMENT_PRIORS } from "../formPriors";
import { PRIOR, QUOTIENT_PRIORS } from "../priors";
import { isAmount, mayBeFraction } from "./fractions";
import type { Ground, Proposal } from "./proposal";
import { isShown, signedQuotient, sumAt } from "./signedQuotients";

const MOST_LINES = 24;
const MOST_MOVEMENTS = 5;
const OF_MOVEMENTS = /離職|退職|解約|継続|定着|維持|回転|増加率|増減率|\b(churn|attrition|turnover|retention|retained|growth)\b/i;

/** Rates of what moved between an opening and a closing: churn, retention, turnover on the average of both. */
export function* movementProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || lines.length > MOST_LINES) return;
  const lineOf = (role: LineRole): number | undefined => lines.find((line) => view.label(line).role === role && isAmount(ground, line));
  const [opening, closing] = [lineOf("opening"), lineOf("closing")];
  if (opening === undefined) return;
  const movements = lines.filter(
    (line) => line > opening && line < (closing ?? Infinity) && isAmount(ground, line) && !mayBeFraction(ground, line),
  );
  const ends = { lines: [opening, closing ?? opening], times: [0.5, 0.5] };
  // Where a line prints the average of both, the rate is read as a quotient of that line.
  const isAveragePrinted = lines.some((line) => !ends.lines.includes(line) && isShown(ground, line, (at) => sumAt(ground, ends, at)));
  for (const aggregate of lines) {
    if (!mayBeRate(ground, aggregate)) continue;
    if (closing !== undefined && !isAveragePrinted) {
      const under = { lines: [opening, closing], times: [1, 1] };
      for (const moved of movements)
        yield* signedQuotient(ground, { aggregate, over: { lines: [moved], times: [2] }, under }, () => priorOf(ground, aggregate, 1));
    }
    yield* onOpening(ground, aggregate, opening, movements.slice(0, MOST_MOVEMENTS));
  }
}

/** A line that looks like a rate; one of changes too, where the name says of what. */
function mayBeRate(ground: Ground, line: number): boolean {
  return mayBeFraction(ground, line) || (OF_MOVEMENTS.test(ground.view.label(line).text) && ground.kinds.get(line) !== "count");
}

/** Some of the movements on the opening, and the opening with some of them on itself. */
function* onOpening(ground: Ground, aggregate: number, opening: number, movements: readonly number[]): Iterable<Proposal> {
  const under = { lines: [opening], times: [1] };
  for (let set = 1; set < 1 << movements.length; set += 1) {
    const moved = movements.filter((_, at) => (set >> at) & 1);
    const times = moved.map((line) => (isPrintedOutflow(ground, line) ? -1 : 1));
    const prior = (): number => priorOf(ground, aggregate, moved.length);
    yield* signedQuotient(ground, { aggregate, over: { lines: [opening, ...moved], times: [1, ...times] }, under }, prior);
    const isRatio = moved.length === 1 && times[0] === 1;
    if (!isRatio) yield* signedQuotient(ground, { aggregate, over: { lines: moved, times }, under }, prior);
    yield* signedQuotient(ground, { aggregate, over: { lines: moved, times: times.map((one) => -one) }, under }, prior);
  }
}

/** What goes out, and is printed without a minus. */
function isPrintedOutflow({ view, observations }: Ground, line: number): boolean {
  const { role } = view.label(line);
  return role === "outflow" && observations.every((observation) => !((view.region.value[view.place(line, observation)] ?? 0) < 0));
}

function priorOf({ view, kinds, lines, mixed }: Ground, aggregate: number, count: number): number {
  const { role, text, percent } = view.label(aggregate);
  const bits = QUOTIENT_PRIORS.ratio.aggregate;
  const own = Math.max(-3, bits[role] ?? bits.other) + (percent && role === "" ? PRIOR.percentWithoutWord : 0);
  const kind = kinds.get(aggregate) === "percent" ? PRIOR.percentResult : 0;
  const said = OF_MOVEMENTS.test(text) ? MOVEMENT_PRIORS.said : 0;
  return own + kind + said + mixed - MOVEMENT_PRIORS.price - Math.log2(lines.length) - 0.5 * count;
}
