import type { LineLabel } from "../../words/lineLabel";
import { RATE_ROLES } from "../../words/lineRole";
import { isPercent } from "../figures";
import { NET_PRIORS } from "../formPriors";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";
import { sumAt, type Terms } from "./signedQuotients";

const MOST_LINES = 24;
/** So many lines before or after a net figure may go into it, and so many of them must: of two it is a difference. */
const MOST_PARTS = 6;
const FEWEST_PARTS = 3;
/** So many observations must agree; where more than this do not at the start, nothing is looked at further. */
const FEWEST_HOLDING = 2;
const MOST_AMISS = 1;
const EPSILON = 1e-6;
const NET = /差引|純(増|減)|増減|収支|\b(net|nps|surplus|deficit)\b/i;

/** What some lines leave of others: net agree = (strongly agree + agree) − (disagree + strongly disagree), 増減 = 転入 + 出生 − 転出 − 死亡. */
export function* netProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words } = ground;
  if (!words || lines.length > MOST_LINES) return;
  for (const aggregate of lines) {
    const { text, periods } = ground.view.label(aggregate);
    const isNamed = NET.test(text);
    // One month is nothing that others leave: columns that do so by chance repeat what their rows have in common.
    if (!isNamed && (periods.length > 0 || !isSigned(ground, aggregate))) continue;
    const near = lines.filter((line) => line !== aggregate && isPart(ground, aggregate, line));
    const at = near.filter((line) => line < aggregate).length;
    const runs = [near.slice(Math.max(0, at - MOST_PARTS), at), near.slice(at, at + MOST_PARTS)];
    for (const run of runs)
      for (const times of timesOf(run.map((line) => signOf(ground, line)))) yield* proposal(ground, aggregate, run, times, isNamed);
  }
}

/** Whether figures of both signs stand in a line. */
function isSigned({ view, observations }: Ground, line: number): boolean {
  let [above, below] = [false, false];
  for (const observation of observations) {
    const value = view.region.value[view.place(line, observation)] ?? NaN;
    above ||= value > 0;
    below ||= value < 0;
  }
  return above && below;
}

/** Parts are of one kind, and no totals. */
function isPart({ view, observations }: Ground, aggregate: number, line: number): boolean {
  const label = view.label(line);
  if (label.total || label.mean || label.role === "difference" || label.role === "target" || isComparing(label)) return false;
  const pair = observations.map((observation) => [view.at(aggregate, observation), view.at(line, observation)] as const);
  const [k, part] = pair.find(([one, other]) => one >= 0 && other >= 0) ?? [-1, -1];
  return k >= 0 && (!isPercent(view.region, k) || isPercent(view.region, part));
}

function isComparing({ role }: LineLabel): boolean {
  return RATE_ROLES.has(role) && role !== "share" && role !== "rate";
}

/** 1 for what comes in, −1 for what goes out, 0 where no word says so. */
function signOf({ view }: Ground, line: number): number {
  const { role } = view.label(line);
  return role === "inflow" ? 1 : role === "outflow" ? -1 : 0;
}

/** All ways in which lines may count positively, negatively or not at all, with something on either side. */
function timesOf(known: readonly number[]): readonly (readonly number[])[] {
  const all = known.reduce<number[][]>(
    (before, sign) => before.flatMap((times) => (sign === 0 ? [1, 0, -1] : [sign, 0]).map((one) => [...times, one])),
    [[]],
  );
  return all.filter((times) => times.includes(1) && times.includes(-1) && times.filter(Boolean).length >= FEWEST_PARTS);
}

/**
 * Whether a line is what the parts make in most observations, and in none off by so little as rounding would make it: then whole percentages were rounded after the net figure
 * was taken of them, and which is wrong cannot be told. Of small numbers many nets hold by chance: one that no word names may fail in fewer places.
 */
function isExact(ground: Ground, aggregate: number, net: Terms, mostAmiss = Infinity): boolean {
  const { view, observations } = ground;
  const { value, half, decimals } = view.region;
  let [known, holding] = [0, 0];
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    const off = k < 0 ? NaN : Math.abs(sumAt(ground, net, observation) - (value[k] ?? NaN));
    if (Number.isNaN(off)) continue;
    known += 1;
    const isNear = off <= (net.lines.length + 1) * (half[k] ?? 0) + EPSILON;
    if (!isNear && known > holding + MOST_AMISS && known > 2 * holding) return false;
    if (!isNear) continue;
    if (off > EPSILON && decimals[k] === 0 && !isPercent(view.region, k)) return false;
    holding += 1;
  }
  return holding >= FEWEST_HOLDING && 2 * holding > known && known - holding <= mostAmiss;
}

/** Whether other lines print what two neighbours among the parts make: then the net figure is read as a sum of those. */
function isMadeOfNets(ground: Ground, aggregate: number, { lines, times }: Terms): boolean {
  return lines.slice(1).some((line, at) => {
    const pair = { lines: [lines[at] ?? -1, line], times: times.slice(at, at + 2) };
    return ground.lines.some((other) => other !== aggregate && !lines.includes(other) && isExact(ground, other, pair));
  });
}

function* proposal(
  ground: Ground,
  aggregate: number,
  run: readonly number[],
  times: readonly number[],
  isNamed: boolean,
): Iterable<Proposal> {
  const parts = run.filter((_, at) => times[at] !== 0);
  const signs = times.filter(Boolean);
  const net = { lines: parts, times: signs };
  if (!isExact(ground, aggregate, net, isNamed ? Infinity : MOST_AMISS) || isMadeOfNets(ground, aggregate, net)) return;
  const { named, none, price } = NET_PRIORS;
  const changes = signs.filter((sign, at) => at > 0 && sign !== signs[at - 1]).length;
  const prior = (isNamed ? named : none) + ground.mixed - price - changes - 0.5 * (run.length - parts.length);
  const key = (): string => keyOf(ground, `net${signs.join()}`, [aggregate, ...parts]);
  yield acrossProposal(ground, { form: "sum", scale: 1, aggregate, parts, signs, prior, said: false, key });
}
