import type { Region } from "../regions/region";
import { adopt } from "./adopt";
import { candidateOf, type Candidate } from "./candidate";
import { fitsOf, weigh } from "./evidence";
import { markExactScores } from "./exactScores";
import { PRIOR } from "./priors";
import { balanceProposals } from "./propose/balances";
import { chainProposals } from "./propose/chains";
import { complementProposals } from "./propose/complements";
import { Context } from "./propose/context";
import { conversionProposals } from "./propose/conversions";
import { fixedBaseProposals } from "./propose/fixedBase";
import { lineKinds } from "./propose/lineKinds";
import { notSummedOf } from "./propose/notSummed";
import { fractionProposals } from "./propose/fractions";
import { knownProposals } from "./propose/knownRelations";
import { hundredProposals } from "./propose/partsOfHundred";
import { movementProposals } from "./propose/movementRates";
import { headMeanProposals } from "./propose/headMeans";
import { netProposals } from "./propose/nets";
import { labelledTermProposals } from "./propose/labelledTerms";
import { quotientProposals } from "./propose/quotients";
import type { Ground, Proposal } from "./propose/proposal";
import { productProposals } from "./propose/products";
import { shareProposals } from "./propose/shares";
import { statedProposals } from "./propose/statedFormulas";
import { StoredFormulas } from "./propose/storedFormulas";
import { sumProposals } from "./propose/sums";
import type { Relation } from "./relation";
import { markRoundedTables } from "./roundedTables";
import { withoutSecondHand } from "./secondHand";
import { searchedRelations } from "./searched";
import { settle } from "./settle";
import { RATE_ROLES, type LineRole } from "../words/lineRole";
import { varianceProposals } from "./propose/variances";
import { weightedProposals } from "./propose/weighted";
import { wholeProposals } from "./propose/wholes";
import { windowProposals } from "./propose/windows";
import { viewsOf, type View } from "./view";

/** Long tables are read in so many observations, and the relations found are then held against all. */
const SAMPLE = 96;
const PROBES = 8;
const MOST_KINDS = 60;
/** More lines than this are a list of data: rows of it follow from each other in no way that a report would print. */
const MOST_LINES = 5000;

export interface RelationOptions {
  /** False to leave all words out. */
  readonly words?: boolean;
}

/** The relations of all regions of a workbook: what is seen in like lines and like tables counts for each. */
export function findRelations(regions: readonly Region[], { words = true }: RelationOptions = {}): Relation[] {
  const grounds = regions
    .flatMap((region) => viewsOf(region, words))
    .filter((view) => view.lines <= MOST_LINES)
    .map((view) => groundOf(view, words))
    .filter(({ lines, observations }) => lines.length >= 2 && observations.length > 0);
  const candidates = grounds.map(candidatesOf);
  const exact = words ? markExactScores(candidates.flat()) : NONE;
  const settled = again(grounds, candidates, exact);
  const found = related(regions, settled.flat(), words);
  const rounded = words ? markRoundedTables(found) : NONE;
  return rounded.size > 0 ? related(regions, again(grounds, settled, rounded).flat(), words) : found;
}

const NONE: ReadonlySet<Region> = new Set<Region>();

/** The candidates, those of regions whose figures are seen otherwise now weighed again. */
function again(grounds: readonly Ground[], candidates: readonly Candidate[][], marked: ReadonlySet<Region>): Candidate[][] {
  return grounds.map((ground, place) => (marked.has(ground.view.region) ? candidatesOf(ground, place) : (candidates[place] ?? [])));
}

function candidatesOf(ground: Ground, place: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const proposal of proposalsOf(ground)) {
    const candidate = candidateOf(ground, proposal, place);
    if (candidate) candidates.push(candidate);
  }
  return candidates;
}

function related(regions: readonly Region[], candidates: readonly Candidate[], words: boolean): Relation[] {
  const adopted = withoutSecondHand(adopt(candidates)).map((relation) => inFull(relation, candidates));
  return settle(words ? [...adopted, ...searched(regions, adopted)] : adopted);
}

