import type { Region } from "../regions/region";
import type { Fit } from "./equation";
import type { Instance } from "./reading";

/** Shorter numbers are near each other by chance. */
const FEWEST_DIGITS = 4;

/**
 * Whether a slip of the hand makes one whole number of the other: a digit left out or typed twice, two digits that changed places, zeros too many or too few.
 *
 * @example isOneSlip("153690", "15360") // => true
 * @example isOneSlip("153690", "15630") // => false
 */
export function isOneSlip(meant: string, printed: string): boolean {
  if (!/^[1-9]\d*$/.test(meant) || !/^[1-9]\d*$/.test(printed) || meant.length < FEWEST_DIGITS || printed.length < FEWEST_DIGITS)
    return false;
  return leavesOneOut(meant, printed) || isDoubled(printed, meant) || isTransposed(meant, printed) || isScaled(meant, printed);
}

/** Whether a sum would hold to its last digit without one slip of the hand, in the total or in one of the parts; the lost sign of a part is one. */
export function isSlipped(region: Region, { k, parts }: Pick<Instance, "k" | "parts">, { predicted, residual }: Fit): boolean {
  const { value, decimals } = region;
  const power = 10 ** Math.max(0, ...[k, ...parts].map((figure) => decimals[figure] ?? 0));
  const digits = (number: number): string => String(Math.round(number * power));
  if (isOneSlip(digits(predicted), digits(value[k] ?? NaN))) return true;
  return parts.some((part) => {
    const [printed, meant] = [digits(value[part] ?? NaN), digits((value[part] ?? NaN) - residual)];
    return isOneSlip(meant, printed) || (meant === `-${printed}` && isSigned(region, part));
  });
}

/** Whether other figures of the column have a minus. */
function isSigned({ value, width }: Region, k: number): boolean {
  for (let other = k % width; other < value.length; other += width) if ((value[other] ?? 0) < 0) return true;
  return false;
}

function leavesOneOut(longer: string, shorter: string): boolean {
  return longer.length === shorter.length + 1 && [...longer].some((_digit, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}

function isDoubled(longer: string, shorter: string): boolean {
  return [...longer].some((digit, at) => digit === longer[at + 1] && longer.slice(0, at) + longer.slice(at + 1) === shorter);
}

function isTransposed(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const first = [...one].findIndex((digit, at) => digit !== other[at]);
  return first >= 0 && one.slice(0, first) + (one[first + 1] ?? "") + (one[first] ?? "") + one.slice(first + 2) === other;
}

function isScaled(one: string, other: string): boolean {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  return longer !== shorter && longer === shorter.padEnd(longer.length, "0");
}

/** Whether a figure is, to its own digits, another one with one digit mistyped, two neighbours swapped or the decimal point moved. */
export function isNearlySlip(stated: number, right: number): boolean {
  const times = stated / right;
  if ([0.01, 0.1, 10, 100].some((power) => Math.abs(times / power - 1) < 2e-3)) return true;
  const digits = Math.min(significant(stated), 9);
  const [a, b] = [stated.toPrecision(digits), right.toPrecision(digits)];
  if (a.length !== b.length) return false;
  const other = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [first = -1, second = -1] = other;
  if (other.length === 1) return true;
  return other.length === 2 && second - first <= 2 && a[first] === b[second] && a[second] === b[first];
}

function significant(value: number): number {
  return value.toExponential().replace(/e.*$/, "").replace(/\D/g, "").length;
}
