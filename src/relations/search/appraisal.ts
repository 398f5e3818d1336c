import { AGREES, DISAGREES, FAR_MISS, type Evidence } from "./evidence";
import { formulaEvidence } from "./formulaEvidence";
import { distanceTo, isLinear, type Hypothesis } from "./hypothesis";
import { choiceOfAggregate, priceOf } from "./price";
import { runningEvidence } from "./runningEvidence";
import type { SearchWords } from "./searchWords";
import { maximalSegments, type Segment } from "./segments";
import { sumEvidence } from "./sumEvidence";
import type { View } from "./view";

/** Bits over its price that a relation needs, and that each contradiction asks for besides: three lines have many quotients. */
export const NEEDED = 8;
const NEEDED_IF_EASY = 3;
const NEEDED_PER_MISS = 4;
const NEEDED_PER_MISS_OF_FORMULA = 8;
/** Below this no bonus can help. */
const HOPELESS = 2;
/** Bits that a proved dependency is worth, of which the hypothesis names the constant that was open. */
const NAMED_CONSTANT = 5;

/** A hypothesis with a stretch of observations where the figures speak for it. */
export interface Appraised {
  readonly hypothesis: Hypothesis;
  readonly evidence: Evidence;
  readonly first: number;
  readonly last: number;
  readonly agreeing: number;
  readonly missing: number;
  /** Observations of the whole line that disagree. */
  readonly objections: number;
  readonly cost: number;
  readonly need: number;
  /** Evidence less price, in bits. A layout that repeats adds to it while relations are chosen. */
  readonly net: number;
}

interface Stretch extends Segment {
  readonly agreeing: number;
  readonly missing: number;
}

/** The stretches of the view where the hypothesis holds, with what they prove. */
export function appraise(view: View, hypothesis: Hypothesis, words: SearchWords): Appraised[] {
  const evidence = evidenceFor(view, hypothesis);
  if (isLinear(hypothesis) && (!evidence.isJoint || evidence.usedParts < 2)) return [];
  const cost = priceOf(view, hypothesis, words) - (evidence.explainsConstant ? choiceOfAggregate(view) + NAMED_CONSTANT : 0);
  if (bitsInFavour(evidence) - cost < HOPELESS) return [];
  const objections = countOf(evidence.state, DISAGREES, 0, view.observationCount - 1);
  const found: Appraised[] = [];
  for (const stretch of stretchesOf(evidence, hypothesis)) {
    const { agreeing, missing } = stretch;
    const outside = objections - missing;
    // To say where it lives costs bits too, the more the figures outside object.
    const place = outside > 0 ? 2 * Math.log2(view.observationCount) + Math.min(14, 1.5 * outside) : 0;
    const net = stretch.bits - cost - place;
    if (net < HOPELESS || !isTolerable(stretch) || !isNovelEnough(view, hypothesis, evidence, objections, agreeing)) continue;
    const easy = isEasy(view, hypothesis, words) && objections === 0 && agreeing >= 3;
    const perMiss = hypothesis.kind === "formula" ? NEEDED_PER_MISS_OF_FORMULA : NEEDED_PER_MISS;
    const need = (easy ? NEEDED_IF_EASY : NEEDED) + perMiss * missing;
    found.push({ hypothesis, evidence, ...widened(stretch, evidence.score), agreeing, missing, objections, cost, need, net });
  }
  return found;
}

function evidenceFor(view: View, hypothesis: Hypothesis): Evidence {
  if (hypothesis.kind === "running") return runningEvidence(view, hypothesis);
  return hypothesis.kind === "formula" ? formulaEvidence(view, hypothesis) : sumEvidence(view, hypothesis);
}

function bitsInFavour({ score }: Evidence): number {
  let bits = 0;
  for (const s of score) if (s > 0) bits += s;
  return bits;
}

function stretchesOf({ score, state }: Evidence, { kind }: Hypothesis): Stretch[] {
  const counted = (segment: Segment): Stretch => ({
    ...segment,
    agreeing: countOf(state, AGREES, segment.first, segment.last),
    missing: countOf(state, DISAGREES, segment.first, segment.last),
  });
  let stretches = maximalSegments(score).map(counted);
  if (!stretches.every(isTolerable)) {
    // Too many objections inside: cut there.
    const strict = maximalSegments(score.map((x) => (x < 0 ? 8 * x : x))).map(counted);
    const inside = (s: Stretch): Stretch[] => strict.filter(({ first, last }) => first >= s.first && last <= s.last);
    stretches = stretches.flatMap((s) => (isTolerable(s) ? [s] : inside(s)));
  }
  if (kind === "mean" || stretches.length === 0) return stretches;
  // What nearly the whole line obeys is the line's, slips at its ends included.
  const whole = counted({ first: 0, last: score.length - 1, bits: score.reduce((a, b) => a + b, 0) });
  const isWhole = whole.missing > 0 && whole.agreeing >= 5 && whole.missing <= Math.max(1, 0.1 * whole.agreeing);
  return isWhole && !score.includes(FAR_MISS) ? [whole] : stretches;
}

function countOf(state: Int8Array, wanted: number, first: number, last: number): number {
  let count = 0;
  for (let j = first; j <= last; j++) if (state[j] === wanted) count++;
  return count;
}

function isTolerable({ agreeing, missing }: Stretch): boolean {
  return missing <= agreeing / 3 && (missing <= 1 || missing <= 0.15 * (agreeing + missing));
}

/** What could be a chance of the layout, or of one figure, needs more figures that nothing else foresees. */
function isNovelEnough(view: View, h: Hypothesis, { novel, explainsConstant }: Evidence, objections: number, agreeing: number): boolean {
  if (explainsConstant) return objections === 0;
  if (h.kind === "running") return novel >= 3 && objections <= agreeing / 8;
  if (novel >= 2) return true;
  if (h.kind === "sum" || h.kind === "mean") {
    if (view.observationCount > 2 && (h.layout === "stride" || h.layout === "pair" || h.layout === "kind")) return false;
    return h.kind === "sum" || (objections === 0 && agreeing >= 5);
  }
  return objections === 0 && agreeing >= 5;
}

/** A total that is called one and stands beside its parts. */
function isEasy(view: View, hypothesis: Hypothesis, words: SearchWords): boolean {
  return hypothesis.kind === "sum" && distanceTo(hypothesis) === 1 && words.total(view.profiles[hypothesis.aggregate]!.label);
}

/** Through observations that are absent or trivially true. */
function widened({ first, last }: Stretch, score: Float64Array): { first: number; last: number } {
  let [from, to] = [first, last];
  while (from > 0 && score[from - 1]! >= 0) from--;
  while (to < score.length - 1 && score[to + 1]! >= 0) to++;
  return { first: from, last: to };
}
