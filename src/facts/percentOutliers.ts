import { FLAG, type Region } from "../regions/region";

/** A typed percentage a hundred times as large as all others of its row or column, among which it would fit: 18.9 typed where the cell shows percent. */
export interface PercentOutlier {
  readonly region: Region;
  readonly k: number;
  readonly peers: readonly number[];
}

const FEWEST_PEERS = 3;
/** Percentages within this factor of each other are of one scale; the figure, moved, may lie so far beyond them. */
const SAME_SCALE = 4;
const BEYOND = 1.5;
const OUT_OF_SCALE = 20;
/** Below it a share may be as large as it is. */
const LEAST = 200;
/** Changes may be as large as they like. */
const CHANGES = new Set(["relative-change", "difference", "year-on-year"]);

export function percentOutliers(regions: readonly Region[]): PercentOutlier[] {
  return regions.flatMap((region) => {
    const percents = [...region.value.keys()].filter((k) => isPercent(region, k));
    return percents.flatMap((k): PercentOutlier[] => {
      const peers = isTyped(region, k) ? peersOf(region, k, percents).find((others) => isOutOfScale(region, k, others)) : undefined;
      return peers && !areChanges(region, k) ? [{ region, k, peers }] : [];
    });
  });
}

/** The percentages that one stands among: of its column and its row, typed ones before what may be calculated from it, or of its table. */
function peersOf(region: Region, k: number, percents: readonly number[]): readonly (readonly number[])[] {
  const others = percents.filter((other) => other !== k);
  const row = (at: number): number => Math.floor(at / region.width);
  const lines = [others.filter((other) => (other - k) % region.width === 0), others.filter((other) => row(other) === row(k))];
  return [...lines.map((line) => line.filter((other) => isTyped(region, other))), ...lines, others];
}

function isPercent({ flags, value, seconds }: Region, k: number): boolean {
  return seconds === undefined && ((flags[k] ?? 0) & FLAG.percent) !== 0 && !Number.isNaN(value[k] ?? NaN);
}

function isTyped(region: Region, k: number): boolean {
  const { row, column } = region.place(k);
  const cell = region.sheet.rows[row]?.[column];
  return typeof cell?.value === "number" && cell.formula === undefined;
}

function isOutOfScale({ value }: Region, k: number, others: readonly number[]): boolean {
  if (others.length < FEWEST_PEERS) return false;
  const sizes = others.map((other) => Math.abs(value[other] ?? 0));
  const [least, most, own] = [Math.min(...sizes), Math.max(...sizes), Math.abs(value[k] ?? 0)];
  if (least === 0 || most > SAME_SCALE * least || own < Math.max(LEAST, OUT_OF_SCALE * most)) return false;
  return own / 100 <= BEYOND * most && own / 100 >= least / BEYOND;
}

function areChanges(region: Region, k: number): boolean {
  return [region.rowLabel(Math.floor(k / region.width)), region.columnLabel(k % region.width)].some(({ role }) => CHANGES.has(role));
}