function searched(regions: readonly Region[], adopted: readonly Relation[]): Relation[] {
  const byRegion = new Map<Region, Relation[]>();
  for (const relation of adopted) {
    const { region } = relation.reading.view;
    const known = byRegion.get(region);
    if (known) known.push(relation);
    else byRegion.set(region, [relation]);
  }
  return regions.flatMap((region) => searchedRelations(region, byRegion.get(region) ?? []));
}

function* proposalsOf(ground: Ground): Iterable<Proposal> {
  yield* quotientProposals(ground);
  yield* labelledTermProposals(ground);
  yield* conversionProposals(ground);
  yield* varianceProposals(ground);
  yield* fractionProposals(ground);
  yield* complementProposals(ground);
  yield* hundredProposals(ground);
  yield* netProposals(ground);
  yield* movementProposals(ground);
  yield* productProposals(ground);
  yield* chainProposals(ground);
  yield* shareProposals(ground);
  yield* sumProposals(ground);
  yield* headMeanProposals(ground);
  yield* balanceProposals(ground);
  yield* weightedProposals(ground);
  yield* statedProposals(ground);
  yield* knownProposals(ground);
  yield* wholeProposals(ground);
  yield* fixedBaseProposals(ground);
  yield* windowProposals(ground);
}

function groundOf(view: View, words: boolean): Ground {
  const lines: number[] = [];
  for (let line = 0; line < view.lines; line += 1) if (hasFigures(view, line)) lines.push(line);
  const observations = sampled(view.observations);
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
    inTime: words && runsInTime(view, observations) ? PRIOR.inTime : 0,
    mixed: words && isMixed(view, observations) ? PRIOR.mixed : 0,
  };
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
  const labels = observations.slice(0, MOST_KINDS).map((observation) => view.observation(observation));
  const groups = new Map<string, number>();
  for (const { group } of labels) groups.set(group, (groups.get(group) ?? 0) + 1);
  for (const { role, rest, group, text } of labels) {
    // The unit of an indicator of its own names no kind.
    const isUnit = view.byColumn && /\S\s%$/.test(text) && group !== "" && groups.get(group) === 1;
    roles.add((view.byColumn && rest.length > 1) || isUnit ? "" : role);
  }
  if ([...roles].some((role) => RATE_ROLES.has(role)) && roles.size >= 2) return true;
  roles.delete("");
  return roles.size >= 2;
}

function hasFigures(view: View, line: number): boolean {
  for (let observation = 0; observation < view.observations; observation += 1) if (view.at(line, observation) >= 0) return true;
  return false;
}

/** All observations of a short table; of a long one runs of three in a row, spread over it, so that chains are seen too. */
function sampled(count: number): number[] {
  if (count <= 2 * SAMPLE) return Array.from({ length: count }, (_, at) => at);
  const chosen = new Set<number>();
  const runs = SAMPLE / 3;
  for (let run = 0; run < runs; run += 1) {
    const from = Math.floor((run * (count - 3)) / (runs - 1));
    for (let at = from; at < from + 3; at += 1) chosen.add(at);
  }
  return [...chosen].sort((a, b) => a - b);
}

function runsInTime(view: View, observations: readonly number[]): boolean {
  const dated = observations.filter((observation) => {
    const { periods, text } = view.observation(observation);
    return periods.length > 0 || /^(19|20)\d\d$/.test(text);
  });
  return dated.length >= 0.6 * observations.length;
}

/** The relation in all observations of its table. */
function inFull(relation: Relation, candidates: readonly Candidate[]): Relation {
  const { view } = relation.reading;
  if (view.observations <= 2 * SAMPLE) return relation;
  const proposal = candidates.find(({ reading }) => reading === relation.reading)?.proposal;
  const all = Array.from({ length: view.observations }, (_, at) => at);
  const instances = proposal?.instances(all) ?? [];
  const {
    instances: weighed,
    agreeing,
    missing,
    exceeds,
  } = weigh(relation.reading, instances, fitsOf(relation.reading, instances, view.region));
  const proved = relation.proved && missing * 3 <= agreeing;
  return { ...relation, instances: weighed, agreeing, missing, exceeds, proved };
}
