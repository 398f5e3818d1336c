/** Rounding of binary floats, relative to the figures. */
export const FLOAT_ERROR = 1e-9;

/** What one observation says of a hypothesis. */
export const ABSENT = 0;
export const AGREES = 1;
/** It agrees, but would in any case: 0 = 0 + 0. */
export const TRIVIAL = 2;
/** 100 printed where 150 comes out. */
export const CAPPED = 3;
export const DISAGREES = -1;

const NEAR_MISS = -4;
const MISS = -6;
export const FAR_MISS = -7;
/** Bits that the first figure of a line may count at most, where nothing before it tells what to expect. */
const MOST_OF_FIRST = 16;
const LEAST = 0.02;
/** What rounding allows besides, where no figure is rounded. */
const NO_ROUNDING = 0.05;
/** Part of the bits that the same figures count for when they come again. */
const SAME_AGAIN = 0.1;
/** Bits that a rival must have to be a relation of its own. */
const PROVED_RIVAL = 24;

/** Evidence of a hypothesis over all observations. */
export interface Evidence {
  /** Bits for (above 0) or against (below 0). */
  readonly score: Float64Array;
  readonly state: Int8Array;
  /** Agreeing observations that no cheaper explanation foresees. */
  readonly novel: number;
  /** A cheaper explanation is itself proved, and misses only a constant that the hypothesis names. */
  readonly explainsConstant: boolean;
  /** Observations that agree with the parts taken as exact, and those that agree to the digit. */
  readonly tight: number;
  readonly exact: number;
  /** Parts that took part with a figure other than 0, and whether two did at once; for sums and means. */
  readonly usedParts: number;
  readonly isJoint: boolean;
  /** For running totals: the observation before each. */
  readonly previous?: Int32Array;
}

/** An observation that agrees, and how much that says. */
export interface Agreement {
  readonly observation: number;
  readonly aggregate: number;
  readonly predicted: number;
  /** Width of what the hypothesis allows. */
  readonly width: number;
  /** Bits taken off for what rounding allows besides. */
  readonly discount: number;
  /** It agrees only because the parts are rounded too. */
  readonly loose: boolean;
  /** No rounding at all: the figures agree to the digit. */
  readonly exact: boolean;
  /** Equal keys: the same figures again. */
  readonly key: number;
  /** Far below 1 where the agreement says next to nothing. */
  weight: number;
  /** What is plausible at most. */
  readonly widest: number;
  /** How far the aggregate is from what each cheaper explanation foresees; NaN where that foresees nothing. */
  readonly rivals: readonly number[];
}

/** What a figure that disagrees costs: a slip is near or of the same size; a figure far off may be of another kind. */
export function penaltyOf(residual: number, tolerance: number, aggregate: number, predicted: number): number {
  if (residual <= 4 * tolerance || residual <= 0.01 * Math.abs(aggregate)) return NEAR_MISS;
  return residual <= 0.5 * Math.max(Math.abs(aggregate), Math.abs(predicted)) ? MISS : FAR_MISS;
}

interface Rival {
  readonly index: number;
  /** Bits that the figures hold over and above it. */
  readonly left: number;
}

/**
 * Writes the bits of each agreement into `score`: log2(1 + plausible range ÷ width). Plausible is what the best cheaper explanation
 * leaves open: that the aggregate is constant, a copy or multiple of one part, or one part and a constant. Cheaper explanations are
 * compared over the whole line, since they too must hold throughout. `leavesConstant`: whether a rival is a calculation with a constant
 * that it does not explain.
 */
export function weighAgreements(
  score: Float64Array,
  agreements: readonly Agreement[],
  leastRange: number,
  leavesConstant: (rival: number) => boolean,
): Pick<Evidence, "novel" | "explainsConstant" | "tight" | "exact"> {
  const rival = bestRival(agreements);
  const exact = agreements.filter((agreement) => agreement.exact).length;
  const range = rangeOf(agreements);
  const seen = new Set<number>();
  let [first, gain, novel, foreseen, foreseenBits] = [-1, 0, 0, 0, 0];
  for (const agreement of agreements) {
    const top = Math.min(Math.max(3 * Math.abs(agreement.aggregate), leastRange), agreement.widest);
    const discount = exact === agreements.length ? NO_ROUNDING : agreement.discount;
    const within = agreement.rivals[rival.index] ?? NaN;
    let bits = bitsOf(agreement, Math.min(top, range, Number.isNaN(within) ? Infinity : within), discount);
    const full = Math.min(bitsOf(agreement, top, discount), MOST_OF_FIRST);
    if (seen.has(agreement.key)) bits = Math.min(bits, SAME_AGAIN * bits);
    else if (!Number.isNaN(within)) {
      foreseenBits += full - Math.max(bits, 0);
      foreseen++;
    }
    seen.add(agreement.key);
    if (bits > 1) novel++;
    score[agreement.observation] = bits || LEAST;
    if (full - score[agreement.observation]! > gain) {
      gain = full - score[agreement.observation]!;
      first = agreement.observation;
    }
  }
  if (first >= 0) score[first]! += gain;
  const explainsConstant = leavesConstant(rival.index) && novel <= 1 && foreseen >= 3 && foreseenBits >= PROVED_RIVAL;
  return { novel, explainsConstant, tight: agreements.filter(({ loose }) => !loose).length, exact };
}

function rangeOf(agreements: readonly Agreement[]): number {
  let low = Infinity;
  let high = -Infinity;
  for (const { aggregate, predicted } of agreements) {
    low = Math.min(low, aggregate, predicted);
    high = Math.max(high, aggregate, predicted);
  }
  return high - low;
}

function bitsOf({ width, weight, loose }: Agreement, range: number, discount: number): number {
  const bits = Math.log2(1 + range / width) - discount;
  if (bits > 0) return bits * weight;
  return loose ? Math.max(-2, bits) : 0;
}

function bestRival(agreements: readonly Agreement[]): Rival {
  let count = 0;
  for (const { rivals } of agreements) count = Math.max(count, rivals.length);
  let best: Rival = { index: -1, left: Infinity };
  for (let index = 0; index < count; index++) {
    let left = 0;
    let known = 0;
    for (const { rivals, width } of agreements) {
      const distance = rivals[index];
      if (distance === undefined || Number.isNaN(distance)) continue;
      known++;
      left += Math.max(0, Math.log2(distance / width + FLOAT_ERROR));
    }
    if (known >= 0.5 * (agreements.length - 1) && left < best.left) best = { index, left };
  }
  return best;
}
