import type { View } from "./view";

/** The figures of one observation that are quantities other than 0, in ascending order, with their lines. */
export interface SortedFigures {
  readonly lines: readonly number[];
  readonly values: Float64Array;
}

export function sortedFigures({ observationCount: n, value }: View, lines: readonly number[], observation: number): SortedFigures {
  const at = (line: number): number => value[line * n + observation]!;
  const sorted = lines.filter((line) => at(line) !== 0 && !Number.isNaN(at(line))).sort((x, y) => at(x) - at(y));
  return { lines: sorted, values: Float64Array.from(sorted, at) };
}

/** The place of the first value that is not below `wanted`. */
export function lowerBound(values: Float64Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
