import { type CallMaker } from "./fuzzCall";
import { anyFamily, madeCell, printed, type Dice, type Family, type MadeCell } from "./printedCells";
import { minus, order, over, plus, rational, rounded, signOf, sumOf, tenths, times, type Mode, type Rational } from "./rational";

const POSITIVE = { least: 1, most: 9999 };
const HALF = rational(1, 2);
const HUNDRED = rational(100);
const MODES: readonly Mode[] = ["half-up", "half-even", "down", "up"];

/** From `low` to `high`; an end that is not reached is open. */
interface Span {
  readonly low: Rational;
  readonly high: Rational;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
}

/** What a printed figure that is not negative stands for. */
function spanOf({ value, step }: MadeCell): Span {
  if (!step) return { low: value, high: value, lowClosed: true, highClosed: true };
  const half = times(step, HALF);
  return { low: minus(value, half), high: plus(value, half), lowClosed: true, highClosed: false };
}

/** What a stated result of any sign stands for, rounded half away from zero. */
function statedSpan(value: Rational, step: Rational): Span {
  const half = times(step, HALF);
  return { low: minus(value, half), high: plus(value, half), lowClosed: signOf(value) > 0, highClosed: signOf(value) < 0 };
}

function meet(a: Span, b: Span): boolean {
  const reaches = (x: Span, y: Span): boolean => order(x.low, y.high) < 0 || (order(x.low, y.high) === 0 && x.lowClosed && y.highClosed);
  return reaches(a, b) && reaches(b, a);
}

/** A stated result near the true one, or far from it. */
interface StatedResult {
  readonly value: Rational;
  readonly units: number;
  readonly decimals: number;
}

function madeResult(dice: Dice, nominal: Rational): StatedResult | undefined {
  const decimals = dice.between(0, 2);
  const grid = rational(10 ** decimals);
  const near = rounded(times(nominal, grid), 0, "half-up");
  const units = Number(near.n / near.d) + (dice.happens(0.5) ? 0 : dice.between(-3, 3));
  return Math.abs(units) < 1e12 ? { value: tenths(units, decimals), units, decimals } : undefined;
}

/** The verdict by its definition; the modes that ties alone tell apart are left to the engine. */
function verdict({ value, decimals }: StatedResult, nominal: Rational, possible: Span): (result: unknown) => string | undefined {
  const step = tenths(1, decimals);
  const said = (expected: string) => (result: unknown) => (result === expected ? undefined : `not ${expected}`);
  if (order(rounded(nominal, decimals, "half-up"), value) === 0) return said("一致");
  if (meet(statedSpan(value, step), possible)) return said("丸めの範囲");
  if (MODES.some((mode) => order(rounded(nominal, decimals, mode), value) === 0)) return said("端数処理の違い");
  const wide: Span = { low: minus(value, step), high: plus(value, step), lowClosed: false, highClosed: false };
  return said(meet(wide, possible) ? "丸めと端数処理の範囲" : "不一致");
}

/** Verdicts compare shares in percent. */
const inPercent = ({ low, high, lowClosed, highClosed }: Span): Span => ({
  low: times(low, HUNDRED),
  high: times(high, HUNDRED),
  lowClosed,
  highClosed,
});

/** Families whose figures print what they store; bare numbers may be taken for shares. */
const printedFamily = (dice: Dice): Family => {
  const family = anyFamily(dice);
  return family === "bare" ? "share" : family;
};

const checkRate: CallMaker = (dice) => {
  const family = printedFamily(dice);
  const [a, made] = [madeCell(dice, family, POSITIVE), madeCell(dice, family, { least: 2000, most: 9999 })];
  // A percentage without decimals beside one with them is a decision, and exact; so is 100 %.
  const isDecided = family === "share" && ((made.step!.d === 100n && a.step!.d > 100n) || order(made.value, rational(1)) === 0);
  const t: MadeCell = isDecided ? { ...made, step: undefined } : made;
  const nominal = times(over(a.value, t.value), HUNDRED);
  const stated = madeResult(dice, nominal);
  const [x, y] = [spanOf(a), spanOf(t)];
  if (!stated || stated.units < 0 || signOf(y.low) <= 0) return checkRate(dice);
  const possible: Span = {
    low: over(x.low, y.high),
    high: over(x.high, y.low),
    lowClosed: x.lowClosed && y.highClosed,
    highClosed: x.highClosed && y.lowClosed,
  };
  const args = [`${printed(stated.units, stated.decimals)}%`, a.cell, t.cell, "なし"];
  return { id: "CHECK", args, expected: verdict(stated, nominal, inPercent(possible)) };
};

