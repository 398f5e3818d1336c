import { quotient, round, scaleByTen, toText, type Decimal, type Ratio } from "../src/index";
import { fault, type FunctionError } from "./cells";
import type { Rounding } from "./options";

/** A rate is shown in percent: one digit of the percentage is three of the fraction. */
export const PERCENT_DIGITS = 2;

export const ONE: Decimal = { units: 1, scale: 0 };

/** More digits than a double holds, so that rounding a quotient to them and then to a double does no harm. */
const PLENTY_OF_DIGITS = 30;
const MOST_EXACT_POWER = 22;

/** An exact quotient as a cell stores it: rounded once where digits are given, else the nearest double. The denominator is not 0. */
export function ratioNumber({ numerator, denominator }: Ratio, { digits, mode }: Rounding): number | FunctionError {
  if (digits !== undefined) return doubleOf(quotient(numerator, denominator, digits, mode));
  const scale = Math.max(numerator.scale, denominator.scale);
  const n = scaleByTen(numerator, scale).units;
  const d = scaleByTen(denominator, scale).units;
  if (typeof n === "number" && typeof d === "number") return n === 0 ? 0 : n / d;
  const size = String(n).length - String(d).length;
  return doubleOf(quotient(numerator, denominator, PLENTY_OF_DIGITS - size, "half-up"));
}

/** A decimal as a cell stores it, rounded where digits are given. */
export function decimalNumber(value: Decimal, { digits, mode }: Rounding): number | FunctionError {
  return doubleOf(digits === undefined ? value : round(value, digits, mode));
}

/** The double nearest to a decimal. */
export function doubleOf(value: Decimal): number | FunctionError {
  const { units, scale } = value;
  const exact = typeof units === "number" && scale >= 0 && scale <= MOST_EXACT_POWER;
  const double = exact ? units / 10 ** scale : Number(toText(value));
  return Number.isFinite(double) ? double : tooLarge();
}

export function tooLarge(): FunctionError {
  return fault("#NUM!", "結果が大きすぎて表せません。", "The result is too large to be shown.");
}
