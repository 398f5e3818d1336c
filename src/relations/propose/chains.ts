import type { Region } from "../../regions/region";
import { isOfStageBefore } from "../../words/comparedWith";
import { RATE_ROLES, type LineRole } from "../../words/lineRole";
import { isInexact, isPercent, unitOf } from "../figures";
import type { Form } from "../form";
import { PRIOR, WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { beginsRun, isApart } from "./pace";
import { isOtherVersion } from "./timeOrder";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";

type Chain = "running" | "lagRatio" | "lagChange" | "lagDifference";

const FORM: Readonly<Record<Chain, Form>> = { running: "sum", lagRatio: "ratio", lagChange: "change", lagDifference: "difference" };
/** Lines that state figures of their own. */
const GIVEN: ReadonlySet<LineRole> = new Set<LineRole>(["target", "actual", "baseline", "weight"]);
const MOST_LINES = 80;
/** One formula that adds the figure above to the one on its left goes through its row as well as down its column. */
const FEWEST_FORMULAS = 2;
const FEWEST_PERIODS = 3;

/** Running totals, and changes on the observation before. */
export function* chainProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (lines.length > MOST_LINES) return;
  for (const aggregate of lines) {
    const label = view.label(aggregate);
    for (const part of lines) {
      if (part === aggregate) continue;
      const other = view.label(part);
      const alike = !words || label.role === other.role || label.role === "" || other.role === "";
      if (alike && !RATE_ROLES.has(label.role)) yield* propose(ground, "running", aggregate, part);
      if (words && GIVEN.has(label.role)) continue;
      yield* propose(ground, "lagRatio", aggregate, part);
      yield* propose(ground, "lagChange", aggregate, part);
      yield* propose(ground, "lagDifference", aggregate, part);
    }
  }
}

function* propose(ground: Ground, chain: Chain, aggregate: number, part: number): Iterable<Proposal> {
  const { words, lines, context, inTime, mixed, observations } = ground;
  const stored = ground.formulas.chain(FORM[chain], aggregate, part) >= FEWEST_FORMULAS;
  const said = stored ? PRIOR.stored : words ? saidBits(ground, chain, aggregate, part) : 0;
  const stranger = words && said > 0 && !stored && areStrangers(ground, aggregate, part) ? PRIOR.conflict : 0;
  const prior =
    said +
    (mixed !== 0 && areInTime(ground, aggregate, part) ? 0 : mixed) +
    stranger -
    WORD_PRIORS[chain].price -
    Math.log2(lines.length) +
    (said > 0 ? inTime : 0) +
    (words ? context.beside(aggregate, part) + context.conflict(aggregate, part, []) : 0);
  if (prior + observations.length * 8 <= 2 || prior < -11) return;
  yield* readings(ground, chain, aggregate, part, { prior, said: stored });
}

function* readings(
  ground: Ground,
  chain: Chain,
  aggregate: number,
  part: number,
  words: Pick<Proposal, "prior" | "said">,
): Iterable<Proposal> {
  const outline = {
    form: FORM[chain],
    reach: "chain",
    scale: chain === "lagRatio" || chain === "lagChange" ? 100 : 1,
    aggregate,
    parts: [part],
    ...words,
    key: () => keyOf(ground, chain, [aggregate, part]),
    slot: `${aggregate}|l`,
  } as const;
  if (chain !== "running") {
    yield proposalOf(ground, outline, (among) => lagInstances(ground, chain, aggregate, part, among));
    return;
  }
  yield proposalOf(ground, outline, (among) => runningInstances(ground, aggregate, part, among));
  // A list that begins with its latest entry may be added up as it is printed all the same.
  if (ground.observations.some((observation, at, all) => observation < (all[at - 1] ?? -1)))
    yield proposalOf(ground, { ...outline, key: () => keyOf(ground, "running-printed", [aggregate, part]) }, (among) =>
      runningInstances(
        ground,
        aggregate,
        part,
        [...among].sort((a, b) => a - b),
      ),
    );
}

/** Rows of two names that have nothing in common: the running total of one indicator does not add another up. */
function areStrangers({ view, lines }: Ground, aggregate: number, part: number): boolean {
  if (view.byColumn || lines.length <= 4) return false;
  const [own, other] = [view.label(aggregate), view.label(part)];
  const names = [own.rest, own.group].filter((name) => name !== "");
  const others = [other.rest, other.group].filter((name) => name !== "");
  return names.length > 0 && others.length > 0 && !names.some((name) => others.some((one) => name.includes(one) || one.includes(name)));
}

