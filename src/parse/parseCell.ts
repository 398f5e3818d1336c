import { compare, scaleByTen, toText, type Decimal } from "../measures/decimal";
import type { Cell } from "../sheet/workbook";
import { parsePrinted } from "./parsePrinted";
import type { Printed } from "./printed";
import type { Quantity } from "./quantity";
import { formatShift, isPrintedInFull, storedDecimal, storedInPrintedUnit } from "./storedFigure";

const SHORT_LOSS = /^[(（]\d{1,2}[)）]$/;
const POSITIVE = /^[(（]\d[\d,]*[)）]$/;

/** Whether the column is too narrow for its number: the cell shows nothing but #. */
function isOverfull(text: string): boolean {
  if (text === "") return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== 0x23) return false;
  return true;
}

/** Whether the number is shown in scientific notation: 1.2E+05. */
function isScientific(text: string): boolean {
  return text.includes("E") && /^-?\d+(\.\d+)?E[+-]?\d+$/.test(text);
}

/** The figure of a number cell whose text cannot be read: its stored value, as a percentage where the format has one. */
function fromValue(value: number, cell: Cell): Printed {
  const percent = formatShift(cell.format) >= 2;
  const stored = storedDecimal(value);
  const printed = parsePrinted(percent ? `${toText(scaleByTen(stored, 2))}%` : toText(stored));
  return { ...printed, text: cell.text };
}

function withStored(value: number, cell: Cell, printed: Printed, quantity: Quantity): Printed {
  const shift = formatShift(cell.format);
  if (cell.formula === undefined && isPrintedInFull(value, quantity.value, shift + quantity.multiplier)) return printed;
  const stored = storedInPrintedUnit(value, quantity, shift);
  if (stored === undefined || (cell.formula === undefined && compare(stored, quantity.value) === 0)) return printed;
  return withQuantity(printed, storing(quantity, stored));
}

/** Written out for the common shapes: spreading an object costs more than all the rest of a cell. */
function storing(quantity: Quantity, stored: Decimal): Quantity {
  const { value, step, decimals, multiplier, unit, unitKind, signed, bound, approximate } = quantity;
  if (bound !== undefined || approximate !== undefined) return { ...quantity, stored };
  return { value, step, decimals, multiplier, unit, unitKind, signed, stored };
}

function withQuantity(printed: Printed, quantity: Quantity): Printed {
  const { text, kind, others, delta, period, marker, rating, note } = printed;
  if ((others ?? delta ?? marker ?? rating ?? note) !== undefined) return { ...printed, quantity };
  return period ? { text, kind, quantity, period } : { text, kind, quantity };
}

function parseNumberCell(value: number, cell: Cell): Printed {
  if (!Number.isFinite(value)) return { text: cell.text, kind: "text" };
  if (isOverfull(cell.text) || isScientific(cell.text)) return fromValue(value, cell);
  // A short number in brackets may number a list; stored as a negative number it is a loss, as a positive one a part of what stands above.
  if (value > 0 ? POSITIVE.test(cell.text) : SHORT_LOSS.test(cell.text)) return fromValue(value, cell);
  const printed = parsePrinted(cell.text);
  return printed.quantity ? withStored(value, cell, printed, printed.quantity) : printed;
}

/**
 * Reads a cell as it is printed. The displayed text says the figure, its unit and its period; a number cell that stores more digits than it shows, or that comes from a
 * formula, has them as `stored`, in the printed unit: 74.8752 for 74.9%. "40万枚" stays 400,000 even where the cell stores 40, "40百万枚" is 40,000,000 as stored.
 * An error value is a text with the error as its note.
 * @example parseCell({ value: 0.748752, text: "74.9%", format: "0.0%" }).quantity?.stored // => {"units":748752,"scale":4}
 */
export function parseCell(cell: Cell): Printed {
  const { value, text } = cell;
  if (typeof value === "number") return parseNumberCell(value, cell);
  if (typeof value === "object" && value !== null) return { text: text === "" ? value.error : text, kind: "text", note: value.error };
  return parsePrinted(text === "" && typeof value === "string" ? value : text);
}
