import { NotCalculated, numberOf, order, single, textOf, type Value, type Values } from "./values";

/** An argument: an area as its values, anything else as one value; undefined where it was left out. Functions ask for it only where they need it. */
type Argument = () => Values | undefined;

/** A function as spreadsheets calculate it. */
type FormulaFunction = (parts: readonly Argument[]) => Value;

/** The functions that tables of figures are calculated with. Rounding is that of the number as it is written, so that 1.005 is rounded up. */
export const formulaFunctions: Readonly<Record<string, FormulaFunction>> = {
  SUM: (parts) => numbersIn(parts).reduce((sum, value) => sum + value, 0),
  AVERAGE: (parts) => mean(numbersIn(parts)),
  MAX: (parts) => numbersIn(parts).reduce((most, value) => Math.max(most, value), -Infinity),
  MIN: (parts) => numbersIn(parts).reduce((least, value) => Math.min(least, value), Infinity),
  MEDIAN: (parts) => median(numbersIn(parts)),
  COUNT: (parts) => numbersIn(parts).length,
  COUNTA: (parts) => parts.flatMap((part) => given(part).flat()).filter((held) => held !== null).length,
  SUMPRODUCT: (parts) => sumOfProducts(parts.map(given)),
  ROUND: ([value, digits]) => rounded(value, digits, Math.round),
  ROUNDUP: ([value, digits]) => rounded(value, digits, Math.ceil),
  ROUNDDOWN: ([value, digits]) => rounded(value, digits, Math.floor),
  TRUNC: ([value, digits]) => rounded(value, digits, Math.floor),
  INT: ([value]) => Math.floor(Number(one(value).toPrecision(15))),
  ABS: ([value]) => Math.abs(one(value)),
  TRUE: () => true,
  FALSE: () => false,
  AND: (parts) => parts.every((part) => isTrue(part)),
  OR: (parts) => parts.some((part) => isTrue(part)),
  IF: ([condition, then, otherwise]) => (isTrue(condition) ? value(then) : otherwise ? value(otherwise) : false),
  IFERROR: ([first, otherwise]) => firstOf(first, otherwise),
  SUMIF: ([area, criterion, sums]) => total(matching(area, criterion), given(sums ?? area)),
  SUMIFS: ([sums, ...pairs]) => total(matchingAll(pairs), given(sums)),
  AVERAGEIF: ([area, criterion, sums]) => mean(chosen(matching(area, criterion), given(sums ?? area))),
  COUNTIF: ([area, criterion]) => matching(area, criterion).flat().filter(Boolean).length,
  COUNTIFS: (pairs) => matchingAll(pairs).flat().filter(Boolean).length,
  ISNUMBER: ([part]) => typeof value(part) === "number",
  MATCH: ([sought, area, near]) => positionOf(value(sought), given(area), near ? one(near) : 1),
  INDEX: ([area, row, column]) => itemAt(given(area), row ? one(row) : 1, column ? one(column) : undefined),
  VLOOKUP: ([sought, area, column, near]) => lookedUp(value(sought), given(area), one(column), near ? isTrue(near) : true),
};

function given(part: Argument | undefined): Values {
  const values = part?.();
  if (!values) throw new NotCalculated("argument");
  return values;
}

function value(part: Argument | undefined): Value {
  return single(given(part));
}

function one(part: Argument | undefined): number {
  return numberOf(value(part));
}

function isTrue(part: Argument | undefined): boolean {
  const held = value(part);
  if (typeof held === "string") throw new NotCalculated("condition");
  return Boolean(held);
}

/** The numbers of areas; texts and blanks in them are passed over. */
function numbersIn(parts: readonly Argument[]): number[] {
  return parts.flatMap((part) => given(part).flatMap((row) => row.filter((held) => typeof held === "number")));
}

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new NotCalculated("nothing to average");
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return mean(sorted.length % 2 === 1 ? sorted.slice(middle, middle + 1) : sorted.slice(middle - 1, middle + 1));
}

