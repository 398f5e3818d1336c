import { scaleByTen, toText } from "../measures/decimal";
import { parsePrinted } from "./parsePrinted";
import { formatShift } from "./storedFigure";

/**
 * The number that a cell with this number format stores in order to show a figure; undefined where the text says anything else than one figure.
 * @example storedNumber("74.9%", "0.0%") // => 0.749
 * @example storedNumber("40万枚", "0\"万枚\"") // => 40
 * @example storedNumber("1,234千円", "#,##0,\"千円\"") // => 1234000
 */
export function storedNumber(text: string, format?: string): number | undefined {
  const { kind, quantity, delta, period, rating, note } = parsePrinted(text);
  if (kind !== "quantity" || !quantity) return undefined;
  // Words beside the figure may come from the number format; without literals in it, they are typed.
  const typed = delta ?? period ?? rating ?? note ?? quantity.bound ?? quantity.approximate;
  if (typed !== undefined && !format?.includes('"')) return undefined;
  const power = formatShift(format) + quantity.multiplier;
  return Number(toText(scaleByTen(quantity.value, -power)));
}
