import { FLOAT_ERROR } from "./evidence";
import type { Layout, SumHypothesis } from "./hypothesis";
import type { View } from "./view";

/** Lines that may lie between a total and the first of its parts. */
const MOST_SKIPPED = 3;
const LONGEST = 400;
/** Beyond this length only what adds up is followed, once the figures have passed the aggregate. */
const LONGEST_MEAN = 60;
const LEAST_BITS = 5;
const MISS = -4;
/** What figures that object cost at least, wherever the relation may live. */
const OBJECTION = 1.5;
const MOST_OBJECTION = 14;

export interface WindowSearch {
  readonly layout: Layout;
  readonly skip?: number;
  /** Lines that may be the total; those of the list where not given. */
  readonly aggregates?: readonly number[];
  readonly means?: boolean;
}

/** Running sums along an ordered list of lines, one stretch of length `size + 1` for each sampled observation. */
interface Prefixes {
  readonly size: number;
  readonly total: Float64Array;
  readonly half: Float64Array;
  readonly figures: Int32Array;
  readonly nonZero: Int32Array;
  /** Figures that differ from the figure before them. */
  readonly changes: Int32Array;
  readonly neverNegative: readonly boolean[];
}

/**
 * Windows of an ordered list of lines, next to or near the aggregate, before or after it, that add up to it or average to it. Running
 * sums make the test of one window in one observation constant in time; a window found in one is tested at once in the others.
 */
export function windowCandidates(view: View, list: readonly number[], sample: readonly number[], search: WindowSearch): SumHypothesis[] {
  const prefixes = prefixesOf(view, list, sample);
  const found: SumHypothesis[] = [];
  for (const aggregate of search.aggregates ?? list) new WindowsOfAggregate(view, list, sample, search, prefixes, aggregate).collect(found);
  return found;
}

function prefixesOf({ observationCount: n, value, half }: View, list: readonly number[], sample: readonly number[]): Prefixes {
  const size = list.length;
  const length = sample.length * (size + 1);
  const [total, halves] = [new Float64Array(length), new Float64Array(length)];
  const [figures, nonZero, changes] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  const neverNegative = sample.map((j, k) => {
    let positive = true;
    let last = NaN;
    for (let p = 0, o = k * (size + 1); p < size; p++, o++) {
      const at = list[p]! * n + j;
      const x = value[at]!;
      const has = !Number.isNaN(x);
      total[o + 1] = total[o]! + (has ? x : 0);
      halves[o + 1] = halves[o]! + (has ? half[at]! : 0);
      figures[o + 1] = figures[o]! + (has ? 1 : 0);
      nonZero[o + 1] = nonZero[o]! + (has && x !== 0 ? 1 : 0);
      changes[o + 1] = changes[o]! + (has && x !== last ? 1 : 0);
      if (has) last = x;
      positive &&= !(x < 0);
    }
    return positive;
  });
  return { size, total, half: halves, figures, nonZero, changes, neverNegative };
}

/** The parts are listed when asked for: most candidates of a large table are never looked at again. */
class WindowHypothesis implements SumHypothesis {
  private listed: readonly number[] | undefined;

  constructor(
    readonly kind: "sum" | "mean",
    readonly aggregate: number,
    readonly layout: Layout,
    readonly rough: number,
    private readonly window: { readonly list: readonly number[]; readonly low: number; readonly high: number },
  ) {}

  get parts(): readonly number[] {
    const { list, low, high } = this.window;
    this.listed ??= list.slice(low, high + 1);
    return this.listed;
  }
}

class WindowsOfAggregate {
  private readonly seen = new Set<number>();
  private readonly means: boolean;

  constructor(
    private readonly view: View,
    private readonly list: readonly number[],
    private readonly sample: readonly number[],
    private readonly search: WindowSearch,
    private readonly prefixes: Prefixes,
    private readonly aggregate: number,
  ) {
    this.means = search.means ?? true;
  }

  collect(found: SumHypothesis[]): void {
    const { list, sample, aggregate, view } = this;
    let after = 0;
    while (after < list.length && list[after]! <= aggregate) after++;
    const before = after > 0 && list[after - 1] === aggregate ? after - 2 : after - 1;
    for (let k = 0; k < sample.length; k++) {
      const a = view.value[aggregate * view.observationCount + sample[k]!]!;
      if (a === 0 || Number.isNaN(a)) continue;
      this.follow(found, k, after, 1);
      this.follow(found, k, before, -1);
    }
  }

