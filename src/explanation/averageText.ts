import type { AverageCheck } from "../checks/check";
import type { Figure } from "../indicators/figure";
import { add, compare, decimalOf, ZERO, type Decimal } from "../measures/decimal";
import { missingRate, possibleAverages, type AveragedRate, type AveragePolicy } from "../measures/judgeAverage";
import { rangeTexts, ratio, type Ratio } from "../measures/ratio";
import { operandOf, statedFigure } from "../parse/operands";
import type { CellAddress } from "../sheet/address";
import type { Ends } from "./explanation";

/** Rates written out; of more, the first three and the last. */
const MOST_WRITTEN_OUT = 12;
const FINER = 2;

interface AverageText {
  readonly text: (name: (figure: Figure) => string) => string;
  /** What the text gives; undefined where nothing is averaged. */
  readonly nominal: Ratio | undefined;
  /** A rate that is not there counts as 0. */
  readonly isZeroed: boolean;
}

/** The mean of printed rates as a table makes it: rates beyond its cap and floor count as those, dashes as 0 where they count at all. */
export function averageText(rates: readonly Figure[], policy: AveragePolicy): AverageText {
  const known = rates.filter(({ value }) => value.quantity !== undefined);
  const zeros = policy.missing === "zero" ? rates.filter((rate) => isMarked(rate)).length : 0;
  const count = known.length + zeros;
  const total = known.reduce((sum, { value }) => add(sum, clipped(value.quantity?.value ?? ZERO, policy)), ZERO);
  return {
    text: (name) => {
      const terms = [...known.map((rate) => termOf(rate, policy, name)), ...Array.from({ length: zeros }, () => "0%")];
      const shown = terms.length > MOST_WRITTEN_OUT ? [...terms.slice(0, 3), "…", ...terms.slice(-1)] : terms;
      return `(${shown.join(" + ")}) ÷ ${count}`;
    },
    nominal: ratio(total, decimalOf(count)),
    isZeroed: zeros > 0,
  };
}

/** What the other figures of an average allow for the cell: the average itself, or one of its rates. */
export function roomInAverage({ stated, rates, policy }: AverageCheck, { row, column }: CellAddress): Ends | undefined {
  const quantity = stated.value.quantity;
  const isHere = (figure: Figure): boolean => figure.row === row && figure.column.index === column;
  const counted = rates.filter((rate) => rate.value.quantity !== undefined || isMarked(rate));
  const operands = counted.map((rate): AveragedRate | undefined => {
    if (isHere(rate)) return "blank";
    return rate.value.quantity ? operandOf(rate.value.quantity) : "missing";
  });
  if (!quantity || !operands.every((operand) => operand !== undefined)) return undefined;
  const own = counted.find(isHere)?.value.quantity;
  const range = isHere(stated)
    ? possibleAverages({ rates: operands }, policy)
    : missingRate({ stated: statedFigure(quantity), mode: "half-up", rates: operands }, policy);
  // What lies beyond the cap or the floor may be anything there.
  if (!range || (own && compare(clipped(own.value, policy), own.value) !== 0)) return undefined;
  return rangeTexts(range, (own ?? quantity).decimals + FINER);
}

function isMarked({ value }: Figure): boolean {
  return value.quantity === undefined && value.kind === "marker";
}

function clipped(value: Decimal, { cap, floor }: AveragePolicy): Decimal {
  if (cap && compare(value, cap) > 0) return cap;
  return floor && compare(value, floor) < 0 ? floor : value;
}

/** "min(120.5%, 100%)" for a rate that counts as its cap. */
function termOf(rate: Figure, { cap, floor }: AveragePolicy, name: (figure: Figure) => string): string {
  const value = rate.value.quantity?.value ?? ZERO;
  if (cap && compare(value, cap) > 0) return `min(${name(rate)}, 100%)`;
  return floor && compare(value, floor) < 0 ? `max(${name(rate)}, 0%)` : name(rate);
}
