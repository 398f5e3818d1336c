import { absolute, compare, isZero, sum, toText, unitsAt, type Decimal, safe } from "./decimal";

/**
 * half-up 四捨五入 (ties away from zero, Excel ROUND), half-even (JIS Z 8401 rule A), half-down (ties towards zero),
 * half-ceiling (ties towards +∞, JavaScript Math.round), truncate 切り捨て (ROUNDDOWN), away 切り上げ (ROUNDUP).
 */
export type RoundingMode = "half-up" | "half-even" | "half-down" | "half-ceiling" | "truncate" | "away";

/** Every mode, the likeliest first. */
export const ROUNDING_MODES: readonly RoundingMode[] = ["half-up", "truncate", "half-even", "away", "half-down", "half-ceiling"];

/**
 * Rounds to `digits` decimals; negative digits round to tens, hundreds, ….
 * @example toText(round(decimal("46.75"), 1, "half-up")) // => "46.8"
 */
export function round(d: Decimal, digits: number, mode: RoundingMode): Decimal {
  return quotient(d, { units: 1, scale: 0 }, digits, mode);
}

/**
 * a ÷ b, rounded once from the exact value. A RangeError where b is 0.
 * @example toText(quotient(decimal("3740"), decimal("80"), 1, "half-up")) // => "46.8"
 */
export function quotient(a: Decimal, b: Decimal, digits: number, mode: RoundingMode): Decimal {
  if (isZero(b)) throw new RangeError("division by zero");
  const power = b.scale - a.scale + digits;
  const units = roundedQuotient(power > 0 ? unitsAt(a, a.scale + power) : a.units, power < 0 ? unitsAt(b, b.scale - power) : b.units, mode);
  return digits >= 0 ? { units, scale: digits } : { units: unitsAt({ units, scale: digits }, 0), scale: 0 };
}

/**
 * With exactly `digits` decimals, rounded half-up.
 * @example toFixed(decimal("100"), 1) // => "100.0"
 */
export function toFixed(d: Decimal, digits: number): string {
  return toText(round(d, digits, "half-up"));
}

/**
 * The simple mean, rounded once. A RangeError for an empty list.
 * @example toText(meanRounded([decimal("79.9"), decimal("64.5"), decimal("45.0")], 1, "half-up")) // => "63.1"
 */
export function meanRounded(values: readonly Decimal[], digits: number, mode: RoundingMode): Decimal {
  return quotient(sum(values), { units: values.length, scale: 0 }, digits, mode);
}

/** Rounds numerator ÷ denominator to an integer. Numbers below 2^52 stay numbers; there, neither the product nor the rest loses a bit. */
export function roundedQuotient(numerator: number | bigint, denominator: number | bigint, mode: RoundingMode): number | bigint {
  const negative = numerator < 0 !== denominator < 0;
  if (typeof numerator === "number" && typeof denominator === "number") {
    const n = Math.abs(numerator);
    const d = Math.abs(denominator);
    if (n < 2 ** 52 && d < 2 ** 52) {
      const whole = wholeQuotient(n, d);
      const rest = n - whole * d;
      const size = goesUp(rest > 0, Math.sign(rest - (d - rest)), whole % 2 === 1, negative, mode) ? whole + 1 : whole;
      return negative ? 0 - size : size;
    }
  }
  const n = magnitude(numerator);
  const d = magnitude(denominator);
  const whole = n / d;
  const rest = n % d;
  const half = 2n * rest;
  const up = goesUp(rest > 0n, half < d ? -1 : half > d ? 1 : 0, whole % 2n === 1n, negative, mode);
  const size = up ? whole + 1n : whole;
  return safe(negative ? -size : size);
}

/** Modes by where the exact quotient lies between two neighbours, and by which of them they give. Ties are decided one mode at a time. */
const ALL_BUT_AWAY = ROUNDING_MODES.filter((mode) => mode !== "away");
const ALL_BUT_TRUNCATE = ROUNDING_MODES.filter((mode) => mode !== "truncate");
const ONLY_AWAY: readonly RoundingMode[] = ["away"];
const ONLY_TRUNCATE: readonly RoundingMode[] = ["truncate"];
const NONE: readonly RoundingMode[] = [];

/** The modes that round numerator ÷ denominator, both from 0 below 2^52, to `units`. */
export function modesRoundingTo(units: number, numerator: number, denominator: number): readonly RoundingMode[] {
  const whole = wholeQuotient(numerator, denominator);
  const rest = numerator - whole * denominator;
  if (units !== whole && (units !== whole + 1 || rest === 0)) return NONE;
  if (rest === 0) return ROUNDING_MODES;
  const order = rest - (denominator - rest);
  if (order === 0) return ROUNDING_MODES.filter((mode) => roundedQuotient(numerator, denominator, mode) === units);
  if (units === whole) return order < 0 ? ALL_BUT_AWAY : ONLY_TRUNCATE;
  return order < 0 ? ONLY_AWAY : ALL_BUT_TRUNCATE;
}

/** floor(n ÷ d) for integers from 0 below 2^52: there the gap to the next integer, at least 1/d, is wider than the error of the division. */
function wholeQuotient(n: number, d: number): number {
  return Math.floor(n / d);
}

/** Whether the size of a quotient goes up to the next integer. `half`: the rest is below (-1), at (0) or above (1) one half. */
function goesUp(rest: boolean, half: number, odd: boolean, negative: boolean, mode: RoundingMode): boolean {
  if (mode === "truncate" || !rest) return false;
  if (mode === "away") return true;
  if (half !== 0) return half > 0;
  if (mode === "half-up") return true;
  if (mode === "half-even") return odd;
  return mode === "half-ceiling" && !negative;
}

function magnitude(units: number | bigint): bigint {
  const whole = BigInt(units);
  return whole < 0n ? -whole : whole;
}

/** The modes that round a ÷ b to `value`, a number with `digits` decimals. */
export function modesGiving(value: Decimal, a: Decimal, b: Decimal, digits: number): readonly RoundingMode[] {
  const power = b.scale - a.scale + digits;
  const numerator = power > 0 ? unitsAt(a, a.scale + power) : a.units;
  const denominator = power < 0 ? unitsAt(b, b.scale - power) : b.units;
  const units = value.scale <= digits ? unitsAt(value, digits) : NaN;
  if (isSmall(numerator) && isSmall(denominator) && typeof units === "number" && !Number.isNaN(units))
    return modesRoundingTo(units, numerator, denominator);
  return ROUNDING_MODES.filter((mode) => compare(quotient(a, b, digits, mode), value) === 0);
}

function isSmall(units: number | bigint): units is number {
  return typeof units === "number" && units >= 0 && units < 2 ** 52;
}

/** The worth of the last digit of a figure printed with `decimals`: 0.1 for 1, 1 for 0, 100 for -2. */
export function stepOf(decimals: number): Decimal {
  return decimals >= 0 ? { units: 1, scale: decimals } : { units: unitsAt({ units: 1, scale: decimals }, 0), scale: 0 };
}

/** True where `value` is an odd multiple of `step`. */
export function isOddMultiple(value: Decimal, step: Decimal): boolean {
  const times = quotient(absolute(value), step, 0, "truncate").units;
  return typeof times === "number" ? times % 2 === 1 : times % 2n === 1n;
}
