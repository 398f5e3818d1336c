import { notesOf } from "../../regions/notes";
import { saysPercentsAreChanges } from "../../words/comparedWith";
import type { LineLabel } from "../../words/lineLabel";
import { RATE_ROLES, type LineRole } from "../../words/lineRole";
import { PRIOR } from "../priors";
import type { View } from "../view";
import { Context } from "./context";
import { lineKinds } from "./lineKinds";
import { notSummedOf } from "./notSummed";
import type { Ground } from "./proposal";
import { StoredFormulas } from "./storedFormulas";
import { oldestFirst } from "./timeOrder";

/** Long tables are read in so many observations, and the relations found are then held against all. */
const SAMPLE = 96;
const PROBES = 8;
const MOST_KINDS = 60;
/** Rows below a table that compare it with others are no more than one in so many. */
const COMPARING = 4;

/** Whether only some observations of the view are looked at first. */
export function isSampled({ observations }: View): boolean {
  return observations > 2 * SAMPLE;
}

/** What the proposers of a view work with. */
export function groundOf(view: View, words: boolean): Ground {
  const lines: number[] = [];
  for (let line = 0; line < view.lines; line += 1) if (hasFigures(view, line)) lines.push(line);
  const observations = sampled(oldestFirst(view));
  return {
    view,
    lines,
    observations,
    probes: probesOf(observations),
    words,
    context: new Context(view, lines),
    saidToRise: words && observations.some((observation) => view.observation(observation).direction === "increase"),
    lessIsBetter: words ? lessIsBetter(view, observations) : 0,
    kinds: lineKinds(view, lines, observations),
    formulas: new StoredFormulas(view),
    notSummed: words ? notSummedOf(view) : undefined,
    percentsAreChanges:
      words && view.byColumn && [...notesOf(view.region), ...lines.map((line) => view.label(line).text)].some(saysPercentsAreChanges),
    inTime: words && runsInTime(view, observations) ? PRIOR.inTime : 0,
    mixed: words && isMixed(view, observations) ? PRIOR.mixed : 0,
  };
}

/** Roles of observations in which amounts stand as they were counted: periods, places, actuals. */
const PLAIN: ReadonlySet<LineRole> = new Set<LineRole>(["", "actual", "current", "previous", "baseline"]);
const FEWEST_PLAIN = 3;

/**
 * The same rows in the observations alone that hold amounts, where others hold changes, targets or rates: quarters and the year so far, without their change.
 * Rates by name may follow from others in these. Undefined where all are of one kind.
 */
export function plainGroundOf(ground: Ground): Ground | undefined {
  const { view, lines, words, mixed } = ground;
  if (mixed === 0 || view.byColumn) return undefined;
  const observations = ground.observations.filter((observation) => PLAIN.has(view.observation(observation).role));
  if (observations.length < FEWEST_PLAIN) return undefined;
  if (words && isMixed(view, observations)) return undefined;
  const filled = lines.filter((line) => observations.filter((observation) => view.at(line, observation) >= 0).length >= FEWEST_PLAIN);
  const results = filled.filter((line) => isRate(view.label(line)));
  if (results.length === 0) return undefined;
  const kinds = lineKinds(view, filled, observations);
  return { ...ground, lines: filled, results, observations, mixed: 0, kinds, probes: probesOf(observations) };
}

function isRate({ role, perUnit, per, percent }: LineLabel): boolean {
  return RATE_ROLES.has(role) || perUnit || per !== undefined || percent;
}

function probesOf(observations: readonly number[]): readonly number[] {
  const step = Math.floor(observations.length / PROBES);
  return step < 2 ? [] : observations.filter((_, at) => at % step === 0);
}

function lessIsBetter(view: View, observations: readonly number[]): number {
  const less = observations.filter((observation) => {
    const { lowerIsBetter, direction } = view.observation(observation);
    return lowerIsBetter && direction !== "increase";
  });
  return less.length / observations.length;
}

/** Whether the observations name figures of several kinds: targets, actuals, rates. A row's name that happens to hold such a word (訓練実施) names no kind. */
function isMixed(view: View, observations: readonly number[]): boolean {
  const roles = new Set<LineRole>();
  let plain = 0;
  const labels = observations.slice(0, MOST_KINDS).map((observation) => view.observation(observation));
  const groups = new Map<string, number>();
  for (const { group } of labels) groups.set(group, (groups.get(group) ?? 0) + 1);
  for (const { role, rest, group, text } of labels) {
    // The unit of an indicator of its own names no kind.
    const isUnit = view.byColumn && /\S\s%$/.test(text) && group !== "" && groups.get(group) === 1;
    const named = (view.byColumn && rest.length > 1) || isUnit ? "" : role;
    if (named === "") plain += 1;
    roles.add(named);
  }
  // 前回 and 前回との差 below the places of a table name no kinds of the figures above them.
  if (view.byColumn && (labels.length - plain) * COMPARING <= labels.length) return false;
  if ([...roles].some((role) => RATE_ROLES.has(role)) && roles.size >= 2) return true;
  roles.delete("");
  return roles.size >= 2;
}

function hasFigures(view: View, line: number): boolean {
  for (let observation = 0; observation < view.observations; observation += 1) if (view.at(line, observation) >= 0) return true;
  return false;
}

/** All observations of a short table; of a long one runs of three in a row, spread over it, so that chains are seen too. */
function sampled(all: readonly number[]): readonly number[] {
  const count = all.length;
  if (count <= 2 * SAMPLE) return all;
  const chosen = new Set<number>();
  const runs = SAMPLE / 3;
  for (let run = 0; run < runs; run += 1) {
    const from = Math.floor((run * (count - 3)) / (runs - 1));
    for (let at = from; at < from + 3; at += 1) chosen.add(at);
  }
  return [...chosen].sort((a, b) => a - b).map((at) => all[at] ?? at);
}

function runsInTime(view: View, observations: readonly number[]): boolean {
  const dated = observations.filter((observation) => {
    const { periods, text } = view.observation(observation);
    return periods.length > 0 || /^(19|20)\d\d$/.test(text);
  });
  return dated.length >= 0.6 * observations.length;
}
