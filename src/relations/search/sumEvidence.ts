import { AGREES, DISAGREES, FLOAT_ERROR, penaltyOf, TRIVIAL, weighAgreements, type Agreement, type Evidence } from "./evidence";
import type { SumHypothesis } from "./hypothesis";
import type { View } from "./view";

/** Parts whose copies and multiples are looked at as cheaper explanations. */
const RIVAL_PARTS = 12;
const COPY_OF_ONE = 0.02;
const COPY_OF_ANY = 0.4;
/** √(2π) */
const NORMAL = 2.5066;
const UNTOLD = -1;
const OTHER_KIND = -2;

/** What the parts come to in one observation. */
interface PartsSeen {
  total: number;
  /** Half widths added up, plainly and squared. */
  half: number;
  squares: number;
  figures: number;
  nonZero: number;
  unknown: number;
  lastNonZero: number;
  low: number;
  high: number;
}

/** How far the sum or mean of the parts agrees with the aggregate, observation by observation. */
export function sumEvidence(view: View, hypothesis: SumHypothesis): Evidence {
  return new SumEvidence(view, hypothesis).weighed();
}

class SumEvidence {
  private readonly score: Float64Array;
  private readonly state: Int8Array;
  private readonly agreements: Agreement[] = [];
  /** The part that alone gives the aggregate, by observation. */
  private readonly copyOf: Int32Array;
  private readonly used: Uint8Array;
  private isJoint = false;
  private reference = -1;

  constructor(
    private readonly view: View,
    private readonly hypothesis: SumHypothesis,
  ) {
    this.score = new Float64Array(view.observationCount);
    this.state = new Int8Array(view.observationCount);
    this.copyOf = new Int32Array(view.observationCount).fill(-1);
    this.used = new Uint8Array(hypothesis.parts.length);
  }

  weighed(): Evidence {
    const { view, score, state, used } = this;
    const { aggregate, parts } = this.hypothesis;
    const seen: PartsSeen = { total: 0, half: 0, squares: 0, figures: 0, nonZero: 0, unknown: 0, lastNonZero: -1, low: 0, high: 0 };
    for (let j = 0; j < view.observationCount; j++) {
      const a = view.value[aggregate * view.observationCount + j]!;
      if (Number.isNaN(a)) continue;
      lookAtParts(view, parts, j, seen);
      this.compare(j, a, seen);
    }
    lowerCopies(this.agreements, this.copyOf, parts.length);
    const { hasNegative, medianSize } = view.profiles[aggregate]!;
    const weighed = weighAgreements(score, this.agreements, hasNegative ? medianSize : 0, (rival) => rival % 2 === 0);
    return { score, state, ...weighed, isJoint: this.isJoint, usedParts: used.reduce((sum, u) => sum + u, 0) };
  }

  private compare(j: number, a: number, seen: PartsSeen): void {
    const { view, score, state } = this;
    const { aggregate, parts, kind } = this.hypothesis;
    if (seen.figures === 0 || (seen.figures === 1 && parts.length > 2 && seen.nonZero === 0)) {
      if (seen.figures === 0 && a !== 0 && kind === "sum") score[j] = UNTOLD;
      return;
    }
    const ha = view.half[aggregate * view.observationCount + j]!;
    if (kind === "mean") divide(seen, meanDivisor(seen, parts.length, a, ha));
    const residual = Math.abs(seen.total - a);
    if (residual > ha + seen.half + floatError(seen, a)) [score[j], state[j]] = disagreement(seen, parts.length, kind, a, ha);
    else if (seen.nonZero === 0 || (kind === "mean" && seen.low === seen.high)) state[j] = TRIVIAL;
    else this.agree(j, seen);
  }

  private agree(j: number, seen: PartsSeen): void {
    const { view, hypothesis, used } = this;
    this.state[j] = AGREES;
    if (seen.nonZero === 1) {
      used[seen.lastNonZero] = 1;
      this.copyOf[j] = seen.lastNonZero;
    } else {
      this.isJoint = true;
      hypothesis.parts.forEach((part, k) => {
        if (isCounted(view.value[part * view.observationCount + j]!)) used[k] = 1;
      });
    }
    this.agreements.push(sumAgreement(view, hypothesis, j, this.reference, seen));
    if (seen.nonZero > 1) this.reference = j;
  }
}

function floatError({ total }: PartsSeen, a: number): number {
  return FLOAT_ERROR * (Math.abs(a) + Math.abs(total) + 1);
}

function isCounted(x: number): boolean {
  return x !== 0 && !Number.isNaN(x);
}

