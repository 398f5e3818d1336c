import { minus, order, over, plus, rational, times, type Rational } from "./rational";

/** All numbers from `low` to `high`, both included. */
export interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

const ZERO = rational(0);

export function point(value: Rational): Bounds {
  return { low: value, high: value };
}

/** The narrowest bounds around the values. */
export function around(values: readonly Rational[]): Bounds {
  const [first = ZERO, ...rest] = values;
  return rest.reduce(
    ({ low, high }, value) => ({ low: order(value, low) < 0 ? value : low, high: order(value, high) > 0 ? value : high }),
    point(first),
  );
}

export function plusBounds(a: Bounds, b: Bounds): Bounds {
  return { low: plus(a.low, b.low), high: plus(a.high, b.high) };
}

export function minusBounds(a: Bounds, b: Bounds): Bounds {
  return { low: minus(a.low, b.high), high: minus(a.high, b.low) };
}

export function timesBounds(a: Bounds, b: Bounds): Bounds {
  return around([times(a.low, b.low), times(a.low, b.high), times(a.high, b.low), times(a.high, b.high)]);
}

/** Undefined where the divisor can be 0. */
export function overBounds(a: Bounds, b: Bounds): Bounds | undefined {
  if (order(b.low, ZERO) <= 0 && order(b.high, ZERO) >= 0) return undefined;
  return around([over(a.low, b.low), over(a.low, b.high), over(a.high, b.low), over(a.high, b.high)]);
}

export function sumBounds(parts: readonly Bounds[]): Bounds {
  return parts.reduce(plusBounds, point(ZERO));
}

export function meet(a: Bounds, b: Bounds): boolean {
  return order(a.low, b.high) <= 0 && order(b.low, a.high) <= 0;
}
