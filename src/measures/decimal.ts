/**
 * An exact decimal number: `units` × 10^-`scale`. `units` is a safe integer where it fits in 2^53, else a bigint.
 * 30.2 is { units: 302, scale: 1 }; 45.0 may be { units: 450, scale: 1 }, which keeps the printed digits.
 */
export interface Decimal {
  readonly units: number | bigint;
  readonly scale: number;
}

const NUMERAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
const WIDEST_POWER = 4000;

export const ZERO: Decimal = { units: 0, scale: 0 };
export const HUNDRED: Decimal = { units: 100, scale: 0 };

/**
 * Reads a plain numeral in half-width digits, keeping the printed decimals. Anything else is a RangeError.
 * @example decimal("45.0") // => {"units":450,"scale":1}
 */
export function decimal(text: string): Decimal {
  const match = NUMERAL.exec(text);
  const whole = match?.[2] ?? "";
  const fraction = match?.[3] ?? "";
  const exponent = Number(match?.[4] ?? 0);
  if (match === null || whole + fraction === "" || Math.abs(exponent) > WIDEST_POWER)
    throw new RangeError(`not a decimal number: "${text}"`);
  const digits = whole + fraction;
  const size = digits.length <= 15 ? Number(digits) : safe(BigInt(digits));
  const read = { units: match[1] === "-" ? negated(size) : size, scale: fraction.length };
  return exponent === 0 ? read : scaleByTen(read, exponent);
}

/**
 * The decimal that a double shows in its shortest form: 0.1 is one tenth. Not a number or infinite is a RangeError.
 * @example decimalOf(37.4) // => {"units":374,"scale":1}
 */
export function decimalOf(value: number): Decimal {
  return Number.isSafeInteger(value) ? { units: value + 0, scale: 0 } : decimal(String(value));
}

/** @example toText(add(decimal("63.2"), decimal("0.15"))) // => "63.35" */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = a.scale > b.scale ? a.scale : b.scale;
  const x = unitsAt(a, scale);
  const y = unitsAt(b, scale);
  if (typeof x === "number" && typeof y === "number") {
    const sum = x + y;
    if (Number.isSafeInteger(sum)) return { units: sum, scale };
  }
  return { units: safe(BigInt(x) + BigInt(y)), scale };
}

/** @example toText(subtract(decimal("63.2"), decimal("54.9"))) // => "8.3" */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

/** @example toText(multiply(decimal("1.5"), decimal("-0.3"))) // => "-0.45" */
export function multiply(a: Decimal, b: Decimal): Decimal {
  const scale = a.scale + b.scale;
  if (typeof a.units === "number" && typeof b.units === "number") {
    const product = a.units * b.units;
    if (Number.isSafeInteger(product)) return { units: product + 0, scale };
  }
  return { units: safe(BigInt(a.units) * BigInt(b.units)), scale };
}

export function negate(d: Decimal): Decimal {
  return { units: negated(d.units), scale: d.scale };
}

export function absolute(d: Decimal): Decimal {
  return d.units < 0 ? negate(d) : d;
}

/**
 * -1, 0 or 1 as `a` is less than, equal to or greater than `b`.
 * @example compare(decimal("45.0"), decimal("45")) // => 0
 */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = a.scale > b.scale ? a.scale : b.scale;
  const x = unitsAt(a, scale);
  const y = unitsAt(b, scale);
  return x < y ? -1 : x > y ? 1 : 0;
}

export function isZero(d: Decimal): boolean {
  return Number(d.units) === 0;
}

export function sign(d: Decimal): -1 | 0 | 1 {
  return d.units < 0 ? -1 : d.units > 0 ? 1 : 0;
}

/**
 * `d` × 10^`power`. Moves the point and adds no digits after it.
 * @example toText(scaleByTen(decimal("146.41"), 4)) // => "1464100"
 */
export function scaleByTen(d: Decimal, power: number): Decimal {
  const scale = d.scale - power;
  return scale >= 0 ? { units: d.units, scale } : { units: unitsAt({ units: d.units, scale }, 0), scale: 0 };
}

/** @example toText(sum([decimal("58.1"), decimal("46.8"), decimal("40")])) // => "144.9" */
export function sum(values: readonly Decimal[]): Decimal {
  let total = ZERO;
  for (const value of values) total = add(total, value);
  return total;
}

/**
 * The number with all its digits, trailing zeros included.
 * @example toText(decimal("-0.30")) // => "-0.30"
 */
export function toText(d: Decimal): string {
  const negative = d.units < 0;
  const digits = String(negative ? negated(d.units) : d.units);
  const minus = negative ? "-" : "";
  if (d.scale <= 0) return minus + digits + (isZero(d) ? "" : "0".repeat(-d.scale));
  const padded = digits.padStart(d.scale + 1, "0");
  return `${minus}${padded.slice(0, -d.scale)}.${padded.slice(-d.scale)}`;
}

/** The units of `d` counted at a finer (or the same) scale: 45.0 at scale 2 has 4500. */
export function unitsAt(d: Decimal, scale: number): number | bigint {
  const power = scale - d.scale;
  if (power === 0) return d.units;
  if (typeof d.units === "number") {
    const factor = POWERS[power];
    const product = factor === undefined ? NaN : d.units * factor;
    if (Number.isSafeInteger(product)) return product;
  }
  return safe(BigInt(d.units) * 10n ** BigInt(power));
}

/** 10^power as a number, or undefined where it is negative or too large to be exact. */
export function powerOfTen(power: number): number | undefined {
  return POWERS[power];
}

/** A number where it is a safe integer, else the bigint itself. */
export function safe(units: bigint): number | bigint {
  const value = Number(units);
  return Number.isSafeInteger(value) ? value : units;
}

function negated(units: number | bigint): number | bigint {
  return typeof units === "number" ? 0 - units : -units;
}
