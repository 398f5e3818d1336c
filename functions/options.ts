import { compare, parsePrinted, type Decimal, type Wording } from "../src/index";
import { fault, isBlankCell, isError, textOf, type CellInput, type FunctionError } from "./cells";
import { readFigure, shortened } from "./figures";

const MOST_DIGITS = 15;

/** Decimals to round to; undefined where the argument is left out: then nothing is rounded. */
export function readDigits(cell: CellInput, name: Wording): number | undefined | FunctionError {
  const reading = readFigure(cell, name);
  if (reading === "blank") return undefined;
  if (reading !== "marker" && isError(reading)) return reading;
  const digits = reading === "marker" ? NaN : Number(reading.value.units) / 10 ** reading.value.scale;
  if (Number.isInteger(digits) && Math.abs(digits) <= MOST_DIGITS) return digits;
  return fault(
    "#VALUE!",
    `${name.ja}は-15から15までの整数で指定してください。例：1`,
    `The ${name.en} must be a whole number from -15 to 15. Example: 1`,
  );
}

/** A limit such as a cap: `otherwise` where it is left out; "none" or "なし" for no limit. */
export function readLimit<T extends Decimal | undefined>(
  cell: CellInput,
  name: Wording,
  otherwise: T,
): Decimal | T | undefined | FunctionError {
  const reading = readFigure(cell, name);
  if (reading === "blank") return otherwise;
  if (reading === "marker") return undefined;
  return isError(reading) ? reading : reading.value;
}

/** Refuses a cap below its floor. */
export function limitConflict(cap: Decimal | undefined, floor: Decimal | undefined): FunctionError | undefined {
  if (cap === undefined || floor === undefined || compare(cap, floor) >= 0) return undefined;
  return fault(
    "#VALUE!",
    "上限が下限より小さくなっています。上限は下限以上の値にしてください。",
    "The cap is below the floor. Please give a cap that is at least the floor.",
  );
}

/** One of several words; the first of each list is the word itself, the others are accepted for it. */
export type Choices<T extends string> = readonly (readonly [T, ...string[]])[];

/** The word that the cell chooses; `otherwise` where it is left out. */
export function readChoice<T extends string, U extends T | undefined>(
  cell: CellInput,
  name: Wording,
  choices: Choices<T>,
  otherwise: U,
): T | U | FunctionError {
  if (isBlankCell(cell) || (typeof cell === "string" && parsePrinted(cell).kind === "blank")) return otherwise;
  if (isError(cell)) return cell;
  const text = textOf(cell).trim();
  const chosen = choices.find((words) => words.some((word) => word.toLowerCase() === text.toLowerCase()));
  if (chosen) return chosen[0];
  const known = choices.map(([word]) => `"${word}"`).join(", ");
  return fault(
    "#VALUE!",
    `${name.ja}「${shortened(text)}」は使えません。次のどれかを指定してください：${known}`,
    `The ${name.en} "${shortened(text)}" is not known. Please give one of: ${known}`,
  );
}
