import { RATE_ROLES, type LineRole } from "../../words/lineRole";
import { areOpposites } from "../../words/opposites";
import { isLowerBetter } from "../../words/lineFlags";
import { COMPLEMENT_PRIORS } from "../formPriors";
import { PRIOR, QUOTIENT_PRIORS } from "../priors";
import { acrossProposal } from "./across";
import { isAmount, isPlanned, mayBeFraction } from "./fractions";
import { keyOf, type Ground, type Proposal } from "./proposal";
import { isShown, signedQuotient, sumAt } from "./signedQuotients";

const MOST_LINES = 24;
/** A printed difference of rounded figures is so many halves of its last digit off at most. */
const MOST_HALVES = 3;
/** Time in which nothing ran. */
const STOPPED = /停止|障害|ダウン|休止|\b(outages?|downtime|stoppages?|idle|down)\b/i;
/** Rates that compare with another figure: they leave nothing of a whole. */
const COMPARED: ReadonlySet<LineRole> = new Set<LineRole>(["year-on-year", "relative-change", "difference", "attainment"]);

/** What is left of a whole: attendance rate = 100 % − absence rate, share within four hours = 1 − breaches ÷ attendances. */
export function* complementProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words } = ground;
  if (lines.length > MOST_LINES) return;
  const shares = lines.filter((line) => isShare(ground, line));
  for (const [at, part] of shares.entries()) for (const aggregate of shares.slice(at + 1)) yield* restOfRate(ground, aggregate, part);
  if (!words) return;
  const amounts = lines.filter((line) => isAmount(ground, line));
  for (const aggregate of lines) {
    if (!mayBeFraction(ground, aggregate)) continue;
    const others = amounts.filter((line) => line !== aggregate);
    // What was to be done is a whole too: trains planned.
    const wholes = lines.filter((line) => others.includes(line) || (line !== aggregate && isPlanned(ground, line)));
    for (const whole of wholes)
      for (const part of others)
        if (whole !== part && !areOfTwoTimes(ground, whole, part)) yield* restOfWhole(ground, aggregate, whole, part, others.length);
  }
}

function isShare({ view, kinds, words }: Ground, line: number): boolean {
  const { role, percent } = view.label(line);
  if (COMPARED.has(role)) return false;
  return kinds.get(line) === "percent" || (words && (RATE_ROLES.has(role) || percent));
}

function* restOfRate(ground: Ground, aggregate: number, part: number): Iterable<Proposal> {
  const { view, lines, words, mixed, context } = ground;
  const rate = { lines: [part], times: [1] };
  const scale = [100, 1].find((one) => isShown(ground, aggregate, (at) => restOf(one, sumAt(ground, rate, at))));
  if (scale === undefined) return;
  const [own, other] = [view.label(aggregate).text, view.label(part).text];
  const { opposite, kin, none, price } = COMPLEMENT_PRIORS;
  const said = words && areOpposites(own, other) ? opposite : words && context.sharesStem(aggregate, part) ? kin : none;
  const prior = said + mixed - price - 0.6 * Math.log2(lines.length);
  const key = (): string => keyOf(ground, `complement${scale}`, [aggregate, part]);
  const made = acrossProposal(ground, { form: "complement", scale, aggregate, parts: [part], prior, said: false, key }, `${aggregate}|c`);
  // What two rates rose and fell by leaves nothing of a whole.
  const isLevel = (observation: number): boolean => !COMPARED.has(view.observation(observation).role);
  yield { ...made, instances: (among) => made.instances(among.filter(isLevel)) };
}

/** NaN for what is no part of a whole. */
function restOf(whole: number, part: number): number {
  return part >= 0 && part <= whole ? whole - part : NaN;
}

/** What one thing was at two times leaves nothing of a whole: it has changed. */
function areOfTwoTimes({ view }: Ground, a: number, b: number): boolean {
  const [one, other] = [view.label(a), view.label(b)];
  if (one.periods.length === 0 || other.periods.length === 0 || one.periods.join() === other.periods.join()) return false;
  return one.rest === other.rest && one.group === other.group && one.qualifiers.join() === other.qualifiers.join();
}

function* restOfWhole(ground: Ground, aggregate: number, whole: number, part: number, amounts: number): Iterable<Proposal> {
  const over = { lines: [whole, part], times: [1, -1] };
  const quotient = { aggregate, over, under: { lines: [whole], times: [1] } };
  // In a small block of two counts and a percentage it follows from nothing else.
  const only = amounts === 2 && ground.kinds.get(aggregate) === "percent" ? COMPLEMENT_PRIORS.onlyTwo : 0;
  const prior = (): number => only + priorOf(ground, aggregate, whole, part);
  for (const proposal of signedQuotient(ground, quotient, prior, `${aggregate}|w`))
    if (proposal.prior >= PRIOR.floorForUnknown && !isPrinted(ground, over.lines)) yield proposal;
}

/** Whether a line prints whole − part, to the digit: then the rate is read as a quotient of that line. */
function isPrinted(ground: Ground, lines: readonly number[]): boolean {
  const { view, observations } = ground;
  const { value, half } = view.region;
  const rest = { lines, times: [1, -1] };
  return ground.lines.some((line) => {
    if (lines.includes(line) || !isShown(ground, line, (at) => sumAt(ground, rest, at))) return false;
    let [equal, known] = [0, 0];
    for (const observation of observations) {
      const k = view.at(line, observation);
      const left = k < 0 ? NaN : sumAt(ground, rest, observation);
      if (!Number.isFinite(left)) continue;
      known += 1;
      if (Math.abs(left - (value[k] ?? NaN)) <= MOST_HALVES * (half[k] ?? 0)) equal += 1;
    }
    return 2 * equal > known;
  });
}

function priorOf(ground: Ground, aggregate: number, whole: number, part: number): number {
  const { view, kinds, lines, mixed, context } = ground;
  const own = view.label(aggregate);
  const bits = QUOTIENT_PRIORS.ratio.aggregate;
  const said = (bits[own.role] ?? bits.other) + (own.percent && own.role === "" ? PRIOR.percentWithoutWord : 0);
  const kind = kinds.get(aggregate) === "percent" ? PRIOR.percentResult : 0;
  const lost = view.label(part).text;
  // The rate tells of what the part is not.
  const isOpposite = areOpposites(own.text, lost);
  const isLoss = (isLowerBetter(lost) || STOPPED.test(lost)) && !isLowerBetter(own.text);
  const { ofOpposite, ofLoss, price } = COMPLEMENT_PRIORS;
  const words = (isOpposite ? ofOpposite : isLoss ? ofLoss : 0) + context.beside(aggregate, part) + context.beside(aggregate, whole);
  return said + kind + words + mixed - price - 0.6 * Math.log2(Math.max(2, (lines.length - 1) * (lines.length - 2)));
}
