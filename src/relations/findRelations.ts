import type { Region } from "../regions/region";
import { adopt } from "./adopt";
import { withSearched } from "./bySearch";
import { candidateOf, type Candidate } from "./candidate";
import { fitsOf, weigh } from "./evidence";
import { markExactScores } from "./exactScores";
import { answerProposals } from "./propose/meansOfAnswers";
import { availabilityProposals } from "./propose/availabilities";
import { balanceProposals } from "./propose/balances";
import { boundProposals } from "./propose/bounds";
import { chainProposals } from "./propose/chains";
import { complementProposals } from "./propose/complements";
import { conversionProposals } from "./propose/conversions";
import { combinedRateProposals } from "./propose/combinedRates";
import { constantProposals } from "./propose/constantMultiples";
import { fixedBaseProposals } from "./propose/fixedBase";
import { groundOf, isSampled, plainGroundOf } from "./propose/groundOf";
import { fractionProposals } from "./propose/fractions";
import { knownProposals } from "./propose/knownRelations";
import { hundredProposals } from "./propose/partsOfHundred";
import { midPeriodProposals } from "./propose/midPeriods";
import { movementProposals } from "./propose/movementRates";
import { headMeanProposals } from "./propose/headMeans";
import { namedBaseProposals } from "./propose/namedBases";
import { netProposals } from "./propose/nets";
import { ledgerProposals } from "./propose/ledgers";
import { labelledTermProposals } from "./propose/labelledTerms";
import { quotientProposals } from "./propose/quotients";
import { reductionProposals } from "./propose/reductions";
import type { Ground, Proposal } from "./propose/proposal";
import { unshownBaseProposals } from "./propose/changesOnUnshown";
import { captionProposals } from "./propose/captionConstants";
import { percentRowProposals } from "./propose/percentRows";
import { runningProductProposals } from "./propose/runningProducts";
import { runningRateProposals } from "./propose/runningRates";
import { namedRatioProposals } from "./propose/namedRatios";
import { perDayProposals } from "./propose/perDay";
import { productProposals } from "./propose/products";
import { shareProposals } from "./propose/shares";
import { sparseTermProposals } from "./propose/sparseTerms";
import { statedProposals } from "./propose/statedFormulas";
import { sumProposals } from "./propose/sums";
import type { Relation } from "./relation";
import { markRoundedShares, markRoundedTables } from "./roundedTables";
import { withoutSecondHand } from "./secondHand";
import { settle } from "./settle/settle";
import { heldTaught } from "./taught/heldTaught";
import { TaughtBook } from "./taught/taughtProposals";
import type { TaughtRelation } from "./taught/taughtRelation";
import { oldestFirst } from "./propose/timeOrder";
import { timesBehindProposals } from "./propose/timesBehind";
import { varianceProposals } from "./propose/variances";
import { walkProposals } from "./propose/walks";
import { weightedProposals } from "./propose/weighted";
import { wholeProposals } from "./propose/wholes";
import { windowProposals } from "./propose/windows";
import { viewsOf } from "./view";

/** More lines than this are a list of data: rows of it follow from each other in no way that a report would print. */
const MOST_LINES = 5000;

export interface RelationOptions {
  /** False to leave all words out. */
  readonly words?: boolean;
  /** What a person taught of lines by their names. */
  readonly taught?: readonly TaughtRelation[];
}

/** The relations of all regions of a workbook: what is seen in like lines and like tables counts for each. */
export function findRelations(regions: readonly Region[], { words = true, taught = [] }: RelationOptions = {}): Relation[] {
  const grounds = regions
    .flatMap((region) => viewsOf(region, words))
    .filter((view) => view.lines <= MOST_LINES)
    .map((view) => groundOf(view, words))
    .filter(({ lines, observations }) => lines.length >= 2 && observations.length > 0);
  const book = words && taught.length > 0 ? new TaughtBook(taught, regions) : undefined;
  const candidatesOf = (ground: Ground, place: number): Candidate[] => candidatesIn(ground, place, book);
  const candidates = grounds.map(candidatesOf);
  const exact = words ? markExactScores(candidates.flat()) : NONE;
  const again = (before: readonly Candidate[][], marked: ReadonlySet<Region>): Candidate[][] =>
    grounds.map((ground, place) => (marked.has(ground.view.region) ? candidatesOf(ground, place) : (before[place] ?? [])));
  const settled = again(candidates, exact);
  const found = related(regions, settled.flat(), words);
  const rounded = words ? new Set([...markRoundedShares(found), ...markRoundedTables(found)]) : NONE;
  return rounded.size > 0 ? related(regions, again(settled, rounded).flat(), words) : found;
}

