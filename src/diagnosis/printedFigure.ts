import { decimalOf, multiply, scaleByTen, type Decimal } from "../measures/decimal";
import { FLAG, type Region } from "../regions/region";
import { isPercent, looseness, unitFactor } from "../relations/figures";
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
  /** What it was multiplied by to be in the unit of the others: 60 for minutes beside seconds. */
  readonly factor: number;
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
  const scale = line.isOfPercents === isPercent(region, k) ? (line.scale ?? own) : own;
  const factor = unitFactor(region, k);
  const step = stepOfScale(scale) * factor;
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
    factor,
    decimals: scale + decimals - own,
    formula: (flags & FLAG.formula) !== 0,
    line,
  };
}

/** The number of steps that a value counts. */
export function stepsOf({ scale, step, factor }: PrintedFigure, value: number): number {
  return scale > 0 ? (value / factor) * 10 ** scale : value / step;
}

/** The number that so many steps are, as near as a double comes. */
export function valueAt({ scale, step, factor }: PrintedFigure, steps: number): number {
  return scale > 0 ? (steps / 10 ** scale) * factor : steps * step;
}

/** What so many steps print, exactly, in the unit of the figure itself. */
export function printedAt({ scale }: PrintedFigure, steps: number): Decimal {
  return onGrid(steps, scale);
}

/** The same in the unit of the figures that it is held against. */
export function decimalAt({ scale, factor }: PrintedFigure, steps: number): Decimal {
  return inUnit(onGrid(steps, scale), factor);
}

/** What a figure says, exactly, in the unit of the figures that it is held against. */
export function decimalOfFigure({ region, k, value, factor }: PrintedFigure): Decimal {
  const scale = scaleOf(region, k);
  const printed = value / factor;
  const units = Math.round(scale > 0 ? printed * 10 ** scale : printed / 10 ** -scale);
  const isOnGrid = Number.isSafeInteger(units) && ((region.flags[k] ?? 0) & FLAG.stored) === 0;
  return isOnGrid ? inUnit(onGrid(units, scale), factor) : decimalOf(value);
}

function onGrid(units: number, scale: number): Decimal {
  return scale > 0 ? { units: units + 0, scale } : scaleByTen({ units: units + 0, scale: 0 }, -scale);
}

function inUnit(printed: Decimal, factor: number): Decimal {
  return factor === 1 ? printed : multiply(printed, decimalOf(factor));
}

function stepOfScale(scale: number): number {
  return scale > 0 ? 1 / 10 ** scale : 10 ** -scale;
}
