import { stored, type CallMaker } from "./fuzzCall";
import { anyFamily, areRates, inUnitOf, madeCell, madeRounding, printed, type Dice, type Family, type MadeCell } from "./printedCells";
import {
  minus,
  nearestDouble,
  order,
  over,
  plus,
  powerOf,
  rational,
  rounded,
  signOf,
  size,
  tenths,
  times,
  type Rational,
} from "./rational";

const ANY = { least: -99_999, most: 99_999 };
const POSITIVE = { least: 1, most: 99_999 };
const ONE = rational(1);

/** Bare numbers beside shares would be refused above 10; figures of one family always go together. */
const pairOf = (dice: Dice, family: Family = anyFamily(dice)): readonly [MadeCell, MadeCell] => [
  madeCell(dice, family, ANY),
  madeCell(dice, family, ANY),
];

type Directed = "up" | "down" | "mirror";

const rate: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const [a, t, b] = [madeCell(dice, family, ANY), madeCell(dice, family, ANY), madeCell(dice, family, ANY)];
  const direction = dice.pick(["up", "down", "mirror"] as const);
  const [rounding, hasBaseline, hasCap] = [madeRounding(dice), dice.happens(0.3), dice.happens(0.3)];
  const cap = tenths(dice.between(50, 150), 2);
  const words = { up: [undefined, "増やす", "higher", 1], down: ["減らす", "less", -1], mirror: ["mirror"] };
  const word = dice.pick(words[direction]);
  const args = [
    a.cell,
    t.cell,
    rounding.digits,
    hasCap ? Number(cap.n) / Number(cap.d) : undefined,
    hasBaseline ? b.cell : undefined,
    word,
    rounding.word,
  ];
  const reached = hasBaseline ? progress(a.value, b.value, t.value) : attainment(a.value, t.value, direction, hasCap);
  if (reached === "capped") return { id: "RATE", args, expected: stored(cap, rounding, 2) };
  if (typeof reached === "string") return { id: "RATE", args, expected: reached };
  return { id: "RATE", args, expected: stored(hasCap && order(reached, cap) > 0 ? cap : reached, rounding, 2) };
};

function progress(actual: Rational, baseline: Rational, target: Rational): Rational | string {
  const way = minus(target, baseline);
  return signOf(way) === 0 ? "#DIV/0!" : over(minus(actual, baseline), way);
}

function attainment(actual: Rational, target: Rational, direction: Directed, hasCap: boolean): Rational | string {
  if (signOf(target) <= 0) return signOf(target) === 0 ? "#DIV/0!" : "#VALUE!";
  if (direction === "up") return over(actual, target);
  if (direction === "mirror") return minus(rational(2), over(actual, target));
  if (signOf(actual) > 0) return over(target, actual);
  return signOf(actual) === 0 && hasCap ? "capped" : "#VALUE!";
}

const delta: CallMaker = (dice) => {
  const [now, before] = pairOf(dice);
  const rounding = madeRounding(dice);
  const value = inUnitOf(minus(now.value, before.value), now);
  const args = [now.cell, before.cell, rounding.digits, undefined, rounding.word];
  return { id: "DELTA", args, expected: stored(value, rounding, areRates([now, before]) ? 2 : 0) };
};

const change: CallMaker = (dice) => {
  const [now, before] = pairOf(dice);
  const rounding = madeRounding(dice);
  const args = [now.cell, before.cell, rounding.digits, rounding.word];
  if (signOf(before.value) === 0) return { id: "CHANGE", args, expected: "#DIV/0!" };
  return { id: "CHANGE", args, expected: stored(over(minus(now.value, before.value), size(before.value)), rounding, 2) };
};

const deltaText: CallMaker = (dice) => {
  const [now, before] = pairOf(dice, "share");
  const [rounding, digits] = [madeRounding(dice), dice.between(0, 4)];
  const points = rounded(times(minus(now.value, before.value), rational(100)), digits, rounding.mode);
  const units = Number((points.n * 10n ** BigInt(digits)) / points.d);
  const text = printed(Math.abs(units), digits);
  const args = [now.cell, before.cell, digits, undefined, dice.pick([undefined, "▲"]), rounding.word];
  return { id: "DELTATEXT", args, expected: `${units < 0 ? "▲" : units > 0 ? "+" : "±"}${text}ポイント` };
};

const gap: CallMaker = (dice) => {
  const [a, t] = pairOf(dice);
  const [rounding, isDown] = [madeRounding(dice), dice.happens(0.5)];
  const missing = inUnitOf(isDown ? minus(a.value, t.value) : minus(t.value, a.value), t);
  const args = [a.cell, t.cell, rounding.digits, isDown ? "down" : undefined, rounding.word];
  return { id: "GAP", args, expected: stored(missing, rounding, areRates([a, t]) ? 2 : 0) };
};

const yearOnYear: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const first = dice.between(2010, 2020);
  const cells = Array.from({ length: dice.between(2, 6) }, () => madeCell(dice, family, ANY));
  const [at, rounding] = [dice.between(1, cells.length - 1), madeRounding(dice)];
  const label = (year: number): string | number =>
    dice.pick([`${year}年度`, `FY${year}`, year, year >= 2019 ? `R${year - 2018}年度` : `H${year - 1988}年度`]);
  const rows = cells.map((made, place) => [label(first + place), made.cell]);
  const args = [rows, label(first + at), rounding.digits, rounding.word];
  const [now, before] = [cells[at]!, cells[at - 1]!];
  if (signOf(before.value) === 0) return { id: "YOY", args, expected: "#DIV/0!" };
  return { id: "YOY", args, expected: stored(over(minus(now.value, before.value), size(before.value)), rounding, 2) };
};

