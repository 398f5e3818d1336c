import { absolute, compare, sign, subtract, type Decimal } from "../src/index";
import { NAMES } from "./argumentNames";
import { fault, isError, type Argument, type CellInput, type CellOutput, type FunctionError, type Result } from "./cells";
import { elementwise } from "./elementwise";
import { numberOf, PERCENT_DIGITS, roundedNumber } from "./exactNumber";
import { isShare, requireFigure, unitConflict, type Figure } from "./figures";
import { readChoice, readDigits, type Choices } from "./options";

/** Whether digits are those of the percentage or of the number itself. */
type Kind = "rate" | "figure";

const KINDS: Choices<Kind> = [
  ["rate", "率", "%"],
  ["figure", "数", "数値"],
];

/** Numbers up to 200 % are taken for rates. Taking a figure for a rate rounds it two digits too late; the reverse would spoil a rate. */
const LARGEST_RATE: Decimal = { units: 2, scale: 0 };

/** DELTA: current − previous. The difference of two rates is a fraction: 0.083 is 8.3 percentage points. */
export function delta(args: readonly Argument[]): Result {
  const [current, previous, digits, kind] = args;
  return elementwise(
    [
      { name: NAMES.current, value: current },
      { name: NAMES.previous, value: previous },
      { name: NAMES.digits, value: digits },
      { name: NAMES.kind, value: kind },
    ],
    ([now, before, places, sort]) => deltaOfCells(now, before, places, sort),
  );
}

function deltaOfCells(now: CellInput, before: CellInput, places: CellInput, sort: CellInput): CellOutput {
  const digits = readDigits(places, NAMES.digits);
  if (isError(digits)) return digits;
  const pair = readPair(now, before);
  if (isError(pair)) return pair;
  const kind = readChoice(sort, NAMES.kind, KINDS, pair.some(isShare) || pair.every(isSmall) ? "rate" : "figure");
  if (isError(kind)) return kind;
  const more = kind === "rate" ? PERCENT_DIGITS : 0;
  return roundedNumber(subtract(pair[0].value, pair[1].value), digits === undefined ? undefined : digits + more);
}

/** CHANGE: (current − previous) ÷ |previous| as a fraction. */
export function change(args: readonly Argument[]): Result {
  const [current, previous, digits] = args;
  return elementwise(
    [
      { name: NAMES.current, value: current },
      { name: NAMES.previous, value: previous },
      { name: NAMES.digits, value: digits },
    ],
    ([now, before, places]) => changeOfCells(now, before, places),
  );
}

function changeOfCells(now: CellInput, before: CellInput, places: CellInput): CellOutput {
  const digits = readDigits(places, NAMES.digits);
  if (isError(digits)) return digits;
  const pair = readPair(now, before);
  if (isError(pair)) return pair;
  const [current, previous] = [pair[0].value, pair[1].value];
  if (sign(previous) === 0) return fromNothing();
  return numberOf(subtract(current, previous), absolute(previous), digits === undefined ? undefined : digits + PERCENT_DIGITS);
}

function readPair(now: CellInput, before: CellInput): readonly [Figure, Figure] | FunctionError {
  const current = requireFigure(now, NAMES.current);
  if (isError(current)) return current;
  const previous = requireFigure(before, NAMES.previous);
  if (isError(previous)) return previous;
  return unitConflict(current, previous, [NAMES.current, NAMES.previous]) ?? [current, previous];
}

function isSmall({ value, quantity }: Figure): boolean {
  return (quantity?.unit ?? "") === "" && compare(absolute(value), LARGEST_RATE) <= 0;
}

function fromNothing(): FunctionError {
  return fault("#DIV/0!", "前回値が0なので割れません（皆増）。", "The previous value is 0 and cannot divide.");
}
