import type { Quantity } from "../parse/quantity";
import { FLAG, type Region } from "./region";

type Frame = Pick<Region, "height" | "width" | "columnLabel">;
type Columns = Pick<Region, "value" | "unit" | "flags">;

/** The fewest figures of a row that show its thousands. */
const FEWEST = 2;

/** The unit that a bare change takes from its row: 千枚, 3. */
export interface BareChange {
  readonly unit: string;
  readonly power: number;
}

/**
 * The thousands that bare changes take from their row: the change of 4,406千枚 to 4,215千枚 is printed as ▲191. By the place of each change. A change that would
 * be more than all figures of its row is printed in ones.
 */
export function bareChanges(
  { value, unit, flags }: Columns,
  { height, width, columnLabel }: Frame,
  cellAt: (k: number) => { readonly quantity: Quantity; readonly text: string } | undefined,
): ReadonlyMap<number, BareChange> {
  const found = new Map<number, BareChange>();
  const changes = Array.from({ length: width }, (_, column) => column).filter((column) => columnLabel(column).role === "difference");
  if (changes.length === 0) return found;
  for (let row = 0; row < height; row += 1) {
    const isBare = (k: number): boolean => !Number.isNaN(value[k] ?? NaN) && unit[k] === 0 && ((flags[k] ?? 0) & FLAG.percent) === 0;
    const bare = changes.map((column) => row * width + column).filter((k) => isBare(k) && value[k] !== 0);
    if (bare.length === 0) continue;
    const named = Array.from({ length: width }, (_, column) => row * width + column).filter(
      (k) => !Number.isNaN(value[k] ?? NaN) && unit[k] !== 0 && ((flags[k] ?? 0) & FLAG.percent) === 0,
    );
    const cells = named.map(cellAt);
    const powers = new Set(cells.map((cell) => cell?.quantity.multiplier ?? 0));
    const units = new Set(cells.map((cell) => unitIn(cell?.text ?? "")));
    const [[power = 0], [name = ""]] = [[...powers], [...units]];
    if (named.length < FEWEST || powers.size !== 1 || power === 0 || units.size !== 1 || name === "") continue;
    const most = Math.max(...named.map((k) => Math.abs(value[k] ?? 0)));
    for (const k of bare) if (Math.abs(value[k] ?? 0) * 10 ** power <= most) found.set(k, { unit: name, power });
  }
  return found;
}

/** What stands behind the digits of a cell. */
function unitIn(text: string): string {
  return text.replace(/^.*\d/s, "").trim();
}
