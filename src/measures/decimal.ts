/**
 * An exact decimal number: `units` × 10^-`scale`. `units` is a safe integer where it fits in 2^53, else a bigint.
 * 30.2 is { units: 302, scale: 1 }; 45.0 may be { units: 450, scale: 1 }, which keeps the printed digits.
 */
export interface Decimal {
  readonly units: number | bigint;
  readonly scale: number;
}
