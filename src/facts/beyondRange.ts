import { FLAG, type Region } from "../regions/region";
import { scoreRange, type ScoreRange } from "../words/scoreRange";

/** A score beyond what its own heading says that scores can be. */
export interface BeyondRange {
  readonly region: Region;
  readonly k: number;
  readonly name: string;
  readonly range: ScoreRange;
}

/** Longer lists of data are nobody's handwork. */
const LARGEST = 20_000;
const FEWEST = 2;

/** Scores outside of the range of their heading, where the others of the line lie in it: 31.4 under "Mean score (1–5)". */
export function beyondRanges(regions: readonly Region[]): BeyondRange[] {
  const small = regions.filter(({ value }) => value.length <= LARGEST);
  return small.flatMap((region) =>
    [true, false].flatMap((isRow) =>
      Array.from({ length: isRow ? region.height : region.width }, (_, line) => beyondIn(region, isRow, line)).flatMap((one) => one ?? []),
    ),
  );
}

function beyondIn(region: Region, isRow: boolean, line: number): BeyondRange | undefined {
  const name = (isRow ? region.rowLabel(line) : region.columnLabel(line)).text;
  const range = scoreRange(name);
  if (!range) return undefined;
  const length = isRow ? region.width : region.height;
  const places = Array.from({ length }, (_, at) => (isRow ? line * region.width + at : at * region.width + line)).filter((k) =>
    isScore(region, k),
  );
  const isBeyond = (k: number): boolean => (region.value[k] ?? 0) > range.high || (region.value[k] ?? 0) < range.low;
  const [beyond, ...more] = places.filter(isBeyond);
  return beyond === undefined || more.length > 0 || places.length - 1 < FEWEST ? undefined : { region, k: beyond, name, range };
}

function isScore({ flags, value, place }: Region, k: number): boolean {
  return !Number.isNaN(value[k] ?? NaN) && ((flags[k] ?? 0) & FLAG.percent) === 0 && place(k).second === undefined;
}
