import { sum } from "./decimal";
import { sumOf } from "./interval";
import type { Operand } from "./operand";
import { rangeTexts, ratioInterval, ratioOf } from "./ratio";
import type { RoundingMode } from "./rounding";
import { judgeFigure, type Checked, type Stated, type Uncheckable } from "./verdict";

/** A stated total with its parts. */
export interface SumQuestion {
  readonly stated: Stated;
  readonly parts: readonly Operand[];
  readonly mode: RoundingMode;
}

export interface CheckedSum extends Checked {
  /** The lowest and highest total that the parts allow, two digits finer than stated, rounded outward. Undefined for an exact total. */
  readonly range: readonly [string, string] | undefined;
}

/** Does the stated total follow from its printed parts? Rounded parts need not add up to the digit. */
export function judgeSum({ stated, parts, mode }: SumQuestion): CheckedSum | Uncheckable {
  if (parts.length === 0) return { verdict: "not-checkable", reason: "no-figures" };
  let range: readonly [string, string] | undefined;
  const judgement = judgeFigure(stated, ratioOf(sum(parts.map((part) => part.nominal))), mode, () => {
    const possible = ratioInterval(sumOf(parts.map((part) => part.interval)));
    range = rangeTexts(possible, stated.decimals + 2);
    return possible;
  });
  if (judgement.verdict === "not-checkable") return judgement;
  return { verdict: judgement.verdict, computed: judgement.computed, modes: judgement.modes, range };
}