  /** All windows that begin at `start` or a few figures farther away, in one observation. */
  private follow(found: SumHypothesis[], k: number, start: number, step: 1 | -1): void {
    const { size, figures } = this.prefixes;
    const o = k * (size + 1);
    const most = this.search.skip ?? MOST_SKIPPED;
    for (let p = start, skipped = 0; p >= 0 && p < size && skipped <= most; p += step) {
      if (figures[o + p + 1] === figures[o + p]) continue;
      skipped++;
      this.extend(found, k, p, step);
    }
  }

  private extend(found: SumHypothesis[], k: number, start: number, step: 1 | -1): void {
    const { size, total, half, figures, nonZero, neverNegative } = this.prefixes;
    const at = this.aggregate * this.view.observationCount + this.sample[k]!;
    const a = this.view.value[at]!;
    const ha = this.view.half[at]!;
    const o = k * (size + 1);
    const monotone = neverNegative[k]!;
    const stop = step > 0 ? Math.min(size - 1, start + LONGEST) : Math.max(0, start - LONGEST);
    const lastMean = this.means ? LONGEST_MEAN : 1;
    for (let e = start + step; step > 0 ? e <= stop : e >= stop; e += step) {
      if (figures[o + e + 1] === figures[o + e]) continue;
      const [low, high] = step > 0 ? [start, e] : [e, start];
      const sum = total[o + high + 1]! - total[o + low]!;
      const slack = half[o + high + 1]! - half[o + low]!;
      const scale = FLOAT_ERROR * (Math.abs(a) + Math.abs(sum));
      const tolerance = ha + slack + scale;
      const count = figures[o + high + 1]! - figures[o + low]!;
      const isSum = Math.abs(sum - a) <= tolerance;
      const isMean = !isSum && this.means && Math.abs(sum - a * count) <= ha * count + slack + scale;
      if ((isSum || isMean) && nonZero[o + high + 1]! - nonZero[o + low]! >= 2) this.keep(found, low, high, isMean);
      else if (monotone && sum - a > tolerance && Math.abs(e - start) > lastMean) return;
    }
  }

  private keep(found: SumHypothesis[], low: number, high: number, isMean: boolean): void {
    const key = (low * 4096 + high) * 2 + (isMean ? 1 : 0);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const rough = this.roughBits(low, high, isMean);
    if (rough === undefined) return;
    found.push(new WindowHypothesis(isMean ? "mean" : "sum", this.aggregate, this.search.layout, rough, { list: this.list, low, high }));
  }

  /** Bits over the whole sample; undefined where they are too few to look further. */
  private roughBits(low: number, high: number, isMean: boolean): number | undefined {
    const { size, total, half, figures, nonZero, changes } = this.prefixes;
    let bits = 0;
    let misses = 0;
    for (let k = 0; k < this.sample.length; k++) {
      const at = this.aggregate * this.view.observationCount + this.sample[k]!;
      const a = this.view.value[at]!;
      const from = k * (size + 1) + low;
      const to = k * (size + 1) + high + 1;
      const count = figures[to]! - figures[from]!;
      if (Number.isNaN(a) || count === 0) continue;
      const divisor = isMean ? count : 1;
      const sum = total[to]! - total[from]!;
      const slack = half[to]! - half[from]!;
      const ha = this.view.half[at]!;
      if (Math.abs(sum - a * divisor) > ha * divisor + slack + FLOAT_ERROR * (Math.abs(sum) + Math.abs(a))) {
        misses++;
        continue;
      }
      const others = nonZero[to]! - nonZero[from]!;
      // The mean of equal figures is that figure.
      if (others === 0 || (isMean && changes[to] === changes[from + 1])) continue;
      const width = isMean ? ha + slack / count : ha + 0.3 * slack;
      bits += Math.log2(1 + Math.abs(a) / width) * (others === 1 ? 0.3 : 1);
    }
    return bits < LEAST_BITS + Math.min(MOST_OBJECTION, OBJECTION * misses) ? undefined : bits + MISS * misses;
  }
}