function lookAtParts({ observationCount: n, value, half, unknown }: View, parts: readonly number[], j: number, seen: PartsSeen): void {
  seen.total = seen.half = seen.squares = seen.figures = seen.nonZero = seen.unknown = 0;
  seen.lastNonZero = -1;
  [seen.low, seen.high] = [Infinity, -Infinity];
  for (let k = 0; k < parts.length; k++) {
    const at = parts[k]! * n + j;
    const x = value[at]!;
    if (Number.isNaN(x)) {
      seen.unknown += unknown[at]!;
      continue;
    }
    const h = half[at]!;
    seen.figures++;
    seen.total += x;
    seen.half += h;
    seen.squares += h * h;
    if (x < seen.low) seen.low = x;
    if (x > seen.high) seen.high = x;
    if (x !== 0) {
      seen.nonZero++;
      seen.lastNonZero = k;
    }
  }
}

/** A mean leaves blanks out, or counts them as zeros where the figures say so. */
function meanDivisor({ total, figures }: PartsSeen, parts: number, a: number, ha: number): number {
  if (figures === parts) return figures;
  const withZeros = Math.abs(total / parts - a);
  return withZeros < Math.abs(total / figures - a) && withZeros <= ha + FLOAT_ERROR ? parts : figures;
}

function divide(seen: PartsSeen, divisor: number): void {
  seen.total /= divisor;
  seen.half /= divisor;
  seen.squares /= divisor * divisor;
}

function disagreement(seen: PartsSeen, parts: number, kind: "sum" | "mean", a: number, ha: number): [number, number] {
  if (seen.unknown > 0 || seen.figures === 1) return [UNTOLD, 0];
  // A rate or a mean in a table of sums: another kind of figure, not a wrong one.
  const isBetween = kind === "sum" && parts > 1 && a >= seen.low && a <= seen.high && Math.abs(a) < 0.6 * Math.abs(seen.total);
  if (isBetween) return [OTHER_KIND, 0];
  return [penaltyOf(Math.abs(seen.total - a), ha + seen.half, a, seen.total), DISAGREES];
}

function sumAgreement(view: View, { aggregate, parts, kind }: SumHypothesis, j: number, reference: number, seen: PartsSeen): Agreement {
  const { observationCount: n, value, half } = view;
  const a = value[aggregate * n + j]!;
  const ha = half[aggregate * n + j]!;
  const residual = Math.abs(seen.total - a);
  const scale = floatError(seen, a);
  let [width, discount] = [2 * ha, 1];
  if (kind === "mean" && residual > ha + scale) [width, discount] = [2 * (ha + seen.half), 2.5];
  if (kind === "sum" && residual > scale) {
    // Errors of rounding add up to something near a normal distribution.
    const sigma = Math.sqrt((ha * ha + seen.squares) / 3);
    discount = 1 - Math.log2((Math.exp((-residual * residual) / (2 * sigma * sigma)) / (sigma * NORMAL)) * width);
  }
  let isCopy = false;
  if (kind === "sum")
    for (let k = 0; k < parts.length && !isCopy; k++) {
      const at = parts[k]! * n + j;
      isCopy = Math.abs(a - value[at]!) <= Math.max(width, seen.half - half[at]!);
    }
  return {
    observation: j,
    aggregate: a,
    predicted: seen.total,
    width,
    discount,
    loose: residual > ha + scale,
    exact: residual <= scale,
    key: seen.nonZero === 1 ? a : a * 1.6180339 + seen.low * 2.7182818 + seen.high * 3.1415926,
    weight: isCopy ? COPY_OF_ONE : 1,
    widest: kind === "mean" ? seen.high - seen.low : Infinity,
    rivals: reference < 0 ? [] : rivalsOfSum(view, aggregate, parts, j, reference),
  };
}

/** The aggregate as one part and what it was more than that part before, and as that part times what it was then. */
function rivalsOfSum(
  { observationCount: n, value }: View,
  aggregate: number,
  parts: readonly number[],
  j: number,
  before: number,
): number[] {
  const rivals: number[] = [];
  const a = value[aggregate * n + j]!;
  const was = value[aggregate * n + before]!;
  for (let k = 0; k < parts.length && k < RIVAL_PARTS; k++) {
    const x = value[parts[k]! * n + j]!;
    const xWas = value[parts[k]! * n + before]!;
    rivals.push(Math.abs(a - was - x + xWas), x && xWas ? Math.abs(a - (was * x) / xWas) : NaN);
  }
  return rivals;
}

/** Where one part alone is there, the aggregate is its copy. Copies of always the same part prove nothing of the others. */
function lowerCopies(agreements: readonly Agreement[], copyOf: Int32Array, parts: number): void {
  const copies = new Int32Array(parts);
  for (const part of copyOf) if (part >= 0) copies[part]!++;
  const most = copies.indexOf(copies.reduce((x, y) => Math.max(x, y), 0));
  for (const agreement of agreements) {
    const part = copyOf[agreement.observation]!;
    if (part >= 0) agreement.weight = part === most ? COPY_OF_ONE : COPY_OF_ANY;
  }
}
