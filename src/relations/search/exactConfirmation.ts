import { rangeOverBox, type Fraction } from "../../measures/corners";
import { add, decimalOf, multiply, subtract, type Decimal } from "../../measures/decimal";
import { point, sumOf, type Interval } from "../../measures/interval";
import { meetsRange } from "../../measures/ratio";
import type { Formula } from "./formulas";
import type { Hypothesis } from "./hypothesis";

/** A figure and half the worth of its last digit. */
export interface RoundedFigure {
  readonly value: number;
  readonly half: number;
}

/** Whether the printed aggregate may be what its printed parts give, by exact arithmetic. Blank parts are left out by the caller. */
export function mayHold(hypothesis: Hypothesis, aggregate: RoundedFigure, parts: readonly RoundedFigure[]): boolean {
  const stated = intervalOf(aggregate);
  const box = parts.map(intervalOf);
  const possible =
    hypothesis.kind === "formula"
      ? rangeOverBox(box, (inputs) => exactFormula(hypothesis.formula, inputs))
      : rangeOverBox([sumOf(box)], ([total]) => ({
          numerator: total!,
          denominator: decimalOf(hypothesis.kind === "mean" ? parts.length : 1),
        }));
  return "verdict" in possible || meetsRange(stated, possible);
}

/** Any way of rounding is given the benefit of the doubt: both ends belong to it. */
function intervalOf({ value, half }: RoundedFigure): Interval {
  const middle = decimalOf(value);
  const margin = decimalOf(half);
  return half === 0 ? point(middle) : { low: subtract(middle, margin), high: add(middle, margin), lowClosed: true, highClosed: true };
}

function exactFormula({ operator, scale, offset, sign }: Formula, [first, second, third]: readonly Decimal[]): Fraction {
  const isProgress = operator === "progress";
  const dividend = isProgress ? subtract(first!, third!) : first!;
  const denominator = isProgress ? subtract(second!, third!) : second!;
  const moved = subtract(multiply(dividend, decimalOf(scale)), multiply(denominator, decimalOf(offset)));
  return { numerator: multiply(moved, decimalOf(sign)), denominator };
}
