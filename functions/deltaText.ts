import { absolute, multiply, quotient, scaleByTen, sign, toText, type Language } from "../src/index";
import { NAMES, namesOf } from "./argumentNames";
import { isBlankCell, isError, textOf, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { differenceOf, readPair } from "./difference";
import { elementwise } from "./elementwise";
import { readChoice, readDigits, readMode, type Choices } from "./options";
import { namedUnit, ownUnit } from "./printedUnit";

/** DELTATEXT: current − previous as tables print it: +8.3ポイント, ▲1.2万人. */
export function deltaText(args: readonly Argument[], language: Language): Result {
  return elementwise(namesOf("current", "previous", "digits", "unit", "minus", "rounding"), args, (cells) => textOfCells(cells, language));
}

function textOfCells([now, before, digits, unit, minus, rounding]: readonly CellInput[], language: Language): CellOutput {
  const pair = readPair(now, before);
  if (isError(pair)) return pair;
  const sense = readMinus(minus, language);
  if (isError(sense)) return sense;
  const mode = readMode(rounding);
  if (isError(mode)) return mode;
  const places = readDigits(digits);
  if (isError(places)) return places;
  const printed = isBlankCell(unit) ? ownUnit(pair, language) : namedUnit(textOf(unit).trim(), pair);
  if (isError(printed)) return printed;
  const { numerator, denominator } = differenceOf(pair);
  const [over, under] = [multiply(numerator, printed.factor.numerator), multiply(denominator, printed.factor.denominator)];
  const shown = quotient(scaleByTen(over, -printed.power), under, places ?? printed.digits, mode);
  return (sign(shown) < 0 ? sense : sign(shown) > 0 ? "+" : "±") + grouped(toText(absolute(shown))) + printed.suffix;
}

type Minus = "▲" | "△" | "−" | "-";

const MINUSES: Choices<Minus> = [
  ["▲", "黒三角"],
  ["△", "白三角"],
  ["−", "マイナス", "minus"],
  ["-", "ー", "hyphen"],
];

/** The sign of a fall: ▲ in Japanese tables, a minus in others. */
function readMinus(cell: CellInput, language: Language): Minus | FunctionError {
  return readChoice(cell, NAMES.minus, MINUSES, language === "ja" ? "▲" : "−");
}

/** The whole part in groups of three digits. */
function grouped(numeral: string): string {
  const point = numeral.indexOf(".");
  const end = point < 0 ? numeral.length : point;
  return numeral.slice(0, end).replace(/\B(?=(\d{3})+$)/g, ",") + numeral.slice(end);
}