const checkDelta: CallMaker = (dice) => {
  const [now, before] = [madeCell(dice, "share", POSITIVE), madeCell(dice, "share", POSITIVE)];
  const nominal = times(minus(now.value, before.value), HUNDRED);
  const stated = madeResult(dice, nominal);
  if (!stated) return checkDelta(dice);
  const [x, y] = [spanOf(now), spanOf(before)];
  const possible: Span = { low: minus(x.low, y.high), high: minus(x.high, y.low), lowClosed: false, highClosed: false };
  return {
    id: "CHECKDELTA",
    args: [`${printed(stated.units, stated.decimals)}ポイント`, now.cell, before.cell],
    expected: verdict(stated, nominal, inPercent(possible)),
  };
};

const checkChange: CallMaker = (dice) => {
  const [now, before] = [madeCell(dice, "share", POSITIVE), madeCell(dice, "share", { least: 100, most: 9999 })];
  const nominal = times(minus(over(now.value, before.value), rational(1)), HUNDRED);
  const stated = madeResult(dice, nominal);
  const [x, y] = [spanOf(now), spanOf(before)];
  if (!stated || signOf(y.low) <= 0) return checkChange(dice);
  const possible: Span = {
    low: minus(over(x.low, y.high), rational(1)),
    high: minus(over(x.high, y.low), rational(1)),
    lowClosed: x.lowClosed && y.highClosed,
    highClosed: x.highClosed && y.lowClosed,
  };
  return {
    id: "CHECKCHANGE",
    args: [`${printed(stated.units, stated.decimals)}%`, now.cell, before.cell],
    expected: verdict(stated, nominal, inPercent(possible)),
  };
};

const checkTotal: CallMaker = (dice) => {
  const parts = Array.from({ length: dice.between(1, 7) }, () => madeCell(dice, "share", POSITIVE));
  const nominal = times(sumOf(parts.map(({ value }) => value)), HUNDRED);
  const stated = madeResult(dice, nominal);
  if (!stated || stated.units < 0) return checkTotal(dice);
  const spans = parts.map(spanOf);
  const possible: Span = {
    low: sumOf(spans.map(({ low }) => low)),
    high: sumOf(spans.map(({ high }) => high)),
    lowClosed: true,
    highClosed: false,
  };
  const args = [`${printed(stated.units, stated.decimals)}%`, parts.map(({ cell }) => [cell])];
  return { id: "CHECKTOTAL", args, expected: verdict(stated, nominal, inPercent(possible)) };
};

const checkAverage: CallMaker = (dice) => {
  const rates = Array.from({ length: dice.between(1, 7) }, () => madeCell(dice, "share", POSITIVE));
  const count = rational(rates.length);
  const nominal = times(over(sumOf(rates.map(({ value }) => value)), count), HUNDRED);
  const stated = madeResult(dice, nominal);
  if (!stated || stated.units < 0) return checkAverage(dice);
  const spans = rates.map(spanOf);
  const mean = (ends: readonly Rational[]): Rational => over(sumOf(ends), count);
  const possible: Span = {
    low: mean(spans.map(({ low }) => low)),
    high: mean(spans.map(({ high }) => high)),
    lowClosed: true,
    highClosed: false,
  };
  const args = [`${printed(stated.units, stated.decimals)}%`, rates.map(({ cell }) => [cell]), "なし", "なし", "skip"];
  return { id: "CHECKAVERAGE", args, expected: verdict(stated, nominal, inPercent(possible)) };
};

export const VERDICT_CALLS: readonly CallMaker[] = [checkRate, checkDelta, checkChange, checkTotal, checkAverage];
