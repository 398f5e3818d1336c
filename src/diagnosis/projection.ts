import { addTo, type Constraint, type Range, type WeightedMean } from "./constraint";
import type { PrintedFigure } from "./printedFigure";
import { meanRange, scoreRange, weightRange } from "./weightedMean";

/** Beyond this a number stands for no bound. */
const BIG = 1e15;
const FEW = 8;
const NARROW = 1e-11;

/** No number at all. */
export const NOTHING: Range = [1, -1];
export const EVERYTHING: Range = [-Infinity, Infinity];

/** What figures are taken to be instead of what they say. */
export type Assumed = ReadonlyMap<PrintedFigure, Range>;
const AS_PRINTED: Assumed = new Map();

export function isEmpty([low, high]: Range): boolean {
  return low > high + NARROW * Math.max(sizeOf(low), sizeOf(high));
}

export function inBoth(a: Range, b: Range): Range {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
}

/** The numbers that a figure can stand for. */
export function rangeOf(figure: PrintedFigure, assumed: Assumed = AS_PRINTED): Range {
  return assumed.get(figure) ?? [figure.value - figure.loose, figure.value + figure.loose];
}

/** The numbers that the inputs allow for the result. */
export function forward(constraint: Constraint, assumed: Assumed = AS_PRINTED): Range {
  if (constraint.isProduct) return productOf(constraint, assumed);
  if (constraint.weighted) return meanRange(constraint.weighted, (figure) => rangeOf(figure, assumed));
  const shared = constraint.isShared ? constraint.inputs.find((one) => constraint.over.has(one) && constraint.under.has(one)) : undefined;
  if (!shared) return quotient(constraint, assumed);
  const range = rangeOf(shared, assumed);
  if (range[0] === -Infinity || range[1] === Infinity) return EVERYTHING;
  const [a, b] = range.map((end) => quotient(constraint, new Map(assumed).set(shared, [end, end]))) as [Range, Range];
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** The numbers that all other figures allow for one figure; what the result may be off by is counted in. */
export function project(constraint: Constraint, figure: PrintedFigure, assumed: Assumed = AS_PRINTED): Range {
  if (figure === constraint.result) return forward(constraint, assumed);
  const [low, high] = resultRange(constraint, assumed);
  // No input makes a capped line print more than its cap.
  if (low > constraint.cap) return NOTHING;
  if (low < -BIG && high > BIG) return EVERYTHING;
  if (constraint.isProduct) return factorOf(constraint, figure, [low, high], assumed);
  if (constraint.weighted) return termOf(constraint.weighted, figure, [low, high], assumed);
  return solved(constraint, figure, [low, high], assumed);
}

/** Whether result and inputs can all be right. */
export function holds(constraint: Constraint, assumed: Assumed = AS_PRINTED): boolean {
  return !isEmpty(inBoth(forward(constraint, assumed), around(constraint, assumed)));
}

/** The numbers that are printed as the result is. */
export function around({ result, margin, marginAfter }: Constraint, assumed: Assumed = AS_PRINTED): Range {
  const given = assumed.get(result);
  if (!given) return [result.value - margin.below, result.value + margin.above];
  return [given[0] + result.looseAfter - marginAfter.below, given[1] - result.looseAfter + marginAfter.above];
}

/** The results before clipping that are printed as the result is. */
function resultRange(constraint: Constraint, assumed: Assumed): Range {
  let [low, high] = around(constraint, assumed);
  if (high >= constraint.cap) high = Infinity;
  if (constraint.cap < Infinity && low <= 0) low = -Infinity;
  return [low, high];
}

/** Sums above and below the line without one figure. */
function sumsWithout(constraint: Constraint, without: PrintedFigure | undefined, assumed: Assumed): [number, number, number, number] {
  const { inputs, over, under } = constraint;
  const add = (sums: [number, number, number, number], figure: PrintedFigure, range: Range, sign: 1 | -1): void =>
    addTo(sums, over.get(figure) ?? 0, under.get(figure) ?? 0, range, sign);
  if (inputs.length <= FEW) {
    const sums: [number, number, number, number] = [0, 0, 0, 0];
    for (const figure of inputs) if (figure !== without) add(sums, figure, rangeOf(figure, assumed), 1);
    return sums;
  }
  const sums: [number, number, number, number] = [...constraint.sums];
  const isInput = (figure: PrintedFigure): boolean => over.has(figure) || under.has(figure);
  if (without && isInput(without)) add(sums, without, rangeOf(without), -1);
  for (const [figure, range] of assumed) {
    if (figure === without || !isInput(figure)) continue;
    add(sums, figure, rangeOf(figure), -1);
    add(sums, figure, range, 1);
  }
  return sums;
}

function quotient(constraint: Constraint, assumed: Assumed): Range {
  const sums = sumsWithout(constraint, undefined, assumed);
  const [below, above] = [sums[2] + constraint.constant, sums[3] + constraint.constant];
  if (below <= 0 && above >= 0)
    return constraint.isPositive ? clipped(constraint, [above > 0 ? (constraint.scale * sums[0]) / above : 0, Infinity]) : EVERYTHING;
  const ends = [sums[0] / below, sums[0] / above, sums[1] / below, sums[1] / above].map((x) => (Number.isNaN(x) ? 0 : x));
  const [a, b] = [constraint.scale * Math.min(...ends) + constraint.shift, constraint.scale * Math.max(...ends) + constraint.shift];
  return clipped(constraint, [Math.min(a, b), Math.max(a, b)]);
}

/** What the inputs give before anything is clipped. */
export function calculated(constraint: Constraint, assumed: Assumed = AS_PRINTED): number {
  const [low, high] = forward({ ...constraint, cap: Infinity }, assumed);
  return (low + high) / 2;
}

function clipped({ cap }: Constraint, [low, high]: Range): Range {
  if (cap === Infinity) return [low, high];
  const clip = (x: number): number => Math.min(cap, Math.max(0, x));
  return [clip(low), clip(high)];
}

/** Solves the linear form for a figure at both ends of the result, and takes all between: monotone but for a pole, where nothing is excluded. */
function solved(constraint: Constraint, figure: PrintedFigure, [low, high]: Range, assumed: Assumed): Range {
  const { scale, shift, isPositive } = constraint;
  let ends = [(Math.max(low, -BIG) - shift) / scale, (Math.min(high, BIG) - shift) / scale].sort((x, y) => x - y);
  if (isPositive) {
    if ((ends[1] ?? 0) < 0) return NOTHING;
    ends = ends.map((end) => Math.max(end, 1e-15));
  }
  const [a, b] = [constraint.over.get(figure) ?? 0, constraint.under.get(figure) ?? 0];
  const [first = 0, second = 0] = ends.map((q) => a - q * b);
  if (first * second <= 0) return EVERYTHING;
  let [x, y] = [Infinity, -Infinity];
  ends.forEach((q, end) => {
    const [least, most] = rest(constraint, figure, q, assumed);
    const divisor = end === 0 ? first : second;
    x = Math.min(x, -least / divisor, -most / divisor);
    y = Math.max(y, -least / divisor, -most / divisor);
  });
  const slack = NARROW * Math.max(sizeOf(x), sizeOf(y), constraint.inputs.length > FEW ? Math.abs(constraint.sums[1]) : 0);
  return [x < -BIG / 1e3 ? -Infinity : x - slack, y > BIG / 1e3 ? Infinity : y + slack];
}

/** Lowest and highest value of Σ(over − q·under)·x over the other figures. */
function rest(constraint: Constraint, figure: PrintedFigure, q: number, assumed: Assumed): Range {
  if (!constraint.isShared) {
    const sums = sumsWithout(constraint, figure, assumed);
    const [d, e] = [times(q, sums[2] + constraint.constant), times(q, sums[3] + constraint.constant)];
    return [sums[0] - Math.max(d, e), sums[1] - Math.min(d, e)];
  }
  let [least, most] = [0, 0];
  for (const other of constraint.inputs) {
    if (other === figure) continue;
    const factor = (constraint.over.get(other) ?? 0) - q * (constraint.under.get(other) ?? 0);
    const [low, high] = rangeOf(other, assumed);
    least += Math.min(times(factor, low), times(factor, high));
    most += Math.max(times(factor, low), times(factor, high));
  }
  return [least, most];
}

function productOf({ inputs, scale, instance }: Constraint, assumed: Assumed): Range {
  // A figure times itself stands among the inputs once.
  return inputs.length === instance.parts.length ? multiplied(scale, inputs, assumed) : EVERYTHING;
}

function multiplied(scale: number, factors: readonly PrintedFigure[], assumed: Assumed): Range {
  return factors.reduce<Range>(
    ([low, high], factor) => {
      const [a, b] = rangeOf(factor, assumed);
      const ends = [times(low, a), times(low, b), times(high, a), times(high, b)];
      return [Math.min(...ends), Math.max(...ends)];
    },
    [scale, scale],
  );
}

function factorOf({ inputs, scale }: Constraint, figure: PrintedFigure, [low, high]: Range, assumed: Assumed): Range {
  const others = inputs.filter((one) => one !== figure);
  const [a, b] = multiplied(1, others, assumed);
  if (a * b <= 0) return EVERYTHING;
  const ends = [low / a, low / b, high / a, high / b].map((x) => x / scale);
  return [Math.min(...ends), Math.max(...ends)];
}

/** The numbers that a mean allows for a score or a weight; one that stands in it twice is not solved. */
function termOf(mean: WeightedMean, figure: PrintedFigure, range: Range, assumed: Assumed): Range {
  const ranges = (one: PrintedFigure): Range => rangeOf(one, assumed);
  const [score, weight] = [mean.scores.indexOf(figure), mean.weights.indexOf(figure)];
  if (score >= 0 && weight < 0) return scoreRange(mean, score, range, ranges);
  return weight >= 0 && score < 0 && mean.weights.lastIndexOf(figure) === weight ? weightRange(mean, weight, range, ranges) : EVERYTHING;
}

function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

function sizeOf(x: number): number {
  return Math.abs(x) < BIG ? Math.abs(x) : 0;
}
