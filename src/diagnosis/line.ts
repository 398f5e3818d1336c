import { FLAG, type Region } from "../regions/region";
import { isPercent, unitFactor } from "../relations/figures";

/** What the like figures beside a figure have in common: those of its column, or of its row. */
export interface Line {
  /** The decimals that nearly all of them show, where they agree. */
  readonly scale: number | undefined;
  /** True where those are the decimals of percentages. */
  readonly isOfPercents: boolean;
  /** The round number that all of them but few are multiples of: 100 where targets go in hundreds. 0 for none. */
  readonly grain: number;
  /** The order of magnitude of the middle one, as a power of ten. */
  readonly magnitude: number;
  /** True where one of them is negative. */
  readonly signed: boolean;
  /** The places of the figures before and after each, along the line. */
  readonly beside: (k: number) => readonly number[];
}

const MOST_READ = 400;
const GRAINS = [1000, 100, 50, 10, 5] as const;
const FEWEST = 3;

/** The column (or the row) of a region in which a figure stands. */
export function lineOf(region: Region, byColumn: boolean, k: number): Line {
  const { width, height, seconds } = region;
  const [row, column] = [Math.floor(k / width), k % width];
  const step = byColumn ? width : 1;
  const [first, count] = rangeOf(
    byColumn ? height : width,
    (byColumn ? seconds?.rows : seconds?.columns)?.length ?? 0,
    byColumn ? row : column,
  );
  const start = (byColumn ? column : row * width) + first * step;
  const figures: number[] = [];
  for (let at = 0; at < count && figures.length < MOST_READ; at += 1) {
    const place = start + at * step;
    if (!Number.isNaN(region.value[place] ?? NaN)) figures.push(place);
  }
  return {
    scale: commonScale(region, figures),
    isOfPercents: 2 * figures.filter((place) => isPercent(region, place)).length > figures.length,
    grain: grainOf(region, figures),
    magnitude: middleMagnitude(region, figures),
    signed: figures.some((place) => (region.value[place] ?? 0) < 0),
    beside: (place) => {
      const at = (place - start) / step;
      return [at > 0 ? place - step : -1, at < count - 1 ? place + step : -1];
    },
  };
}

/** Where the figures like one begin, and how many they are: first figures of their cells, or second ones. */
function rangeOf(all: number, seconds: number, place: number): readonly [number, number] {
  const own = all - seconds;
  return place < own ? [0, own] : [own, seconds];
}

/** The decimals of the printed unit that a figure shows, less its multiplier. */
export function scaleOf(region: Region, k: number): number {
  return 0 - Math.round(Math.log10((2 * (region.half[k] ?? 0.5)) / unitFactor(region, k)));
}

/** The decimals of at least two in three figures: those of a damaged figure are not its own. Among percentages a few others, as changes in points, do not count, nor do a few percentages among others; then all must agree. */
function commonScale(region: Region, figures: readonly number[]): number | undefined {
  const percents = figures.filter((k) => isPercent(region, k));
  const isFew = 2 * percents.length <= figures.length;
  if (!isFew && percents.length * 3 < figures.length * 2) return undefined;
  const like = isFew ? figures.filter((k) => !percents.includes(k)) : percents;
  if (like.length < FEWEST) return undefined;
  const counts = new Map<number, number>();
  for (const k of like) counts.set(scaleOf(region, k), (counts.get(scaleOf(region, k)) ?? 0) + 1);
  const isMost = (count: number): boolean =>
    like.length < figures.length ? count === like.length - 1 : count * 3 >= like.length * 2 && count < like.length;
  // A mean among counts has decimals of its own; a slip of the point loses some.
  const finest = Math.max(...counts.keys());
  for (const [scale, count] of counts) if (count >= 2 && isMost(count) && !(isFew && percents.length > 0 && scale < finest)) return scale;
  return undefined;
}

function middleMagnitude({ value }: Region, figures: readonly number[]): number {
  const magnitudes = figures.map((k) => Math.log10(Math.abs(value[k] ?? 0))).filter(Number.isFinite);
  return magnitudes.sort((a, b) => a - b)[magnitudes.length >> 1] ?? 0;
}

function grainOf({ value, decimals, flags }: Region, figures: readonly number[]): number {
  if (figures.length < FEWEST || figures.some((k) => (decimals[k] ?? 0) > 0 || ((flags[k] ?? 0) & FLAG.percent) !== 0)) return 0;
  const odd = Math.max(1, Math.floor(figures.length / 10));
  return GRAINS.find((grain) => figures.filter((k) => (value[k] ?? 0) % grain !== 0).length <= odd) ?? 0;
}