const growth: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const [first, last] = [madeCell(dice, family, POSITIVE), madeCell(dice, family, POSITIVE)];
  const years = yearsOf(dice);
  const [digits, mode] = [dice.between(0, 6), dice.pick(["half-up", "down"] as const)];
  const ratio = over(last.value, first.value);
  // With more digits than a double has, the end of the rounded root cannot be seen.
  if (order(powerOf(ratio, Number(years.d)), powerOf(rational(1_000_000), Number(years.n))) > 0) return growth(dice);
  const args = [first.cell, last.cell, Number(years.n) / Number(years.d), digits, mode];
  return {
    id: "CAGR",
    args,
    expected: (result) => (isRootOf(result, ratio, years, digits + 2, mode) ? undefined : "not the rounded root"),
  };
};

/** Whole years, years such as 2.5, and a few such as 2.417, whose powers are long. */
function yearsOf(dice: Dice): Rational {
  if (dice.happens(0.5)) return rational(dice.between(1, 12));
  return dice.happens(0.02) ? tenths(dice.between(501, 3999), 3) : rational(dice.between(1, 48), dice.pick([4, 5, 10]));
}

/** Whether 1 + result is the root as rounded: the ratio lies between the powers of the ends of what rounds so. */
function isRootOf(result: unknown, ratio: Rational, years: Rational, digits: number, mode: "half-up" | "down"): boolean {
  if (typeof result !== "number") return false;
  const units = Math.round(result * 10 ** digits);
  if (Number(`${units}e-${digits}`) !== result) return false;
  const half = mode === "half-up" ? tenths(5, digits + 1) : tenths(1, digits);
  const [value, isFall] = [plus(ONE, tenths(units, digits)), order(ratio, ONE) < 0];
  const low = mode === "down" && !isFall ? value : minus(value, half);
  const high = mode === "down" && isFall ? value : plus(value, half);
  const floor = signOf(low) < 0 ? rational(0) : low;
  const [outer, inner] = [Number(years.n), Number(years.d)];
  const grown = powerOf(ratio, inner);
  const [below, above] = [order(powerOf(floor, outer), grown), order(grown, powerOf(high, outer))];
  return isFall ? below < 0 && above <= 0 : below <= 0 && above < 0;
}

const rating: CallMaker = (dice) => {
  const family = anyFamily(dice);
  const [a, t] = [madeCell(dice, family, POSITIVE), madeCell(dice, family, POSITIVE)];
  const limits = [dice.between(90, 130), dice.between(50, 89), dice.between(10, 49)];
  const form = dice.pick([(limit: number) => limit, (limit: number) => limit / 100, (limit: number) => `${limit}%以上`]);
  const rows = [...limits.map((limit, place): (string | number)[] => ["ABC"[place]!, form(limit)]), ["D", ""]];
  const shuffled = rows.map((row) => ({ row, at: dice.next() })).sort((x, y) => x.at - y.at).map(({ row }) => row); // prettier-ignore
  const reached = over(a.value, t.value);
  const place = limits.findIndex((limit) => order(reached, tenths(limit, 2)) >= 0);
  const table = dice.happens(0.5) ? [["評価", "達成率"], ...shuffled] : shuffled;
  return { id: "RATING", args: [a.cell, t.cell, table], expected: place < 0 ? "D" : "ABC"[place]! };
};

const bounds: CallMaker = (dice) => {
  const made = madeCell(dice, anyFamily(dice), POSITIVE);
  const half = made.step ? times(made.step, tenths(5, 1)) : rational(0);
  const ends = [minus(made.value, half), plus(made.value, half)];
  return { id: "BOUNDS", args: [made.cell], expected: [ends.map((end) => nearestDouble(inUnitOf(end, made)))] };
};

const countOf: CallMaker = (dice) => {
  const [n, decimals, units] = [dice.between(1, 300), dice.between(0, 2), dice.between(0, 10_000)];
  const percent = rounded(tenths(units, 2), decimals, "half-up");
  const scaled = Number((percent.n * 10n ** BigInt(decimals)) / percent.d);
  const text = `${(scaled / 10 ** decimals).toFixed(decimals)}%`;
  const counts = Array.from({ length: n + 1 }, (_, k) => k).filter(
    (k) => order(rounded(rational(100 * k, n), decimals, "half-up"), percent) === 0,
  );
  const distance = (k: number): Rational => size(minus(rational(k), times(percent, rational(n, 100))));
  const nearest = counts.reduce((best, k) => (order(distance(k), distance(best)) <= 0 ? k : best), counts[0] ?? 0);
  return { id: "COUNTOF", args: [text, n], expected: counts.length === 0 ? "#N/A" : nearest };
};

export const FIGURE_CALLS: readonly CallMaker[] = [rate, rate, delta, deltaText, change, gap, yearOnYear, growth, rating, bounds, countOf];
