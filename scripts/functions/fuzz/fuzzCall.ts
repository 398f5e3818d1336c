import type { Argument } from "../../../functions/cells";
import type { FunctionId } from "../../../functions/implementations";
import { nearestDouble, rounded, type Rational } from "./rational";
import type { Dice, MadeRounding } from "./printedCells";

/** A call with what the oracle says of it: the result, or what is wrong with a result. */
export interface FuzzCall {
  readonly id: FunctionId;
  readonly args: readonly Argument[];
  readonly expected: number | string | readonly (readonly (number | string)[])[] | ((result: unknown) => string | undefined);
}

export type CallMaker = (dice: Dice) => FuzzCall;

/** The double that a cell stores: rounded where digits are given; `more` digits for a percentage. */
export function stored(value: Rational, { digits, mode }: MadeRounding, more: number): number {
  return nearestDouble(digits === undefined ? value : rounded(value, digits + more, mode));
}
