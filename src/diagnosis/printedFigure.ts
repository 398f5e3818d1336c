import { decimalOf, scaleByTen, type Decimal } from "../measures/decimal";
import { FLAG, type Region } from "../regions/region";
import { looseness } from "../relations/figures";
import { scaleOf, type Line } from "./line";

/** A figure as the diagnosis sees it: what it says, and what could be printed in its place. */
export interface PrintedFigure {
  readonly region: Region;
  readonly k: number;
  readonly value: number;
  /** How far it may be from what it says. */
  readonly loose: number;
  /** What is put in its place has so many decimals of the printed unit; negative where a multiplier is printed. */
  readonly scale: number;
  /** The worth of the last digit of what is put in its place. */
  readonly step: number;
  /** How far what is put in its place may be from what it says. */
  readonly looseAfter: number;
  /** The power of ten of its multiplier: 3 for 千円. */
  readonly multiplier: number;
  readonly decimals: number;
  /** True where a formula of the cell gives it. */
  readonly formula: boolean;
  /** Like figures beside it. */
  readonly line: Line;
}

export function printedFigure(region: Region, k: number, line: Line): PrintedFigure {
  const decimals = region.decimals[k] ?? 0;
  const own = scaleOf(region, k);
  const flags = region.flags[k] ?? 0;
  const scale = line.scale ?? own;
  const step = stepOfScale(scale);
  const wide = (flags & FLAG.exact) === 0 && (scale > 0 || (flags & (FLAG.percent | FLAG.scaled)) !== 0);
  return {
    region,
    k,
    value: region.value[k] ?? NaN,
    loose: looseness(region, k),
    scale,
    step,
    looseAfter: wide ? step / 2 : 0,
    multiplier: decimals - own,
    decimals: scale + decimals - own,
    formula: (flags & FLAG.formula) !== 0,
    line,
  };
}

/** The number of steps that a value counts. */
export function stepsOf({ scale, step }: PrintedFigure, value: number): number {
  return scale > 0 ? value * 10 ** scale : value / step;
}

/** The number that so many steps are, as near as a double comes. */
export function valueAt({ scale, step }: PrintedFigure, steps: number): number {
  return scale > 0 ? steps / 10 ** scale : steps * step;
}

/** The same, exactly. */
export function decimalAt({ scale }: PrintedFigure, steps: number): Decimal {
  const units = { units: steps + 0, scale: 0 };
  return scale > 0 ? { units: steps + 0, scale } : scaleByTen(units, -scale);
}

/** What a figure says, exactly. */
export function decimalOfFigure({ region, k, value }: PrintedFigure): Decimal {
  const scale = scaleOf(region, k);
  const units = Math.round(scale > 0 ? value * 10 ** scale : value / 10 ** -scale);
  const onGrid = Number.isSafeInteger(units) && ((region.flags[k] ?? 0) & FLAG.stored) === 0;
  if (!onGrid) return decimalOf(value);
  return scale > 0 ? { units: units + 0, scale } : scaleByTen({ units: units + 0, scale: 0 }, -scale);
}

function stepOfScale(scale: number): number {
  return scale > 0 ? 1 / 10 ** scale : 10 ** -scale;
}
