import { sign, toText, ZERO } from "../src/index";
import { NAMES } from "./argumentNames";
import { fault, isBlankCell, isError, type CellInput, type FunctionError } from "./cells";
import { ONE, PERCENT_DIGITS } from "./exactNumber";
import { isShare, isSmall, type Figure } from "./figures";
import { limitConflict, readChoice, readLimit, readRounding, type Choices, type Rounding } from "./options";

/** Whether a marker (—) counts as 0 or not at all. */
export type Missing = "zero" | "skip";

const MISSING: Choices<Missing> = [
  ["zero", "0", "ゼロ"],
  ["skip", "除く", "含めない"],
];

export function readMissing<T extends Missing | undefined>(cell: CellInput, otherwise: T): Missing | T | FunctionError {
  return readChoice(cell, NAMES.missing, MISSING, otherwise);
}

/** What is averaged: rates, which are capped at 100 % and floored at 0 % unless told otherwise, or figures as they are. */
type Averaged = "rate" | "figure";

const KINDS: Choices<Averaged> = [
  ["rate", "率", "%"],
  ["figure", "数", "数値"],
];

export interface AveragePolicy {
  readonly rounding: Rounding;
  readonly cap: Figure | undefined;
  readonly floor: Figure | undefined;
  readonly missing: Missing;
}

/** The cells that say how to average. */
export interface PolicyCells {
  readonly digits?: CellInput;
  readonly cap: CellInput;
  readonly floor: CellInput;
  readonly missing: CellInput;
  readonly rounding: CellInput;
  readonly kind?: CellInput;
}

export function readPolicy(cells: PolicyCells, figures: readonly Figure[]): AveragePolicy | FunctionError {
  const kind = readAveraged(cells, figures);
  if (isError(kind)) return kind;
  const rounding = readRounding(cells.digits, cells.rounding, kind === "rate" ? PERCENT_DIGITS : 0);
  if (isError(rounding)) return rounding;
  const cap = readLimit(cells.cap, NAMES.cap, kind === "rate" ? { value: ONE } : undefined);
  if (cap && isError(cap)) return cap;
  const floor = readLimit(cells.floor, NAMES.floor, kind === "rate" ? { value: ZERO } : undefined);
  if (floor && isError(floor)) return floor;
  const missing = readMissing(cells.missing, kind === "rate" ? "zero" : "skip");
  if (isError(missing)) return missing;
  return limitConflict(cap, floor) ?? { rounding, cap, floor, missing };
}

function readAveraged({ kind, cap }: PolicyCells, figures: readonly Figure[]): Averaged | FunctionError {
  const said = readChoice(kind, NAMES.kind, KINDS, undefined);
  if (said) return said;
  if (figures.some(isShare) || figures.every(isSmall)) return "rate";
  const bare = figures.filter(({ quantity }) => !quantity?.unit);
  const small = bare.find((figure) => isSmall(figure) && sign(figure.value) !== 0);
  if (small === undefined || bare.length < figures.length || bare.every(isWhole)) return "figure";
  return isBlankCell(cap)
    ? unclearKind(
        small,
        bare.find((figure) => !isSmall(figure))!,
      )
    : "rate";
}

/** 1, 2 and 5 are counts or marks, hardly 100 %, 200 % and 500 %. */
function isWhole({ value }: Figure): boolean {
  return value.scale <= 0;
}

/** 0.9 and 3.2 in one range: 320 % would count as 100 %, a plain 3.2 must not. */
function unclearKind(small: Figure, large: Figure): FunctionError {
  const [a, b] = [toText(small.value), toText(large.value)];
  return fault(
    "#VALUE!",
    `${a} と ${b} が混ざっていて、率か数か決められません。率なら % を付けるか上限を、数なら種類に "数" を指定してください。`,
    `${a} beside ${b} may be rates or figures. For rates please write % or give a cap, for figures give the kind "figure".`,
  );
}
