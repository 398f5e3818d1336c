import { stored, type CallMaker } from "./fuzzCall";
import { anyFamily, areRates, inUnitOf, madeCell, madeRounding, type Dice, type MadeCell } from "./printedCells";
import { minus, order, over, plus, rational, rounded, signOf, sumOf, tenths, times, type Rational } from "./rational";

const ANY = { least: -99_999, most: 99_999 };
const POSITIVE = { least: 1, most: 99_999 };
const SMALL_RATES = { least: -300, most: 1500 };
const ZERO = rational(0);
const ONE = rational(1);

const column = (cells: readonly (number | string | null)[]): (number | string | null)[][] => cells.map((cell) => [cell]);
const several = (dice: Dice, make: () => MadeCell, least = 1): readonly MadeCell[] => Array.from({ length: dice.between(least, 9) }, make);

/** Rates with markers, empty cells, a heading, weights and limits. */
const average: CallMaker = (dice) => {
  const rates = several(dice, () => madeCell(dice, "share", SMALL_RATES));
  const rounding = madeRounding(dice);
  const [markers, isSkipped] = [dice.between(0, 2), dice.happens(0.5)];
  const weights = dice.happens(0.3) ? [...rates, ...Array.from({ length: markers }, () => 0)].map(() => dice.between(1, 9)) : undefined;
  const clipped = rates.map(({ value }) => (order(value, ZERO) < 0 ? ZERO : order(value, ONE) > 0 ? ONE : value));
  const all = [...clipped, ...(isSkipped ? [] : Array.from({ length: markers }, () => ZERO))];
  const weightOf = (place: number): Rational => rational(weights?.[place] ?? 1);
  const value = over(sumOf(all.map((rate, place) => times(rate, weightOf(place)))), sumOf(all.map((_, place) => weightOf(place))));
  const cells = ["達成率", ...rates.map(({ cell }) => cell), ...Array.from({ length: markers }, () => "—"), null];
  const weightCells = weights && column(["重み", ...weights, null]);
  const args = [column(cells), rounding.digits, undefined, undefined, isSkipped ? "skip" : undefined, weightCells, rounding.word];
  return { id: "AVERAGE", args, expected: stored(value, rounding, 2) };
};

const pooled: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const pairs = Array.from({ length: dice.between(1, 8) }, () => [madeCell(dice, family, ANY), madeCell(dice, family, POSITIVE)] as const);
  const rounding = madeRounding(dice);
  const rates = over(sumOf(pairs.map(([a]) => a.value)), sumOf(pairs.map(([, t]) => t.value)));
  const [actuals, targets] = [pairs.map(([a]) => a.cell), pairs.map(([, t]) => t.cell)];
  const args = [column([...actuals, null]), column([...targets, 5]), rounding.digits, undefined, rounding.word];
  return { id: "POOLED", args, expected: stored(rates, rounding, 2) };
};

const share: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const parts = several(dice, () => madeCell(dice, family, POSITIVE), 2);
  const whole = sumOf(parts.map(({ value }) => value));
  const exact = parts.map(({ value }) => over(value, whole));
  const digits = dice.between(0, 3);
  if (dice.happens(0.5)) {
    const rounding = madeRounding(dice);
    const args = [column(parts.map(({ cell }) => cell)), undefined, rounding.digits, undefined, rounding.word];
    return { id: "SHARE", args, expected: exact.map((value) => [stored(value, rounding, 2)]) };
  }
  const args = [column(parts.map(({ cell }) => cell)), undefined, digits, "total"];
  return { id: "SHARE", args, expected: column(byLargestRemainder(exact, digits + 2)) as readonly (readonly number[])[] };
};

/** Hamilton's method: cut off, then one step each by the largest remainder; of equal ones the larger share, then the earlier one. */
function byLargestRemainder(exact: readonly Rational[], digits: number): readonly number[] {
  const step = tenths(1, digits);
  const low = exact.map((value) => rounded(value, digits, "down"));
  const missing = over(minus(ONE, sumOf(low)), step);
  const places = exact.map((value, place) => ({ place, value, rest: minus(value, low[place]!) }));
  places.sort((a, b) => order(b.rest, a.rest) || order(b.value, a.value) || a.place - b.place);
  const raised = new Set(places.slice(0, Number(missing.n / missing.d)).map(({ place }) => place));
  return low.map((value, place) =>
    stored(raised.has(place) ? plus(value, step) : value, { digits: undefined, mode: "down", word: undefined }, 0),
  );
}

const DAY = 86_400_000;
const isoOf = (serial: number): string => new Date(Date.UTC(1899, 11, 30) + serial * DAY).toISOString().slice(0, 10);
const dateCell = (dice: Dice, serial: number): number | string => (dice.happens(0.5) ? serial : isoOf(serial));