/** Whether both lines have figures of periods only, whatever else stands in other columns of the table: 単年 and 累計 before 目標 and 達成率. */
function areInTime({ view, observations }: Ground, aggregate: number, part: number): boolean {
  const shared = observations.filter((observation) => view.at(aggregate, observation) >= 0 && view.at(part, observation) >= 0);
  return shared.length >= FEWEST_PERIODS && shared.every((observation) => view.observation(observation).periods.length > 0);
}

function saidBits({ view, kinds, percentsAreChanges }: Ground, chain: Chain, aggregate: number, part: number): number {
  const { role, cumulative, text, path } = view.label(aggregate);
  switch (chain) {
    case "running":
      return cumulative ? WORD_PRIORS.running.said : WORD_PRIORS.running.none;
    case "lagRatio":
      return role === "year-on-year" || isOfStageBefore(text) ? WORD_PRIORS.lagRatio.said : WORD_PRIORS.lagRatio.none;
    case "lagChange":
      if (percentsAreChanges && path.at(-1) === "%" && part === aggregate - 1) return WORD_PRIORS.lagChange.stated;
      if (role === "relative-change" || (role === "difference" && kinds.get(aggregate) === "percent")) return WORD_PRIORS.lagChange.said;
      return role === "year-on-year" ? WORD_PRIORS.lagChange.yearOnYear : WORD_PRIORS.lagChange.none;
    case "lagDifference":
      return role === "difference" ? WORD_PRIORS.lagDifference.said : WORD_PRIORS.lagDifference.none;
  }
}

function runningInstances(ground: Ground, aggregate: number, part: number, observations: readonly number[]): Instance[] {
  const { view } = ground;
  const instances: Instance[] = [];
  let before = -1;
  let started = false;
  for (const [place, observation] of observations.entries()) {
    if (beginsRun(ground, observations, place)) [before, started] = [-1, true];
    if (isApart(ground, observation)) {
      [before, started] = [-1, false];
      continue;
    }
    const [k, own] = figuresAt(ground, aggregate, part, observation);
    if (beginsAnew(view.region, [k, own], figuresAt(ground, aggregate, part, observations[place + 1] ?? -1)))
      [before, started] = [-1, false];
    if (isOfOneKind(view.region, k, own)) {
      if (before >= 0) instances.push({ k, parts: [before, own], observation });
      else if (!started) instances.push({ k, parts: [own], observation, start: true });
    }
    if (k >= 0 || own >= 0) {
      before = k >= 0 && own >= 0 ? k : -1;
      started = true;
    }
  }
  return instances.length > 1 ? instances : [];
}

function isOfOneKind(region: Region, k: number, own: number): boolean {
  return k >= 0 && own >= 0 && !isInexact(region, k) && isPercent(region, k) === isPercent(region, own);
}

function figuresAt({ view }: Ground, aggregate: number, part: number, observation: number): readonly [number, number] {
  return [view.at(aggregate, observation), view.at(part, observation)];
}

/** A running total of a new year: it equals the figure of its own month, and the next one goes on from there. */
function beginsAnew({ value }: Region, [k, own]: readonly [number, number], [next, added]: readonly [number, number]): boolean {
  const sum = (value[k] ?? NaN) + (value[added] ?? NaN);
  return value[k] === value[own] && Math.abs(sum - (value[next] ?? NaN)) < 1e-9 * Math.abs(sum);
}

function lagInstances(ground: Ground, chain: Chain, aggregate: number, part: number, observations: readonly number[]): Instance[] {
  const { view } = ground;
  const { region } = view;
  const instances: Instance[] = [];
  let before = -1;
  for (const [place, observation] of observations.entries()) {
    if (beginsRun(ground, observations, place)) before = -1;
    if (isApart(ground, observation) || isOtherVersion(view, observations[place - 1] ?? -1, observation)) {
      before = -1;
      continue;
    }
    const [k, own] = [view.at(aggregate, observation), view.at(part, observation)];
    if (k >= 0 && own >= 0 && before >= 0 && !isInexact(region, k) && isPercent(region, own) === isPercent(region, before)) {
      const possible = isPercent(region, k) || chain === "lagDifference" || unitOf(region, k) === "";
      if (possible) instances.push({ k, parts: [own, before], observation });
    }
    if (own >= 0) before = own;
    else if (k >= 0) before = -1;
  }
  return instances;
}
