/** Where the values of several submissions lie. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly greatest: number;
  /** The median of the distances from the median. */
  readonly deviation: number;
}

/** With fewer values nobody can say which of them is the odd one. */
export const FEWEST = 5;

/** Distances are told in deviations times this, which for bell-shaped values is their standard deviation. */
const PER_DEVIATION = 1.4826;

/** Values further out than so many of those are outliers: the usual bound (Iglewicz and Hoaglin 1993). */
const BOUND = 3.5;

/** The spread of at least one value. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const median = medianOf(sorted);
  const distances = sorted.map((value) => Math.abs(value - median)).sort((a, b) => a - b);
  return { least: sorted[0] ?? NaN, median, greatest: sorted.at(-1) ?? NaN, deviation: medianOf(distances) };
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/**
 * How far out a value lies, in deviations, where that is far; undefined for all others, and where more than half of the values are equal: then there is no measure.
 * @example farOut(90, spreadOf([10, 11, 12, 13, 90])) // => 52.6
 */
export function farOut(value: number, { median, deviation }: Spread): number | undefined {
  const distance = Math.abs(value - median) / (deviation * PER_DEVIATION);
  return deviation > 0 && distance > BOUND ? Math.round(distance * 10) / 10 : undefined;
}