const forecast: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const made = several(dice, () => madeCell(dice, family, ANY), 2);
  const days = made.map(() => dice.between(45_000, 46_000));
  const [deadline, rounding] = [dice.between(46_000, 47_000), madeRounding(dice)];
  const args = [
    column(made.map(({ cell }) => cell)),
    column(days.map((day) => dateCell(dice, day))),
    dateCell(dice, deadline),
    rounding.digits,
    rounding.word,
  ];
  const count = rational(made.length);
  const [x, y] = [over(sumOf(days.map((day) => rational(day))), count), over(sumOf(made.map(({ value }) => value)), count)];
  const spread = days.map((day) => minus(rational(day), x));
  const run = sumOf(spread.map((far) => times(far, far)));
  if (signOf(run) === 0) return { id: "FORECAST", args, expected: "#DIV/0!" };
  const slope = over(sumOf(spread.map((far, place) => times(far, minus(made[place]!.value, y)))), run);
  const value = plus(y, times(slope, minus(rational(deadline), x)));
  return { id: "FORECAST", args, expected: stored(inUnitOf(value, made[0]!), rounding, areRates(made) ? 2 : 0) };
};

const pace: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const [from, to] = [madeCell(dice, family, ANY), madeCell(dice, family, ANY)];
  const [start, length] = [dice.between(44_000, 45_000), dice.between(1, 2000)];
  const asOf = start + dice.between(-100, length + 100);
  const passed = Math.min(Math.max(asOf - start, 0), length);
  const value = plus(from.value, times(minus(to.value, from.value), rational(passed, length)));
  const dates = [start, start + length, asOf].map((day) => dateCell(dice, day));
  return {
    id: "PACE",
    args: [from.cell, to.cell, ...dates],
    expected: stored(inUnitOf(value, to), { digits: undefined, mode: "down", word: undefined }, 0),
  };
};

const status: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const [is, from, to] = [madeCell(dice, family, POSITIVE), madeCell(dice, family, POSITIVE), madeCell(dice, family, POSITIVE)];
  const [start, length, tolerance] = [dice.between(44_000, 45_000), dice.between(1, 2000), dice.between(0, 40)];
  const asOf = start + dice.between(-50, length + 50);
  const dates = [start, start + length, asOf].map((day) => dateCell(dice, day));
  const args = [is.cell, from.cell, to.cell, ...dates, tolerance / 100];
  const way = minus(to.value, from.value);
  if (signOf(way) === 0) return { id: "STATUS", args, expected: "#DIV/0!" };
  const behind = minus(rational(asOf - start, length), over(minus(is.value, from.value), way));
  const done = order(over(minus(is.value, from.value), way), ONE) >= 0;
  const late = signOf(behind) <= 0 ? "順調" : order(behind, rational(tolerance, 100)) <= 0 ? "やや遅れ" : "遅れ";
  return { id: "STATUS", args, expected: done ? "達成" : asOf < start ? "開始前" : asOf > start + length ? "期限超過" : late };
};

const requiredPace: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const [a, t] = [madeCell(dice, family, ANY), madeCell(dice, family, ANY)];
  const [asOf, length, rounding] = [dice.between(44_000, 45_000), dice.between(1, 2000), madeRounding(dice)];
  const per = dice.pick(["day", "週", "month", "四半期", "year", undefined] as const);
  const months = minus(monthsSinceNought(asOf + length), monthsSinceNought(asOf));
  const spans = {
    day: rational(length),
    週: rational(length, 7),
    month: months,
    四半期: over(months, rational(3)),
    year: over(months, rational(12)),
  };
  const value = over(inUnitOf(minus(t.value, a.value), t), per ? spans[per] : months);
  const args = [a.cell, t.cell, dateCell(dice, asOf), dateCell(dice, asOf + length), per, rounding.digits, rounding.word];
  return { id: "REQUIREDPACE", args, expected: stored(value, rounding, areRates([a, t]) ? 2 : 0) };
};

/** Whole months and the part of the last one that has passed, by counting its days. */
function monthsSinceNought(serial: number): Rational {
  const date = new Date(Date.UTC(1899, 11, 30) + serial * DAY);
  let length = date.getUTCDate();
  while (new Date(date.getTime() + (length - date.getUTCDate() + 1) * DAY).getUTCMonth() === date.getUTCMonth()) length += 1;
  return plus(rational(date.getUTCFullYear() * 12 + date.getUTCMonth()), rational(date.getUTCDate(), length));
}

const rank: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const few = { least: 1, most: 12 };
  const made = several(dice, () => madeCell(dice, family, few), 2);
  const groups = made.map(() => dice.pick(["県南", "県北"]));
  const [at, isAscending, isGrouped] = [dice.between(0, made.length - 1), dice.happens(0.5), dice.happens(0.5)];
  const field = made.filter((_, place) => !isGrouped || groups[place] === groups[at]);
  const better = field.filter(({ value }) => order(value, made[at]!.value) * (isAscending ? 1 : -1) < 0);
  const args = [made[at]!.cell, column(made.map(({ cell }) => cell)), isAscending ? "asc" : undefined];
  return { id: "RANK", args: isGrouped ? [...args, groups[at], column(groups)] : args, expected: better.length + 1 };
};

export const RANGE_CALLS: readonly CallMaker[] = [average, pooled, share, forecast, pace, status, requiredPace, rank];
