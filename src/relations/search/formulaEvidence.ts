import { AGREES, CAPPED, DISAGREES, FLOAT_ERROR, penaltyOf, TRIVIAL, weighAgreements, type Agreement, type Evidence } from "./evidence";
import { formulaValue, type Formula } from "./formulas";
import type { FormulaHypothesis } from "./hypothesis";
import type { View } from "./view";

const SAYS_NEXT_TO_NOTHING = 0.02;
const CAP_REFUTED = -6;

/** How far a quotient, a change, a share or a progress agrees with the aggregate, observation by observation. */
export function formulaEvidence(view: View, hypothesis: FormulaHypothesis): Evidence {
  const { observationCount: n, value, half } = view;
  const { aggregate, formula, total } = hypothesis;
  const score = new Float64Array(n);
  const state = new Int8Array(n);
  const agreements: Agreement[] = [];
  const capped: number[] = [];
  const x = new Float64Array(hypothesis.parts.length);
  let [reference, beyondWhole] = [-1, 0];
  for (let j = 0; j < n; j++) {
    const a = value[aggregate * n + j]!;
    if (Number.isNaN(a) || j === total || !readParts(view, hypothesis, j, x)) continue;
    const predicted = formulaValue(formula, x);
    if (Number.isNaN(predicted)) {
      if (a === 0 && x[0] === 0) state[j] = TRIVIAL;
      continue;
    }
    const ha = half[aggregate * n + j]!;
    const spread = spreadOf(view, hypothesis, j, x, predicted);
    const residual = Math.abs(predicted - a);
    const scale = FLOAT_ERROR * (Math.abs(a) + Math.abs(predicted) + 1);
    if (residual > ha + spread + scale) {
      if ((a === formula.scale && predicted > a && formula.offset === 0) || (a === 0 && predicted < 0)) {
        state[j] = CAPPED;
        capped.push(j);
      } else [score[j], state[j]] = [penaltyOf(residual, ha + spread, a, predicted), DISAGREES];
      continue;
    }
    if (a === 0 && (x[0] === 0 || x[0] === x[1])) {
      state[j] = TRIVIAL;
      continue;
    }
    state[j] = AGREES;
    if (a > formula.scale) beyondWhole++;
    const tight = residual <= ha + scale;
    const obvious = x[0] === x[1] || x[1] === 1 || x[0] === 0 || a === x[0];
    agreements.push({
      observation: j,
      aggregate: a,
      predicted,
      width: 2 * (tight ? ha : ha + spread),
      discount: tight ? 0.5 : 4,
      loose: !tight,
      exact: residual <= scale,
      key: keyOf(a, x),
      weight: obvious ? SAYS_NEXT_TO_NOTHING : 1,
      widest: Infinity,
      rivals: reference < 0 ? [] : rivalsOf(view, hypothesis, a, x, reference),
    });
    if (!obvious) reference = j;
  }
  if (beyondWhole > 0) for (const j of capped) [score[j], state[j]] = [CAP_REFUTED, DISAGREES];
  const parts = { isJoint: true, usedParts: x.length };
  // Parts of a whole are not larger than it.
  if (total !== undefined && beyondWhole > 0.2 * agreements.length)
    return { score: score.fill(0), state, novel: 0, tight: 0, exact: 0, explainsConstant: false, ...parts };
  const { hasNegative, medianSize } = view.profiles[aggregate]!;
  const weighed = weighAgreements(score, agreements, formula.offset !== 0 || hasNegative ? medianSize : 0, (rival) => rival > 0);
  return { score, state, ...weighed, ...parts };
}

function readParts({ observationCount: n, value }: View, { parts, total }: FormulaHypothesis, j: number, x: Float64Array): boolean {
  for (let k = 0; k < x.length; k++) {
    x[k] = value[parts[k]! * n + (k === 1 && total !== undefined ? total : j)]!;
    if (Number.isNaN(x[k])) return false;
  }
  return true;
}

/** How far the rounding of the parts can move the value, to first order: enough for a search. */
function spreadOf(view: View, { parts, formula, total }: FormulaHypothesis, j: number, x: Float64Array, predicted: number): number {
  let spread = 0;
  for (let k = 0; k < x.length; k++) {
    const kept = x[k]!;
    const printed = view.half[parts[k]! * view.observationCount + (k === 1 && total !== undefined ? total : j)]!;
    const h = Math.min(printed, 0.5 * Math.abs(kept) || printed);
    spread += Math.max(movedBy(formula, x, k, kept + h, predicted), movedBy(formula, x, k, kept - h, predicted));
    x[k] = kept;
  }
  return spread;
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
function rivalsOf(view: View, { aggregate, parts, formula, total }: FormulaHypothesis, a: number, x: Float64Array, before: number): number[] {
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
