import { FLAG, type Region } from "../regions/region";
import { scoreRange, type ScoreRange } from "../words/scoreRange";
import { regionLines, type RegionLine } from "./regionLines";

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
  return regionLines(regions.filter(({ value }) => value.length <= LARGEST)).flatMap((line) => beyondIn(line) ?? []);
}

function beyondIn({ region, places, label, across }: RegionLine): BeyondRange | undefined {
  const name = label().text;
  const range = scoreRange(name);
  if (!range) return undefined;
  const isScore = (k: number): boolean =>
    ((region.flags[k] ?? 0) & FLAG.percent) === 0 && region.place(k).second === undefined && !across(k).total;
  const scores = places().filter(isScore);
  const isBeyond = (k: number): boolean => (region.value[k] ?? 0) > range.high || (region.value[k] ?? 0) < range.low;
  const [beyond, ...more] = scores.filter(isBeyond);
  return beyond === undefined || more.length > 0 || scores.length - 1 < FEWEST ? undefined : { region, k: beyond, name, range };
}
