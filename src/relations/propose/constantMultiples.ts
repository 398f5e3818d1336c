import { notesOf } from "../../regions/notes";
import { dayRateSaid } from "../../words/dayWords";
import { CHANGE_ROLES, RATE_ROLES } from "../../words/lineRole";
import { MULTIPLE_PRIORS } from "../formPriors";
import { isNearlySlip } from "../oneSlip";
import { acrossProposal } from "./across";
import { numbersIn, roundestIn, type Range } from "./constants";
import { keyOf, type Ground, type Proposal } from "./proposal";

const MOST_LINES = 24;
/** So many rows show a constant that no note and no heading names, and so many one that is named. */
const FEWEST = { unnamed: 6, named: 3 } as const;
/** One row may be out of line; of many rows one in so many. */
const WRONG_OF = 12;
/** Half a unit of the last digit against the figure: four digits. */
const PRECISE = 6e-4;
const NEAR = 0.02;

/** What one row leaves open for the constant. */
interface Shown extends Range {
  readonly isPrecise: boolean;
  readonly result: number;
  readonly part: number;
}

/** Lines that are another one times a constant, which a note or a heading names or many rows show: 売電収入 = 発電電力量 × 36, the value of hours at $46.62. */
export function* constantProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, observations } = ground;
  if (!words || view.from > 0 || view.region.form || lines.length > MOST_LINES || observations.length < FEWEST.named) return;
  const noted = notesOf(view.region).flatMap(numbersIn);
  const amounts = lines.filter((line) => isAmount(ground, line));
  for (const aggregate of amounts) {
    const { text } = view.label(aggregate);
    const inHeading = numbersIn(text);
    // 1日平均（243日）: the figure of so many days for each of them.
    const perDay = dayRateSaid(text) === undefined ? [] : inHeading.map((days) => 1 / days);
    const named = [...inHeading, ...perDay, ...noted];
    for (const part of amounts) if (part !== aggregate) yield* constantOf(ground, aggregate, part, named);
  }
}

function isAmount({ view, kinds }: Ground, line: number): boolean {
  const { role } = view.label(line);
  return kinds.get(line) !== "percent" && !RATE_ROLES.has(role) && !CHANGE_ROLES.has(role);
}

function* constantOf(ground: Ground, aggregate: number, part: number, named: readonly number[]): Iterable<Proposal> {
  const shown = shownIn(ground, aggregate, part);
  if (shown.length < FEWEST.named || !mayBeConstant(shown)) return;
  const most = mostAlike(shown);
  if (!most) return;
  const { range, inside } = most;
  const name = named.find((one) => one >= range.from && one <= range.to);
  const scale = name ?? roundestIn(range);
  if (scale === 1 || scale === undefined || !isBorneOut(shown, inside, scale, name !== undefined)) return;
  const { named: said, unnamed, perLine } = MULTIPLE_PRIORS;
  const prior = (name === undefined ? unnamed : said) - perLine * Math.log2(ground.lines.length) + ground.mixed;
  const key = (): string => keyOf(ground, `constant${scale}`, [aggregate, part]);
  const made = acrossProposal(ground, { form: "multiple", scale, aggregate, parts: [part], prior, said: false, key }, `${aggregate}|k`);
  // The sum of what is rounded is no multiple.
  yield { ...made, instances: (among) => made.instances(among.filter((one) => !ground.view.observation(one).total)) };
}

/** The rows that show a constant; rows without it, and totals of what is rounded, left out. */
function shownIn({ view, observations }: Ground, aggregate: number, part: number): readonly Shown[] {
  const { value, half, decimals } = view.region;
  return observations.flatMap((observation): Shown[] => {
    const [k, p] = [view.at(aggregate, observation), view.at(part, observation)];
    const [result, of] = [value[k] ?? NaN, value[p] ?? NaN];
    if (k < 0 || p < 0 || !(result > 0) || !(of > 0) || view.observation(observation).total) return [];
    const [own, other] = [half[k] ?? 0, (decimals[p] ?? 0) > 0 ? (half[p] ?? 0) : 0];
    const isPrecise = own / result <= PRECISE && other / of <= PRECISE;
    return [{ from: (result - own) / (of + other), to: (result + own) / (of - other), isPrecise, result, part: of }];
  });
}

/** A quick look: but for one, the first ones are about the same. */
function mayBeConstant(shown: readonly Shown[]): boolean {
  const middles = shown.slice(0, FEWEST.unnamed).map(({ result, part }) => result / part);
  const middle = [...middles].sort((a, b) => a - b)[middles.length >> 1] ?? 0;
  return middles.filter((one) => Math.abs(one / middle - 1) > NEAR).length <= 1;
}

/** What the most rows leave open together. */
function mostAlike(shown: readonly Shown[]): { readonly range: Range; readonly inside: readonly Shown[] } | undefined {
  let best: readonly Shown[] = [];
  for (const { from } of shown) {
    const inside = shown.filter((one) => one.from <= from && from <= one.to);
    if (inside.length > best.length) best = inside;
  }
  if (best.length === 0) return undefined;
  return { range: { from: Math.max(...best.map(({ from }) => from)), to: Math.min(...best.map(({ to }) => to)) }, inside: best };
}

/** Whether so many different rows show it, and the one that does not is no row of another price but a slip. */
function isBorneOut(shown: readonly Shown[], inside: readonly Shown[], scale: number, isNamed: boolean): boolean {
  const precise = new Set(inside.filter(({ isPrecise }) => isNamed || isPrecise).map(({ part }) => part)).size;
  const others = shown.filter((one) => !inside.includes(one));
  if (precise < (isNamed ? FEWEST.named : FEWEST.unnamed) || others.length > Math.max(1, shown.length / WRONG_OF)) return false;
  return others.every(({ result, part }) => isNearlySlip(result, scale * part) || isNearlySlip(part, result / scale));
}
