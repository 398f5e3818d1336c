import { RATE_ROLES, type LineRole } from "../../words/lineRole";
import { isInexact, isPercent, unitOf } from "../figures";
import { WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";

const NO_SHARES: ReadonlySet<LineRole> = new Set<LineRole>([
  "target",
  "actual",
  "difference",
  "attainment",
  "opening",
  "closing",
  "weight",
]);
const MOST_LINES = 60;
/** A share of parts that print no total is only looked for among so many. */
const MOST_PARTS = 60;

/** Shares of a line's own total: 構成比 beside 件数, the total printed or not. */
export function* shareProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words, mixed } = ground;
  if (lines.length > MOST_LINES) return;
  for (const aggregate of lines) {
    const { role } = view.label(aggregate);
    if (words && (NO_SHARES.has(role) || (mixed < 0 && role !== "share"))) continue;
    const parts = lines.filter((part) => part !== aggregate && mayBeShared(ground, part));
    for (const part of parts) for (const scale of scalesOf(ground, aggregate)) yield proposal(ground, aggregate, part, scale);
  }
}

/** A share is of amounts: there is none of percentages. */
function mayBeShared({ kinds, view, words }: Ground, part: number): boolean {
  return kinds.get(part) !== "percent" && !(words && RATE_ROLES.has(view.label(part).role));
}

function proposal(ground: Ground, aggregate: number, part: number, scale: number): Proposal {
  const form = hasTotal(ground, part) ? "ratio" : "share";
  const prior = priorOf(ground, aggregate, part) - (scale === 1 ? 0.5 : 0);
  return proposalOf(
    ground,
    {
      form,
      reach: "share",
      scale,
      aggregate,
      parts: [part],
      prior,
      said: false,
      key: () => keyOf(ground, `share${scale}`, [aggregate, part]),
      slot: `${aggregate}|l`,
    },
    (among) => shareInstances(ground, aggregate, part, among),
  );
}

function priorOf(ground: Ground, aggregate: number, part: number): number {
  const { view, words, context, mixed, lines } = ground;
  const price = WORD_PRIORS.share.price + Math.log2(lines.length) - mixed;
  if (!words) return -price;
  const { role } = view.label(aggregate);
  const whole = showsWhole(ground, aggregate, part) ? WORD_PRIORS.share.whole : 0;
  const said = role === "share" ? WORD_PRIORS.share.said : role === "rate" ? WORD_PRIORS.share.rate : WORD_PRIORS.share.none;
  return whole + said + context.beside(aggregate, part) + context.conflict(aggregate, part, []) - price;
}

/** Fractions of one have decimals: among counts a 0 is no share. */
function scalesOf({ view, observations, kinds }: Ground, aggregate: number): readonly number[] {
  const isInPercent = observations.some((observation) => {
    const k = view.at(aggregate, observation);
    return k >= 0 && isPercent(view.region, k);
  });
  return isInPercent || kinds.get(aggregate) === "count" ? [100] : [100, 1];
}

/** The total among the observations of a line: the last one that a stub calls so, or -1. */
function totalOf({ view, words }: Ground, part: number): number {
  if (!words || view.observations > 5000) return -1;
  for (let observation = view.observations - 1; observation >= 0; observation -= 1)
    if (view.observation(observation).total && view.at(part, observation) >= 0) return observation;
  return -1;
}

/** Whether 100 % stands beside the total. */
function showsWhole(ground: Ground, aggregate: number, part: number): boolean {
  const { view } = ground;
  const total = totalOf(ground, part);
  const k = total < 0 ? -1 : view.at(aggregate, total);
  return k >= 0 && (view.region.value[k] === 100 || (view.region.value[k] === 1 && (view.region.decimals[k] ?? 0) > 0));
}

function hasTotal(ground: Ground, part: number): boolean {
  return totalOf(ground, part) >= 0;
}

function shareInstances(ground: Ground, aggregate: number, part: number, observations: readonly number[]): Instance[] {
  const { view } = ground;
  const { region } = view;
  const total = totalOf(ground, part);
  const plain = plainObservations(ground, part);
  if (plain.length < 2 || (total < 0 && plain.length > MOST_PARTS)) return [];
  const instances: Instance[] = [];
  for (const observation of observations) {
    const [k, own] = [view.at(aggregate, observation), view.at(part, observation)];
    const isShare = k >= 0 && own >= 0 && !isInexact(region, k) && (unitOf(region, k) === "" || isPercent(region, k));
    if (!isShare) continue;
    if (total >= 0) instances.push({ k, parts: [own, view.at(part, total)], observation, weak: observation === total });
    else if (plain.includes(observation)) instances.push({ k, parts: [own, ...plain.map((other) => view.at(part, other))], observation });
  }
  return instances;
}

/** The observations that are parts, not totals or means of others; one more than may be looked at. */
function plainObservations({ view, words }: Ground, part: number): number[] {
  const plain: number[] = [];
  for (let observation = 0; observation < view.observations && plain.length <= MOST_PARTS; observation += 1) {
    const label = view.observation(observation);
    if (view.at(part, observation) >= 0 && !(words && (label.total || label.mean || label.extreme))) plain.push(observation);
  }
  return plain;
}
