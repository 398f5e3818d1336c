import { over, rational, size, tenths, order, times, type Mode, type Rational } from "./rational";

/** Random numbers that a seed repeats (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** A number from 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.between(0, choices.length - 1)]!;
  }

  happens(chance: number): boolean {
    return this.next() < chance;
  }
}

/** A cell with what it says, known from how it was made and not from reading it. */
export interface MadeCell {
  readonly cell: number | string;
  /** In the base unit of its kind; shares as fractions. */
  readonly value: Rational;
  /** Size of its own unit in the base unit. 千円 and 億円 are multiplied out: their unit is 円. */
  readonly unit: Rational;
  /** Worth of its last printed digit in the base unit; undefined where the figure is exact. */
  readonly step: Rational | undefined;
  readonly isShare: boolean;
  /** A number without a unit. */
  readonly isBare: boolean;
}

/** Units of one kind with their sizes; counted ones are exact where they are whole. */
const KINDS: readonly { readonly units: readonly (readonly [name: string, size: number])[]; readonly isCounted: boolean }[] = [
  { units: [["g", 1], ["kg", 1000], ["t", 1_000_000]], isCounted: true }, // prettier-ignore
  { units: [["分", 60], ["時間", 3600], ["日", 86_400]], isCounted: false }, // prettier-ignore
  { units: [["円", 1], ["千円", 1000], ["百万円", 1_000_000], ["億円", 100_000_000]], isCounted: false }, // prettier-ignore
  { units: [["人", 1], ["名", 1]], isCounted: true }, // prettier-ignore
  { units: [["m", 1], ["km", 1000]], isCounted: true }, // prettier-ignore
  { units: [["市町村", 1]], isCounted: true },
];

/** What the figures of one call are: shares, plain numbers, or figures in units of one kind. */
export type Family = "share" | "bare" | number;

export function anyFamily(dice: Dice): Family {
  return dice.happens(0.3) ? "share" : dice.happens(0.35) ? "bare" : dice.between(0, KINDS.length - 1);
}

export interface Sizes {
  readonly least: number;
  readonly most: number;
}

const PERIODS = ["", "", " (R5年度)", "（2025.9月末）", " (FY2023)"];

/** A figure of the family. `sizes` bound its digits, without the point. */
export function madeCell(dice: Dice, family: Family, { least, most }: Sizes): MadeCell {
  const units = dice.between(least, most);
  const scale = dice.between(0, 3);
  if (family === "bare") return bareCell(units, scale);
  if (family === "share") return shareCell(dice, units, Math.min(scale, 2));
  const { units: names, isCounted } = KINDS[family]!;
  const [name, unitSize] = dice.pick(names);
  const unit = rational(unitSize);
  const text = `${printed(units, scale)}${name}${dice.pick(PERIODS)}`;
  const isExact = isCounted && scale === 0;
  return {
    cell: text,
    value: times(tenths(units, scale), unit),
    unit: name.endsWith("円") ? rational(1) : unit,
    step: isExact ? undefined : times(tenths(1, scale), unit),
    isShare: false,
    isBare: false,
  };
}

function bareCell(units: number, scale: number): MadeCell {
  const value = tenths(units, scale);
  const step = scale === 0 ? undefined : tenths(1, decimalsOf(units, scale));
  return {
    cell: Number(`${units}e-${scale}`),
    value,
    unit: rational(1),
    step: decimalsOf(units, scale) === 0 ? undefined : step,
    isShare: false,
    isBare: true,
  };
}

/** Decimals that a number cell shows: none of 1.50 but the 5. */
function decimalsOf(units: number, scale: number): number {
  let [rest, decimals] = [Math.abs(units), scale];
  while (decimals > 0 && rest % 10 === 0) [rest, decimals] = [rest / 10, decimals - 1];
  return decimals;
}

function shareCell(dice: Dice, units: number, scale: number): MadeCell {
  const value = tenths(units, scale + 2);
  const step = tenths(1, scale + 2);
  return { cell: `${printed(units, scale)}%${dice.pick(PERIODS)}`, value, unit: rational(1), step, isShare: true, isBare: false };
}

/** A numeral as tables print it: ▲1,234.5. */
export function printed(units: number, scale: number): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${units < 0 ? "▲" : ""}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ""}`;
}

/** Whether functions count digits as those of a percentage. */
export function areRates(cells: readonly MadeCell[]): boolean {
  const two = rational(2);
  return cells.some(({ isShare }) => isShare) || cells.every(({ isBare, value }) => isBare && order(size(value), two) <= 0);
}

const MODES: readonly (readonly [Mode, readonly (string | undefined)[]])[] = [
  ["half-up", [undefined, "四捨五入", "half-up"]],
  ["half-even", ["JIS", "half-even", "偶数丸め"]],
  ["down", ["切り捨て", "down"]],
  ["up", ["切り上げ", "up"]],
];

/** Digits and a way of rounding, as arguments and as what they mean. */
export interface MadeRounding {
  readonly digits: number | undefined;
  readonly mode: Mode;
  readonly word: string | undefined;
}

export function madeRounding(dice: Dice): MadeRounding {
  const [mode, words] = dice.pick(MODES);
  return { digits: dice.happens(0.75) ? dice.between(-1, 6) : undefined, mode, word: dice.pick(words) };
}

/** The middle of a base unit's figure in the unit of a cell. */
export function inUnitOf(value: Rational, { unit }: MadeCell): Rational {
  return over(value, unit);
}
