import { scaleByTen, toText } from "../measures/decimal";
import { fold } from "./fold";
import { parsePrinted } from "./parsePrinted";
import { readSexagesimal } from "./sexagesimal";
import { formatShift } from "./storedFigure";

/** A number format of hours, minutes or seconds: [h]:mm, mm:ss. */
const OF_TIME = /(^|[^a-z])\[?(h{1,2}|m{1,2})\]?:\[?(mm|ss)/i;
const MINUTES_OF_A_DAY = 1440;

/**
 * The number that a cell with this number format stores in order to show a figure; undefined where the text says anything else than one figure.
 * @example storedNumber("74.9%", "0.0%") // => 0.749
 * @example storedNumber("40万枚", "0\"万枚\"") // => 40
 * @example storedNumber("1,234千円", "#,##0,\"千円\"") // => 1234000
 * @example storedNumber("36:00", "[h]:mm") // => 1.5
 */
export function storedNumber(text: string, format?: string): number | undefined {
  if (format !== undefined && OF_TIME.test(format)) return partOfDay(text, format);
  const { kind, quantity, delta, period, rating, note } = parsePrinted(text);
  if (kind !== "quantity" || !quantity) return undefined;
  // Words beside the figure may come from the number format; without literals in it, they are typed.
  const typed = delta ?? period ?? rating ?? note ?? quantity.bound ?? quantity.approximate;
  if (typed !== undefined && !format?.includes('"')) return undefined;
  const power = formatShift(format) + quantity.multiplier;
  return Number(toText(scaleByTen(quantity.value, -power)));
}

/** Spreadsheets store lengths of time in days. */
function partOfDay(text: string, format: string): number | undefined {
  const figure = readSexagesimal(fold(text).trim());
  if (!figure) return undefined;
  const isOfSeconds = figure.places === 3 || !/h/i.test(format);
  const days = figure.units / (isOfSeconds ? 60 * MINUTES_OF_A_DAY : MINUTES_OF_A_DAY);
  return /[-−–▲△]/.test(figure.sign) ? -days : days;
}
