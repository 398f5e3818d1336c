import {
  absolute,
  compare,
  operandOf,
  round,
  scaleByTen,
  statedFigure,
  type Decimal,
  type Operand,
  type Quantity,
  type Stated,
} from "../src/index";
import { isShare, numberQuantity, type Figure } from "./figures";

/** Decimals of a percentage that comes out of a calculation: its cell stores more than any table prints. */
const CALCULATED = 8;
const USUAL_DECIMALS = 1;

/** A figure as it is printed, shares in percent. A number cell shows all its digits; a share with very many comes from a calculation. */
export function printedQuantity({ value, quantity }: Figure, asShare: boolean): Quantity {
  if (quantity) return asShare ? asPercent(quantity) : quantity;
  if (!asShare) return numberQuantity(value, false);
  const percent = scaleByTen(value, 2);
  return percent.scale > CALCULATED ? calculated(percent, true) : numberQuantity(percent, true);
}

/** What a cell stores is shown as tables usually do. */
function calculated(value: Decimal, isPercent: boolean): Quantity {
  return { ...numberQuantity(round(value, USUAL_DECIMALS, "half-up"), isPercent), stored: value };
}

/** Text without a unit beside a share: "0.45" is 45 %; and 15 ‰ is 1.5 %. */
function asPercent(quantity: Quantity): Quantity {
  const { value, bound, approximate, unit, unitKind } = quantity;
  const shift = unit === "" ? 2 : unitKind === "permille" ? -1 : 0;
  if (shift === 0) return quantity;
  const plain = numberQuantity(scaleByTen(value, shift), true);
  return { ...plain, ...(bound && { bound }), ...(approximate && { approximate }) };
}

/** A stated result of a calculation, in percent or in its own unit; undefined for 約 and 以上, which state nothing exact. */
export function statedResult(figure: Figure, asShare: boolean): Stated | undefined {
  const { value, quantity } = figure;
  const printed = !quantity && !asShare && value.scale > CALCULATED ? calculated(value, false) : printedQuantity(figure, asShare);
  return printed.approximate || printed.bound ? undefined : statedFigure(printed);
}

const TWO: Decimal = { units: 2, scale: 0 };

/** A number cell that may well be a percentage: up to 200 %. Two counts of 0, 1 or 2 give the same rate either way. */
export function isSmallNumber({ value, quantity }: Figure): boolean {
  return !quantity && compare(absolute(value), TWO) <= 0;
}

/** Printed figures as operands; undefined where one of them is 約 or 以上. */
export function operandsOf(figures: readonly Figure[]): readonly Operand[] | undefined {
  const asShare = figures.some(isShare);
  const operands = figures.map((figure) => operandOf(printedQuantity(figure, asShare)));
  const known = operands.filter((operand) => operand !== undefined);
  return known.length === operands.length ? known : undefined;
}
