import { compare, multiply, toText, type Decimal } from "../measures/decimal";
import type { Ratio } from "../measures/ratio";
import { modesGiving, quotient } from "../measures/rounding";

/** Digits shown beyond those that are printed. */
const FINER = 2;

/**
 * What a calculation gives before it is rounded, with the unit of the expected figure: "74.87…%" for 74.9%, "12.34%" where it ends there.
 * Undefined where nothing was rounded, and where the fraction is not what `rounded` was made from.
 */
export function unroundedText({ numerator, denominator }: Ratio, rounded: Decimal, expected: string): string | undefined {
  if (modesGiving(rounded, numerator, denominator, rounded.scale).length === 0) return undefined;
  const cut = quotient(numerator, denominator, rounded.scale + FINER, "truncate");
  const ends = compare(multiply(cut, denominator), numerator) === 0;
  if (ends && compare(cut, rounded) === 0) return undefined;
  const unit = /[^\d０-９.．]*$/.exec(expected)?.[0] ?? "";
  return (ends ? toText(cut).replace(/(\.\d*?)0+$/, "$1") : `${toText(cut)}…`) + unit;
}
