import { subtract, type Decimal } from "./decimal";
import { scaleInterval, sumOf } from "./interval";
import type { Operand } from "./operand";
import { rangeTexts, ratioInterval, ratioOf } from "./ratio";
import type { RoundingMode } from "./rounding";
import { judgeFigure, type Checked, type Stated, type Uncheckable } from "./verdict";

/** A stated change (前期差) with the two figures it compares. */
export interface DeltaQuestion {
  readonly stated: Stated;
  readonly current: Operand;
  readonly previous: Operand;
  readonly mode: RoundingMode;
}

export interface CheckedDelta extends Checked {
  /** The lowest and highest change that the figures allow, two digits finer than stated, rounded outward. Undefined for an exact delta. */
  readonly range: readonly [string, string] | undefined;
}

const MINUS_ONE: Decimal = { units: -1, scale: 0 };

/**
 * Current minus previous: percentage points where both are percentages.
 * @example toText(delta(decimal("63.2"), decimal("54.9"))) // => "8.3"
 */
export function delta(current: Decimal, previous: Decimal): Decimal {
  return subtract(current, previous);
}

/** Does the stated delta follow from the two printed figures? */
export function judgeDelta({ stated, current, previous, mode }: DeltaQuestion): CheckedDelta | Uncheckable {
  let range: readonly [string, string] | undefined;
  const judgement = judgeFigure(stated, ratioOf(delta(current.nominal, previous.nominal)), mode, () => {
    const possible = ratioInterval(sumOf([current.interval, scaleInterval(previous.interval, MINUS_ONE)]));
    range = rangeTexts(possible, stated.decimals + 2);
    return possible;
  });
  if (judgement.verdict === "not-checkable") return judgement;
  return { verdict: judgement.verdict, computed: judgement.computed, modes: judgement.modes, range };
}