function sumOfProducts(areas: readonly Values[]): number {
  const [first = [], ...others] = areas;
  let sum = 0;
  first.forEach((row, at) =>
    row.forEach((held, column) => {
      sum += [held, ...others.map((area) => area[at]?.[column])].reduce<number>(
        (product, factor) => product * (typeof factor === "number" ? factor : 0),
        1,
      );
    }),
  );
  return sum;
}

/** Away from nothing, whatever the sign. */
function rounded(part: Argument | undefined, digits: Argument | undefined, round: (value: number) => number): number {
  const [number, power] = [one(part), 10 ** (digits ? one(digits) : 0)];
  // 1.005 × 100 is 100.49999999999999 in doubles.
  const steps = Number((Math.abs(number) * power).toPrecision(15));
  return (Math.sign(number) * round(steps)) / power;
}

function firstOf(first: Argument | undefined, otherwise: Argument | undefined): Value {
  try {
    return value(first);
  } catch (error) {
    if (error instanceof NotCalculated && error.message === "no number") return value(otherwise);
    throw error;
  }
}

/** Which items of an area meet a criterion: a value, or a comparison such as ">=90". */
function matching(area: Argument | undefined, criterion: Argument | undefined): readonly (readonly boolean[])[] {
  const sought = value(criterion);
  const [, sign = "", text = ""] = /^(<=|>=|<>|[<>=])?(.*)$/s.exec(textOf(sought)) ?? [];
  // Patterns are another matter.
  if (/[*?~]/.test(text)) throw new NotCalculated("pattern");
  const to: Value = text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
  const test = (held: Value): boolean => {
    if (sign !== "" && sign !== "=" && sign !== "<>") return typeof held === typeof to && compared(order(held, to), sign);
    const isIt = to === "" ? held === null || held === "" : held !== null && order(held, to) === 0;
    return isIt !== (sign === "<>");
  };
  return given(area).map((row) => row.map(test));
}

function compared(found: number, sign: string): boolean {
  return sign.startsWith("<") ? found < 0 || (sign === "<=" && found === 0) : found > 0 || (sign === ">=" && found === 0);
}

function matchingAll(pairs: readonly Argument[]): readonly (readonly boolean[])[] {
  let all: readonly (readonly boolean[])[] | undefined;
  for (let at = 0; at < pairs.length; at += 2) {
    const found = matching(pairs[at], pairs[at + 1]);
    all = all ? all.map((row, down) => row.map((is, across) => is && found[down]?.[across] === true)) : found;
  }
  if (!all) throw new NotCalculated("criteria");
  return all;
}

function total(is: readonly (readonly boolean[])[], sums: Values): number {
  return chosen(is, sums).reduce((sum, number) => sum + number, 0);
}

/** The numbers that stand where items meet a criterion. */
function chosen(is: readonly (readonly boolean[])[], sums: Values): number[] {
  return is.flatMap((row, down) =>
    row.flatMap((isChosen, across) => {
      const held = sums[down]?.[across];
      return isChosen && typeof held === "number" ? [held] : [];
    }),
  );
}

/** Where an equal item stands in a row or a column, from 1. */
function positionOf(sought: Value, area: Values, near: number): number {
  const items = area.length === 1 ? (area[0] ?? []) : area.map(([first = null]) => first);
  const at = near === 0 ? items.findIndex((item) => item !== null && order(item, sought) === 0) : -1;
  if (at < 0) throw new NotCalculated("not found");
  return at + 1;
}

function itemAt(area: Values, row: number, column: number | undefined): Value {
  // In a single row the only number counts its columns.
  const held = column === undefined && area.length === 1 ? area[0]?.[row - 1] : area[row - 1]?.[(column ?? 1) - 1];
  if (held === undefined) throw new NotCalculated("outside");
  return held;
}

/** Of sorted bands the last that is not above what is sought. */
function lookedUp(sought: Value, area: Values, column: number, isNear: boolean): Value {
  const found = isNear
    ? area.filter(([key = null]) => key !== null && typeof key === typeof sought && order(key, sought) <= 0).at(-1)
    : area.find(([key = null]) => key !== null && order(key, sought) === 0);
  const held = found?.[column - 1];
  if (held === undefined) throw new NotCalculated("not found");
  return held;
}
