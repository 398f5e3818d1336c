import { point, type Bounds } from "./bounds";
import { fromDigits, lastPlace, minus, plus, rational, times, type Rational } from "./rational";

/** A number as an equation quotes it, with what it can stand for, in the base of its unit. */
export interface Operand {
  readonly nominal: Rational;
  /** All numbers that print so when they are rounded half up; a plain count is itself only. */
  readonly bounds: Bounds;
  /** The value of its last printed digit. */
  readonly step: Rational;
  /** What is counted: "g" for "2kg", "ratio" for percent and points, "" for a bare number. */
  readonly dimension: string;
  /** The digits go on: "74.87…". */
  readonly isCut: boolean;
}

const SIGN = /^\s*(?<sign>[+\-−－–▲△＋])?\s*/u;
const DIGITS = /^(?<digits>\d[\d.,]*\d|\d)(?<cut>…|\.\.\.)?/u;
const UNIT = /^(?<unit>\s?[^\s\d+\-−–×*÷/=(),、;…][^\s+−–×*÷=(),、;…]*)?/u;

/** The number at the head of the text, and what follows it; undefined where no number begins there. */
export function readOperand(text: string, isEuropean: boolean): { readonly operand: Operand; readonly rest: string } | undefined {
  const sign = SIGN.exec(text)?.[0] ?? "";
  const digits = DIGITS.exec(text.slice(sign.length));
  if (!digits?.groups) return undefined;
  const after = text.slice(sign.length + digits[0].length);
  const unit = UNIT.exec(after)?.[0] ?? "";
  const isNegative = /[-−－–▲△]/u.test(sign);
  const operand = operandOf(plain(digits.groups.digits ?? "", isEuropean), isNegative, unit.trim(), digits.groups.cut !== undefined);
  return { operand, rest: after.slice(unit.length) };
}

/** True where a comma can only be a decimal one. */
export function isEuropeanText(text: string): boolean {
  return (text.match(/\d[\d.,]*\d/gu) ?? []).some((number) => number.includes(",") && !/^\d{1,3}(,\d{3})+(\.\d+)?$/u.test(number));
}

function plain(digits: string, isEuropean: boolean): string {
  return isEuropean ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
}

function operandOf(digits: string, isNegative: boolean, unit: string, isCut: boolean): Operand {
  const { factor, dimension, isScaled } = unitOf(unit);
  const decimals = digits.split(".")[1]?.length ?? 0;
  const value = times(fromDigits(digits), factor);
  const nominal = isNegative ? minus(rational(0), value) : value;
  const step = times(lastPlace(decimals), factor);
  // 100 % and 200 % in a formula are the number itself; so is a plain count.
  const isExact = decimals === 0 && (dimension === "ratio" ? /^[12]00$/.test(digits) : !isScaled);
  const half = times(step, rational(1, 2));
  return { nominal, bounds: isExact ? point(nominal) : { low: minus(nominal, half), high: plus(nominal, half) }, step, dimension, isCut };
}

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^百万|^million\s*|^mn\s*/iu, 1e6],
  [/^千万/u, 1e7],
  [/^億/u, 1e8],
  [/^兆/u, 1e12],
  [/^十万/u, 1e5],
  [/^万/u, 1e4],
  [/^千|^thousand\s*|^k(?=\s|$)/iu, 1e3],
  [/^billion\s*|^bn\s*/iu, 1e9],
];

/** Units that can be turned into each other, in the smallest of their kind. */
const FAMILIES: Readonly<Record<string, readonly [dimension: string, factor: number]>> = {
  秒: ["s", 1],
  分: ["s", 60],
  分間: ["s", 60],
  時間: ["s", 3600],
  日: ["s", 86_400],
  日間: ["s", 86_400],
  s: ["s", 1],
  sec: ["s", 1],
  min: ["s", 60],
  minutes: ["s", 60],
  h: ["s", 3600],
  hour: ["s", 3600],
  hours: ["s", 3600],
  day: ["s", 86_400],
  days: ["s", 86_400],
  mg: ["mg", 1],
  g: ["mg", 1000],
  kg: ["mg", 1e6],
  t: ["mg", 1e9],
  mm: ["mm", 1],
  cm: ["mm", 10],
  m: ["mm", 1000],
  km: ["mm", 1e6],
  ml: ["ml", 1],
  l: ["ml", 1000],
};

const PER_HUNDRED = /^(?:[%％]|ポイント|ﾎﾟｲﾝﾄ|pt|pts|pp|points?|percent|percentage points?)$/iu;

function unitOf(unit: string): { readonly factor: Rational; readonly dimension: string; readonly isScaled: boolean } {
  if (PER_HUNDRED.test(unit)) return { factor: rational(1, 100), dimension: "ratio", isScaled: false };
  const known = FAMILIES[unit.toLowerCase()];
  if (known) return { factor: rational(known[1]), dimension: known[0], isScaled: false };
  const [prefix, size] = MULTIPLIERS.find(([pattern]) => pattern.test(unit)) ?? [];
  if (!prefix || size === undefined) return { factor: rational(1), dimension: unit, isScaled: false };
  return { factor: rational(size), dimension: unit.replace(prefix, "").trim(), isScaled: true };
}
