import { AGREES, CAPPED, DISAGREES, FLOAT_ERROR, penaltyOf, TRIVIAL, weighAgreements, type Agreement, type Evidence } from "./evidence";
import { formulaValue, type Formula } from "./formulas";
import type { FormulaHypothesis } from "./hypothesis";
import type { View } from "./view";

const SAYS_NEXT_TO_NOTHING = 0.02;
const CAP_REFUTED = -6;
/** Bits taken off where the parts count as exact, and where only their rounding makes it agree. */
const TIGHT = 0.5;
const LOOSE = 2.5;

/** How far a quotient, a change, a share or a progress agrees with the aggregate, observation by observation. */
export function formulaEvidence(view: View, hypothesis: FormulaHypothesis): Evidence {
  return new FormulaEvidence(view, hypothesis).weighed();
}

class FormulaEvidence {
  private readonly score: Float64Array;
  private readonly state: Int8Array;
  private readonly agreements: Agreement[] = [];
  private readonly capped: number[] = [];
  /** The parts of the observation that is looked at. */
  private readonly x: Float64Array;
  private reference = -1;
  private beyondWhole = 0;

  constructor(
    private readonly view: View,
    private readonly hypothesis: FormulaHypothesis,
  ) {
    this.score = new Float64Array(view.observationCount);
    this.state = new Int8Array(view.observationCount);
    this.x = new Float64Array(hypothesis.parts.length);
  }

  weighed(): Evidence {
    const { view, hypothesis, score, state, agreements } = this;
    const { aggregate, formula, total } = hypothesis;
    for (let j = 0; j < view.observationCount; j++) {
      const a = view.value[aggregate * view.observationCount + j]!;
      if (!Number.isNaN(a) && j !== total && readParts(view, hypothesis, j, this.x)) this.compare(j, a);
    }
    if (this.beyondWhole > 0) for (const j of this.capped) [score[j], state[j]] = [CAP_REFUTED, DISAGREES];
    const parts = { isJoint: true, usedParts: this.x.length };
    // Parts of a whole are not larger than it.
    if (total !== undefined && this.beyondWhole > 0.2 * agreements.length)
      return { score: score.fill(0), state, novel: 0, tight: 0, exact: 0, explainsConstant: false, ...parts };
    const { hasNegative, medianSize } = view.profiles[aggregate]!;
    const leastRange = formula.offset !== 0 || hasNegative ? medianSize : 0;
    return { score, state, ...weighAgreements(score, agreements, leastRange, (rival) => rival > 0), ...parts };
  }

  private compare(j: number, a: number): void {
    const { view, hypothesis, score, state, x } = this;
    const { aggregate, formula } = hypothesis;
    const predicted = formulaValue(formula, x);
    if (Number.isNaN(predicted)) {
      if (a === 0 && x[0] === 0) state[j] = TRIVIAL;
      return;
    }
    const ha = view.half[aggregate * view.observationCount + j]!;
    const spread = spreadOf(view, hypothesis, j, x, predicted);
    const tolerance = ha + spread.most;
    const residual = Math.abs(predicted - a);
    if (residual > tolerance + floatError(a, predicted)) {
      if (isCap(formula, a, predicted)) {
        state[j] = CAPPED;
        this.capped.push(j);
      } else [score[j], state[j]] = [penaltyOf(residual, tolerance, a, predicted), DISAGREES];
    } else if (a === 0 && (x[0] === 0 || x[0] === x[1])) state[j] = TRIVIAL;
    else this.agree(j, a, predicted, Math.sqrt((ha * ha + spread.squares) / 3));
  }

  private agree(j: number, a: number, predicted: number, deviation: number): void {
    const { view, hypothesis, x } = this;
    this.state[j] = AGREES;
    if (a > hypothesis.formula.scale) this.beyondWhole++;
    const ha = view.half[hypothesis.aggregate * view.observationCount + j]!;
    const residual = Math.abs(predicted - a);
    const loose = residual > ha + floatError(a, predicted);
    const obvious = x[0] === x[1] || x[1] === 1 || x[0] === 0 || a === x[0];
    this.agreements.push({
      observation: j,
      aggregate: a,
      predicted,
      width: 2 * ha,
      discount: loose ? LOOSE - Math.log2(normalDensity(residual, deviation) * 2 * ha) : TIGHT,
      loose,
      exact: residual <= floatError(a, predicted),
      key: keyOf(a, x),
      weight: obvious ? SAYS_NEXT_TO_NOTHING : 1,
      widest: Infinity,
      rivals: this.reference < 0 ? [] : rivalsOf(view, hypothesis, a, x, this.reference),
    });
    if (!obvious) this.reference = j;
  }
}

function floatError(a: number, predicted: number): number {
  return FLOAT_ERROR * (Math.abs(a) + Math.abs(predicted) + 1);
}

/** The whole printed where more comes out, or 0 where less than 0 does. */
function isCap({ scale, offset }: Formula, a: number, predicted: number): boolean {
  return (a === scale && predicted > a && offset === 0) || (a === 0 && predicted < 0);
}

function readParts({ observationCount: n, value }: View, { parts, total }: FormulaHypothesis, j: number, x: Float64Array): boolean {
  for (let k = 0; k < x.length; k++) {
    x[k] = value[parts[k]! * n + (k === 1 && total !== undefined ? total : j)]!;
    if (Number.isNaN(x[k])) return false;
  }
  return true;
}

/** How far the rounding of the parts can move the value, to first order: at most, and squared. Enough for a search. */
function spreadOf(
  view: View,
  { parts, formula, total }: FormulaHypothesis,
  j: number,
  x: Float64Array,
  predicted: number,
): { most: number; squares: number } {
  let [most, squares] = [0, 0];
  for (let k = 0; k < x.length; k++) {
    const kept = x[k]!;
    const printed = view.half[parts[k]! * view.observationCount + (k === 1 && total !== undefined ? total : j)]!;
    const h = Math.min(printed, 0.5 * Math.abs(kept) || printed);
    const moved = Math.max(movedBy(formula, x, k, kept + h, predicted), movedBy(formula, x, k, kept - h, predicted));
    most += moved;
    squares += moved * moved;
    x[k] = kept;
  }
  return { most, squares };
}

function normalDensity(residual: number, deviation: number): number {
  return Math.exp((-residual * residual) / (2 * deviation * deviation)) / (deviation * Math.sqrt(2 * Math.PI));
}

function movedBy(formula: Formula, x: Float64Array, k: number, moved: number, predicted: number): number {
  x[k] = moved;
  return Math.abs(formulaValue(formula, x) - predicted) || 0;
}

function keyOf(a: number, x: Float64Array): number {
  let key = a * 1.6180339;
  for (let k = 0; k < x.length; k++) key += x[k]! * (2.7182818 + k * 0.4233108);
  return key;
}

/** The aggregate as constant, and as calculated with one part as it was before. */
function rivalsOf(
  view: View,
  { aggregate, parts, formula, total }: FormulaHypothesis,
  a: number,
  x: Float64Array,
  before: number,
): number[] {
  const { observationCount: n, value } = view;
  const rivals = [Math.abs(a - value[aggregate * n + before]!)];
  if (total !== undefined) return rivals;
  for (let k = 0; k < x.length; k++) {
    const kept = x[k]!;
    x[k] = value[parts[k]! * n + before]!;
    rivals.push(Math.abs(a - formulaValue(formula, x)));
    x[k] = kept;
  }
  return rivals;
}
