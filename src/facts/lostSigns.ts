import { FLAG, type Region } from "../regions/region";
import { isOutgoing } from "../words/outgoingWords";
import { regionLines, type RegionLine } from "./regionLines";

/** A figure without its minus in a line of costs whose other figures have theirs. */
export interface LostSign {
  readonly region: Region;
  readonly k: number;
  readonly name: string;
  readonly others: readonly number[];
}

const FEWEST = 3;
/** How much larger than all others, or smaller, the figure may be. */
const BEYOND = 3;

/** Figures of lines that can only go out, typed without the sign that all others of the line have. */
export function lostSigns(regions: readonly Region[]): LostSign[] {
  return regionLines(regions).flatMap((line) => lostIn(line) ?? []);
}

function lostIn({ region, places: all, label }: RegionLine): LostSign | undefined {
  const name = label().text;
  if (!isOutgoing(name)) return undefined;
  const places = all().filter((k) => isAmount(region, k));
  const plus = places.filter((k) => (region.value[k] ?? 0) > 0);
  const [lost] = plus;
  if (lost === undefined || plus.length > 1 || ((region.flags[lost] ?? 0) & FLAG.formula) !== 0) return undefined;
  const others = places.filter((k) => k !== lost && (region.value[k] ?? 0) < 0);
  if (others.length < FEWEST) return undefined;
  const sizes = others.map((k) => Math.abs(region.value[k] ?? 0));
  const own = region.value[lost] ?? 0;
  if (own > BEYOND * Math.max(...sizes) || own * BEYOND < Math.min(...sizes)) return undefined;
  return { region, k: lost, name, others };
}

function isAmount({ flags, seconds }: Region, k: number): boolean {
  return seconds === undefined && ((flags[k] ?? 0) & FLAG.percent) === 0;
}
