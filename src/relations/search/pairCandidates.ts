import { FLOAT_ERROR } from "./evidence";
import type { SumHypothesis } from "./hypothesis";
import { lowerBound, sortedFigures } from "./sortedFigures";
import type { View } from "./view";

const LEAST_BITS = 10;
/** Two lines side by side and this near are a run like any other. */
const NEAR = 3;

interface PairSearch {
  readonly kind: "sum" | "mean";
  readonly list: readonly number[];
  /** Lines that may be the result. */
  readonly aggregates: readonly number[];
  readonly reach: number;
}

/** a = b + c for any two lines within `reach`, which is also b = a − c; or a = (b + c) ÷ 2. A sorted search per sampled observation. */
export function pairCandidates(view: View, search: PairSearch, sample: readonly number[]): SumHypothesis[] {
  const tally = new Map<number, number>();
  for (const observation of sample) tallyPairs(view, search, observation, tally);
  const { kind } = search;
  const { lineCount: m } = view;
  const found: SumHypothesis[] = [];
  for (const [key, rough] of tally) {
    if (rough < LEAST_BITS) continue;
    const [aggregate, first, second] = [Math.floor(key / m / m), Math.floor(key / m) % m, key % m];
    const isRun = second - first === 1 && Math.min(Math.abs(aggregate - first), Math.abs(aggregate - second)) <= NEAR;
    found.push({ kind, aggregate, parts: [first, second], layout: isRun ? "run" : "pair", rough });
  }
  return found;
}

function tallyPairs(view: View, { kind, list, aggregates, reach }: PairSearch, observation: number, tally: Map<number, number>): void {
  const divisor = kind === "sum" ? 1 : 2;
  const { lineCount: m, observationCount: n, value, half } = view;
  const { lines, values } = sortedFigures(view, list, observation);
  for (const a of lines.filter((line) => aggregates.includes(line))) {
    const whole = value[a * n + observation]! * divisor;
    const wholeHalf = half[a * n + observation]! * divisor;
    for (const b of lines) {
      if (b === a || Math.abs(b - a) > reach) continue;
      const wanted = whole - value[b * n + observation]!;
      const given = wholeHalf + half[b * n + observation]!;
      for (let p = lowerBound(values, wanted - 2 * given); p < values.length && values[p]! <= wanted + 2 * given; p++) {
        const c = lines[p]!;
        if (c <= b || c === a || Math.abs(c - a) > reach) continue;
        const tolerance = given + half[c * n + observation]!;
        if (Math.abs(values[p]! - wanted) > tolerance + FLOAT_ERROR * Math.abs(whole)) continue;
        const key = (a * m + b) * m + c;
        tally.set(key, (tally.get(key) ?? 0) + Math.log2(1 + Math.abs(whole) / tolerance));
      }
    }
  }
}