const NONE: ReadonlySet<Region> = new Set<Region>();

function candidatesIn(ground: Ground, place: number, book: TaughtBook | undefined): Candidate[] {
  const candidates: Candidate[] = [];
  const weigh = (proposals: Iterable<Proposal>, among: Ground): void => {
    for (const proposal of proposals) {
      const candidate = candidateOf(among, proposal, place);
      if (candidate) candidates.push(candidate);
    }
  };
  weigh(proposalsOf(ground), ground);
  const plain = plainGroundOf(ground);
  if (plain) weigh(quotientProposals(plain), plain);
  if (book) weigh(book.proposals(ground), ground);
  return candidates;
}

function related(regions: readonly Region[], all: readonly Candidate[], words: boolean): Relation[] {
  const candidates = heldTaught(all);
  const adopted = withoutSecondHand(adopt(candidates)).map((relation) => inFull(relation, candidates));
  return settle(words ? searched(regions, adopted) : adopted);
}

function searched(regions: readonly Region[], adopted: readonly Relation[]): Relation[] {
  const byRegion = new Map<Region, Relation[]>();
  for (const relation of adopted) {
    const { region } = relation.reading.view;
    const known = byRegion.get(region);
    if (known) known.push(relation);
    else byRegion.set(region, [relation]);
  }
  return regions.flatMap((region) => withSearched(region, byRegion.get(region) ?? []));
}

function* proposalsOf(ground: Ground): Iterable<Proposal> {
  yield* quotientProposals(ground);
  yield* labelledTermProposals(ground);
  yield* conversionProposals(ground);
  yield* varianceProposals(ground);
  yield* fractionProposals(ground);
  yield* complementProposals(ground);
  yield* availabilityProposals(ground);
  yield* reductionProposals(ground);
  yield* unshownBaseProposals(ground);
  yield* hundredProposals(ground);
  yield* netProposals(ground);
  yield* sparseTermProposals(ground);
  yield* movementProposals(ground);
  yield* midPeriodProposals(ground);
  yield* productProposals(ground);
  yield* chainProposals(ground);
  yield* shareProposals(ground);
  yield* sumProposals(ground);
  yield* headMeanProposals(ground);
  yield* balanceProposals(ground);
  yield* ledgerProposals(ground);
  yield* boundProposals(ground);
  yield* walkProposals(ground);
  yield* weightedProposals(ground);
  yield* statedProposals(ground);
  yield* knownProposals(ground);
  yield* namedRatioProposals(ground);
  yield* namedBaseProposals(ground);
  yield* perDayProposals(ground);
  yield* captionProposals(ground);
  yield* percentRowProposals(ground);
  yield* combinedRateProposals(ground);
  yield* constantProposals(ground);
  yield* timesBehindProposals(ground);
  yield* answerProposals(ground);
  yield* runningRateProposals(ground);
  yield* runningProductProposals(ground);
  yield* wholeProposals(ground);
  yield* fixedBaseProposals(ground);
  yield* windowProposals(ground);
}

/** The relation in all observations of its table. */
function inFull(relation: Relation, candidates: readonly Candidate[]): Relation {
  const { view } = relation.reading;
  if (!isSampled(view)) return relation;
  const proposal = candidates.find(({ reading }) => reading === relation.reading)?.proposal;
  const instances = proposal?.instances(oldestFirst(view)) ?? [];
  const {
    instances: weighed,
    agreeing,
    missing,
    exceeds,
  } = weigh(relation.reading, instances, fitsOf(relation.reading, instances, view.region));
  const proved = relation.proved && missing * 3 <= agreeing;
  return { ...relation, instances: weighed, agreeing, missing, exceeds, proved };
}
