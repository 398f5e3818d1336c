import { decimalOf, multiply, sign, type Decimal } from "./decimal";
import type { Interval } from "./interval";
import { compareRatios, ratio, ratioEnds, type Ratio, type RatioInterval } from "./ratio";
import type { Uncheckable } from "./verdict";

/** A quotient before anything is known of the sign of its divisor. */
export interface Fraction {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

/** Whether a number has an end within six decimals: a tax of 0.2, and no twelfth. */
export function isShort(times: number): boolean {
  return Number(times.toFixed(6)) === times;
}

/** So many times a figure; a part without an end is divided by, since a twelfth has none. */
export function multipleOf(figure: Decimal, times: number): Fraction {
  const isPart = Math.abs(times) < 1 && !isShort(times);
  return {
    numerator: isPart ? figure : multiply(figure, decimalOf(times)),
    denominator: decimalOf(isPart ? Math.round(1e6 / times) / 1e6 : 1),
  };
}

/**
 * Every value of `formula` over a box of inputs. The formula must be monotone in each input where its divisor keeps its sign: then its
 * extremes lie at corners of the box. An end that several corners share counts as closed, which can only make more possible, never less.
 */
export function rangeOverBox(box: readonly Interval[], formula: (inputs: readonly Decimal[]) => Fraction): RatioInterval | Uncheckable {
  let low: Ratio | undefined;
  let high: Ratio | undefined;
  let lowClosed = true;
  let highClosed = true;
  let side = 0;
  for (let corner = 0; corner < 1 << box.length; corner++) {
    const inputs = inputsAt(box, corner);
    if (inputs === "repeated") continue;
    if (inputs === "unbounded") return { verdict: "not-checkable", reason: "unbounded-input" };
    const { numerator, denominator } = formula(inputs);
    const value = ratio(numerator, denominator);
    if (value === undefined || sign(denominator) === -side) return { verdict: "not-checkable", reason: "zero-within-rounding" };
    side = sign(denominator);
    const closed = box.every((interval, i) => (isUpper(corner, i) ? interval.highClosed : interval.lowClosed));
    const belowLow = low === undefined ? -1 : compareRatios(value, low);
    const aboveHigh = high === undefined ? 1 : compareRatios(value, high);
    if (belowLow < 0) [low, lowClosed] = [value, closed];
    else if (belowLow === 0) lowClosed = true;
    if (aboveHigh > 0) [high, highClosed] = [value, closed];
    else if (aboveHigh === 0) highClosed = true;
  }
  return ratioEnds(low, high, lowClosed, highClosed);
}

/** The inputs at a corner: bit i says whether input i stands at its upper end. A point has a lower end only. */
function inputsAt(box: readonly Interval[], corner: number): readonly Decimal[] | "repeated" | "unbounded" {
  const inputs: Decimal[] = [];
  for (let i = 0; i < box.length; i++) {
    const { low, high } = box[i]!;
    if (low === undefined || high === undefined) return "unbounded";
    if (low === high && isUpper(corner, i)) return "repeated";
    inputs.push(isUpper(corner, i) ? high : low);
  }
  return inputs;
}

function isUpper(corner: number, input: number): boolean {
  return ((corner >> input) & 1) === 1;
}
