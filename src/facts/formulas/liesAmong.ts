const FEWEST_PARTS = 3;

/**
 * Whether a number lies among figures that are all above nought: it is no sum of them, but a score or a mean, typed in a row of totals by right.
 * @example liesAmong(20, [24, 19, 11, 25]) // => true
 * @example liesAmong(79, [24, 19, 11, 25]) // => false
 */
export function liesAmong(number: number, parts: readonly number[]): boolean {
  return parts.length >= FEWEST_PARTS && parts.every((part) => part > 0) && number >= Math.min(...parts) && number <= Math.max(...parts);
}
