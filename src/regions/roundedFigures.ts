import { FLAG, type Region } from "./region";

type Columns = Pick<Region, "value" | "half" | "decimals" | "flags">;

/** Nearly all counts of the table are such round numbers, or the note speaks of something else: 千円未満四捨五入 above figures in thousands. */
const NEARLY_ALL = 0.8;
const FEWEST = 3;

/** Counts that a note says to be rounded to hundreds may be fifty more or less. */
export function roundToGrain({ value, half, decimals, flags }: Columns, grain: number | undefined): void {
  if (grain === undefined) return;
  const counts: number[] = [];
  for (let k = 0; k < value.length; k += 1) {
    const isCount = (decimals[k] ?? 0) === 0 && ((flags[k] ?? 0) & (FLAG.percent | FLAG.stored)) === 0;
    if (isCount && Math.abs(value[k] ?? NaN) >= grain) counts.push(k);
  }
  const round = counts.filter((k) => (value[k] ?? 0) % grain === 0);
  if (round.length < FEWEST || round.length < NEARLY_ALL * counts.length) return;
  for (const k of round) {
    half[k] = grain / 2;
    flags[k] = (flags[k] ?? 0) | FLAG.scaled;
  }
}
