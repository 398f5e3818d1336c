import { compare, parsePrinted, type RoundingMode, type Wording } from "../src/index";
import { NAMES } from "./argumentNames";
import { fault, isBlankCell, isError, textOf, type CellInput, type FunctionError } from "./cells";
import { readFigure, shortened, type Figure } from "./figures";
import { needs } from "./refusals";

const MOST_DIGITS = 15;

/** To how many decimals a result is rounded, and how. Without digits it is not. */
export interface Rounding {
  readonly digits: number | undefined;
  readonly mode: RoundingMode;
}

export const UNROUNDED: Rounding = { digits: undefined, mode: "half-up" };

/** The ways of rounding, by the names that Japanese and English tables give them. */
const MODES: Choices<RoundingMode> = [
  ["half-up", "四捨五入", "half up", "round"],
  ["half-even", "JIS", "偶数丸め", "銀行丸め", "half even", "bankers"],
  ["truncate", "切り捨て", "切捨て", "切捨", "down", "rounddown"],
  ["away", "切り上げ", "切上げ", "切上", "up", "roundup"],
];

export function readMode(cell: CellInput): RoundingMode | FunctionError {
  return isBlankCell(cell) ? "half-up" : readChoice(cell, NAMES.rounding, MODES, "half-up");
}

/** Digits and rounding mode; `more` digits are added, as a percentage has two fewer than its fraction. */
export function readRounding(digits: CellInput, rounding: CellInput, more: number): Rounding | FunctionError {
  if (isBlankCell(digits) && isBlankCell(rounding)) return UNROUNDED;
  const places = readDigits(digits);
  if (isError(places)) return places;
  const mode = readMode(rounding);
  if (isError(mode)) return mode;
  return { digits: places === undefined ? undefined : places + more, mode };
}

/** Decimals to round to; undefined where the argument is left out. */
export function readDigits(cell: CellInput): number | undefined | FunctionError {
  const reading = readFigure(cell, NAMES.digits);
  if (reading === "blank") return undefined;
  if (reading !== "marker" && isError(reading)) return reading;
  const digits = reading === "marker" ? NaN : Number(reading.value.units) / 10 ** reading.value.scale;
  if (Number.isInteger(digits) && Math.abs(digits) <= MOST_DIGITS) return digits;
  return needs(NAMES.digits, `-${MOST_DIGITS}から${MOST_DIGITS}までの整数`, `a whole number from -${MOST_DIGITS} to ${MOST_DIGITS}`, "1");
}

/** A limit such as a cap: `otherwise` where it is left out; "none" or "なし" for no limit. */
export function readLimit<T extends Figure | undefined>(
  cell: CellInput,
  name: Wording,
  otherwise: T,
): Figure | T | undefined | FunctionError {
  const reading = readFigure(cell, name);
  if (reading === "blank") return otherwise;
  return reading === "marker" ? undefined : reading;
}

/** Refuses a cap below its floor. */
export function limitConflict(cap: Figure | undefined, floor: Figure | undefined): FunctionError | undefined {
  if (cap === undefined || floor === undefined || compare(cap.value, floor.value) >= 0) return undefined;
  return fault(
    "#VALUE!",
    "上限が下限より小さくなっています。上限は下限以上の値にしてください。",
    "The cap is below the floor. Please give a cap that is at least the floor.",
  );
}

/** One of several words; the first of each list is the word itself, the others are accepted for it. */
export type Choices<T extends string> = readonly (readonly [T, ...string[]])[];

/** The signs for minus and the dashes that stand for it, before a digit. */
const MINUS_SIGN = /^[−‐‑–—ー－](?=\d)/;

/** The word that the cell chooses; `otherwise` where it is left out. */
export function readChoice<T extends string, U extends T | undefined>(
  cell: CellInput,
  name: Wording,
  choices: Choices<T>,
  otherwise: U,
): T | U | FunctionError {
  if (isBlankCell(cell) || (typeof cell === "string" && parsePrinted(cell).kind === "blank")) return otherwise;
  if (isError(cell)) return cell;
  const text = textOf(cell).trim().normalize("NFKC").replace(MINUS_SIGN, "-").toLowerCase();
  const chosen = choices.find((words) => words.some((word) => word.toLowerCase() === text));
  return chosen ? chosen[0] : unknownChoice(textOf(cell), name, choices);
}

const NAMES_SHOWN = 5;

/** Lists what is accepted, each word with the first of its other names. */
function unknownChoice(text: string, name: Wording, choices: Choices<string>): FunctionError {
  const known = choices
    .map(([word, ...others]) => `"${word}"${others.length > 0 ? ` (${others.slice(0, NAMES_SHOWN).join(", ")})` : ""}`)
    .join(", ");
  return fault(
    "#VALUE!",
    `${name.ja}「${shortened(text)}」は使えません。次のどれかを指定してください：${known}`,
    `The ${name.en} "${shortened(text)}" is not known. Please give one of: ${known}`,
  );
}
