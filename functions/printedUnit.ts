import { conversionFactor, parsePrinted, type Language, type Quantity, type Ratio } from "../src/index";
import { NAMES } from "./argumentNames";
import { fault, type FunctionError } from "./cells";
import { otherUnits } from "./commonUnit";
import type { Pair } from "./difference";
import { ONE } from "./exactNumber";
import { areRates, isShare, percentSignConflict, shareShift, shortened, type Figure } from "./figures";

/** How a difference is printed: what it is multiplied by, the power of ten that its unit says, its usual digits, and what stands behind it. */
export interface PrintedUnit {
  readonly factor: Ratio;
  readonly power: number;
  readonly digits: number;
  readonly suffix: string;
}

const AS_IT_IS: Ratio = { numerator: ONE, denominator: ONE };
const WORDS: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  ja: { 2: "百", 3: "千", 4: "万", 5: "十万", 6: "百万", 7: "千万", 8: "億", 9: "十億", 10: "百億", 11: "千億", 12: "兆" },
  en: { 3: "thousand", 6: "million", 9: "billion" },
};

/** The unit in which the figures themselves are printed; points for rates. */
export function ownUnit({ current, previous }: Pair, language: Language): PrintedUnit {
  const digits = Math.max(printedDigits(current), printedDigits(previous));
  if (areRates([current, previous])) {
    const [a, b] = [current, previous].map((figure) => (figure.quantity ? printedDigits(figure) : percentDigits(figure)));
    return { factor: AS_IT_IS, power: -2, digits: Math.max(a!, b!), suffix: language === "ja" ? "ポイント" : " points" };
  }
  const { multiplier = 0, unit = "" } = current.quantity ?? previous.quantity ?? {};
  const english = /^[\x20-\x7e]*$/.test(unit) ? WORDS.en[multiplier] : undefined;
  const word = (language === "en" ? english : undefined) ?? WORDS.ja[multiplier];
  if (word === undefined) return { factor: AS_IT_IS, power: 0, digits, suffix: spaced(unit) };
  return { factor: AS_IT_IS, power: multiplier, digits, suffix: spaced(word) + (word === english ? spaced(unit) : unit) };
}

/** A unit that is asked for: ポイント, 万人, 百万円, kg. */
export function namedUnit(text: string, pair: Pair): PrintedUnit | FunctionError {
  const named = parsePrinted(`1${text}`).quantity;
  if (!named || named.bound || named.approximate) return unknownUnit(text);
  if (shareShift(named) !== 0) return asPoints(text, named, pair);
  const { current } = pair;
  const unit = current.quantity?.unit ?? "";
  const factor = unit === "" || named.unit === "" ? AS_IT_IS : conversionFactor(unit, named.unit);
  if (!factor) return differs(unit, named);
  const digits = named.multiplier === 0 && factor === AS_IT_IS ? printedDigits(current) : 1;
  return { factor, power: named.multiplier, digits, suffix: spaced(text) };
}

/** Rates in points. */
function asPoints(text: string, named: Quantity, { current, previous }: Pair): PrintedUnit | FunctionError {
  const conflict = percentSignConflict(current, NAMES.current) ?? percentSignConflict(previous, NAMES.previous);
  if (conflict) return conflict;
  const other = [current, previous].find((figure) => figure.quantity?.unit && !isShare(figure))?.quantity?.unit;
  return other === undefined ? { factor: AS_IT_IS, power: -shareShift(named), digits: 1, suffix: spaced(text) } : differs(other, named);
}

function differs(unit: string, named: Quantity): FunctionError {
  return otherUnits(unit, named.unit, NAMES.current, NAMES.unit);
}

/** Digits that only a calculation leaves are not printed. */
const MOST_DIGITS = 8;

function printedDigits({ value, quantity }: Figure): number {
  if (quantity) return quantity.decimals;
  return value.scale > MOST_DIGITS ? 1 : Math.max(value.scale, 0);
}

/** Digits of a number cell as a percentage. */
function percentDigits({ value }: Figure): number {
  return value.scale > MOST_DIGITS ? 1 : Math.max(value.scale - 2, 0);
}

/** An English word stands apart from its number; signs such as kg do not. */
function spaced(unit: string): string {
  return /^[A-Za-z]{4}/.test(unit) ? ` ${unit}` : unit;
}

function unknownUnit(text: string): FunctionError {
  return fault(
    "#VALUE!",
    `単位「${shortened(text)}」が分かりません。ポイント、人、万人、百万円 のように書いてください。`,
    `The unit "${shortened(text)}" is not known. Please write it like points, people or 万人.`,
  );
}
