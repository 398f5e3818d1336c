import type { Figure } from "../indicators/figure";
import type { Indicator, Result } from "../indicators/indicator";
import { compare } from "../measures/decimal";
import { meets } from "../measures/interval";
import { statedInterval } from "../measures/verdict";
import { samePeriod } from "../parse/samePeriod";
import type { RateCheck } from "./check";
import { statedPercent } from "../parse/operands";

/** Two rates of one indicator from the same actual, of the same period, against the same target. */
export interface EqualInputs {
  readonly indicator: Indicator;
  readonly earlier: RateCheck;
  readonly later: RateCheck;
  /** True where one number can print as both: 74.8% and 75%. */
  readonly agree: boolean;
}

/**
 * Figures that stand unchanged in two columns, with the rates printed beside them. Hidden digits are the same on both sides, so the rates must
 * be too. Rates that are wrong on their own, or cut off at 100 or 0, are left out.
 */
export function equalInputs(indicators: readonly Indicator[], rates: readonly RateCheck[]): EqualInputs[] {
  const found: EqualInputs[] = [];
  let byRate: ReadonlyMap<Figure, RateCheck> | undefined;
  for (const indicator of indicators) {
    const { results } = indicator;
    for (let place = 1; place < results.length; place += 1) {
      const [before, now] = [results[place - 1], results[place]];
      if (!before?.rate || !now?.rate || !isUnchanged(before, now)) continue;
      byRate ??= new Map(rates.map((check) => [check.stated, check]));
      const [earlier, later] = [byRate.get(before.rate), byRate.get(now.rate)];
      if (earlier && later && isPlain(earlier) && isPlain(later))
        found.push({ indicator, earlier, later, agree: canBeOne(earlier, later) });
    }
  }
  return found;
}

/** A rate that holds beside the same unchanged actual and target in another column: what a wrong one should print too. */
export function rateOfEqualInputs({ indicator, result, stated }: RateCheck, byRate: ReadonlyMap<Figure, RateCheck>): RateCheck | undefined {
  if (!indicator || !result) return undefined;
  for (const other of indicator.results) {
    const check = other !== result && other.rate && isUnchanged(other, result) ? byRate.get(other.rate) : undefined;
    if (check && isPlain(check) && check.stated.value.quantity?.decimals === stated.value.quantity?.decimals) return check;
  }
  return undefined;
}

/** The same printed actual for the same named period, and one target cell for both. */
function isUnchanged(before: Result, now: Result): boolean {
  const [own, other] = [now.actualPeriod, before.actualPeriod];
  if (own === undefined || own.end !== other?.end || !samePeriod(own, other)) return false;
  return sameFigure(now.actual, before.actual) && now.target !== undefined && now.target === before.target && !now.whole && !before.whole;
}

function sameFigure(one: Figure | undefined, other: Figure | undefined): boolean {
  const [a, b] = [one?.value.quantity, other?.value.quantity];
  if (!a || !b || a.stored || b.stored || a.unit !== b.unit || a.decimals !== b.decimals) return false;
  return compare(a.value, b.value) === 0;
}

function isPlain({ judgement: { verdict, capped, floored } }: RateCheck): boolean {
  return (verdict === "exact" || verdict === "input-rounding") && !capped && !floored;
}

function canBeOne(earlier: RateCheck, later: RateCheck): boolean {
  const [a, b] = [earlier, later].map(({ stated, asFraction, mode }) => {
    const quantity = stated.value.quantity;
    return quantity && statedInterval(statedPercent(quantity, asFraction), mode);
  });
  return !a || !b || meets(a, b);
}
