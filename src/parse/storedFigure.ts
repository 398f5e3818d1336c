import { compare, decimalOf, powerOfTen, scaleByTen, subtract } from "../measures/decimal";
import type { Decimal } from "../measures/decimal";
import type { Quantity } from "./quantity";

/** Spreadsheets calculate and show 15 significant digits; what a double has behind them is noise. */
const SIGNIFICANT_DIGITS = 15;

/** The decimal that a spreadsheet sees in a stored double. */
export function storedDecimal(value: number): Decimal {
  const shortest = decimalOf(value);
  const digits = typeof shortest.units === "number" ? Math.abs(shortest.units) : Infinity;
  if (digits < 10 ** SIGNIFICANT_DIGITS) return shortest;
  const shown = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  // The largest double of all would be rounded up to infinity.
  return Number.isFinite(shown) ? decimalOf(shown) : shortest;
}

/** The power of ten by which a number format shows a number: +2 for each %, -3 for each comma behind the digits. 0 without a format. */
export function formatShift(format: string | undefined): number {
  if (format === undefined) return 0;
  const known = shifts.get(format);
  if (known !== undefined) return known;
  if (shifts.size >= KNOWN_FORMATS) shifts.clear();
  const shift = shiftOf(format);
  shifts.set(format, shift);
  return shift;
}

/** A sheet has few formats and very many cells. */
const KNOWN_FORMATS = 1000;
const shifts = new Map<string, number>();

function shiftOf(format: string): number {
  const end = endOfSection(format);
  let shift = 0;
  let digits = false;
  for (let i = 0; i < end; i++) {
    const character = format.charAt(i);
    if (character === '"') i = closingQuote(format, i);
    else if (character === "\\" || character === "_" || character === "*") i++;
    else if (character === "%") shift += 2;
    else if (character === "," && digits && !isPlaceholder(format.charAt(afterCommas(format, i)))) shift -= 3;
    else if (isPlaceholder(character)) digits = true;
  }
  return shift;
}

function isPlaceholder(character: string): boolean {
  return character === "0" || character === "#" || character === "?";
}

function afterCommas(format: string, at: number): number {
  let i = at;
  while (format.charAt(i) === ",") i++;
  return i;
}

function closingQuote(format: string, at: number): number {
  const close = format.indexOf('"', at + 1);
  return close < 0 ? format.length : close;
}

/** The end of the first section of a number format; the others show negative numbers and zero in the same scale. */
function endOfSection(format: string): number {
  for (let i = 0; i < format.length; i++) {
    if (format.charAt(i) === '"') i = closingQuote(format, i);
    else if (format.charAt(i) === ";") return i;
  }
  return format.length;
}

/** Whether a double is exactly the printed value × 10^-`shift`: then nothing is hidden. Exact, since both sides are the double nearest to one decimal. */
export function isPrintedInFull(value: number, { units, scale }: Decimal, shift: number): boolean {
  const power = powerOfTen(Math.abs(scale + shift));
  if (typeof units !== "number" || power === undefined || Math.abs(units) >= 2 ** 53) return false;
  return scale + shift >= 0 ? value === units / power : value === units * power;
}

function isNear(stored: Decimal, { value, step }: Quantity): boolean {
  const difference = subtract(stored, value);
  const distance = difference.units < 0 ? subtract(value, stored) : difference;
  return compare(distance, step) <= 0;
}

/**
 * What a number cell stores, in the unit that its text prints. `shift` is the scaling of the number format; where the figure printed does not come
 * from that, the scalings of a percentage and of the printed multiplier are tried. Undefined where none of them gives the printed figure.
 */
export function storedInPrintedUnit(value: number, quantity: Quantity, shift: number): Decimal | undefined {
  const stored = storedDecimal(value);
  for (const power of [shift + quantity.multiplier, shift, quantity.unitKind === "percent" ? 2 : quantity.multiplier, 0]) {
    const candidate = scaleByTen(stored, power);
    if (isNear(candidate, quantity)) return candidate;
  }
  return undefined;
}
