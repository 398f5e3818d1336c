import { rangeOverBox, type Fraction } from "./corners";
import { absolute, HUNDRED, multiply, sign, subtract, type Decimal } from "./decimal";
import type { CheckedDelta, DeltaQuestion } from "./judgeDelta";
import { rangeTexts, ratio } from "./ratio";
import { quotient, type RoundingMode } from "./rounding";
import { judgeFigure, type Uncheckable } from "./verdict";

/**
 * Change in percent of the previous figure's size (増減率); undefined where that is 0 (皆増).
 * @example toText(relativeChange(decimal("1899"), decimal("1827"), 1, "half-up")) // => "3.9"
 * @example toText(relativeChange(decimal("1827"), decimal("1899"), 1, "half-up")) // => "-3.8"
 */
export function relativeChange(current: Decimal, previous: Decimal, digits: number, mode: RoundingMode): Decimal | undefined {
  if (sign(previous) === 0) return undefined;
  return quotient(multiply(subtract(current, previous), HUNDRED), absolute(previous), digits, mode);
}

/** Does the stated change in percent follow from the two printed figures? Not checkable unless the previous figure is positive. */
export function judgeChange({ stated, current, previous, mode }: DeltaQuestion): CheckedDelta | Uncheckable {
  const side = sign(previous.nominal);
  if (side <= 0) return { verdict: "not-checkable", reason: side === 0 ? "zero-previous" : "negative-previous" };
  const { numerator, denominator } = changeFraction(current.nominal, previous.nominal);
  let range: readonly [string, string] | undefined;
  const judgement = judgeFigure(stated, ratio(numerator, denominator)!, mode, () => {
    const possible = rangeOverBox([current.interval, previous.interval], ([x, y]) => changeFraction(x!, y!));
    if (!("verdict" in possible)) range = rangeTexts(possible, stated.decimals + 2);
    return possible;
  });
  if (judgement.verdict === "not-checkable") return judgement;
  return { verdict: judgement.verdict, computed: judgement.computed, modes: judgement.modes, range };
}

function changeFraction(current: Decimal, previous: Decimal): Fraction {
  return { numerator: multiply(subtract(current, previous), HUNDRED), denominator: previous };
}
