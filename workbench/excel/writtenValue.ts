import { getFormatFromId, parseValue } from "numfmt";
import { invalidArgument } from "./errors";
import type { CellContent } from "./grid";
import { GENERAL } from "./grid";

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"]);

/** １２．５％ as 12.5%, as the Japanese Excel takes it. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll("　", " ");
}

/** The formats that the Japanese Excel gives to dates, by the numbers of the built-in ones. */
const DATE_FORMATS: Readonly<Record<number, string>> = { 14: "yyyy/m/d", 16: 'm"月"d"日"', 17: "yyyy/m", 22: "yyyy/m/d h:mm" };

/** Days from 1899-12-31 to 1904-01-01. */
const DAYS_TO_1904 = 1462;

const JAPANESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/**
 * What Excel makes of something that is written into a cell with this number format: figures, percentages, dates and truth values
 * become values (with a format where the cell has none), "=" begins a formula, a leading apostrophe or the format "@" keeps a text.
 */
export function writtenContent(written: unknown, format: string, date1904 = false): CellContent {
  if (typeof written === "boolean") return { value: written };
  if (typeof written === "number") {
    if (!Number.isFinite(written)) throw invalidArgument();
    return { value: format === "@" ? String(written) : written };
  }
  if (typeof written !== "string") throw invalidArgument();
  if (written === "") return { value: null };
  if (format === "@") return { value: written };
  if (written.startsWith("'")) return { value: written.slice(1) };
  if (written.startsWith("=") && written.length > 1) return { value: 0, formula: written.slice(1) };
  return converted(written, format, date1904);
}

function converted(written: string, format: string, date1904: boolean): CellContent {
  const text = halfWidth(written).trim();
  if (ERRORS.has(text.toUpperCase())) return { value: { error: text.toUpperCase() } };
  const read = readFigure(text);
  if (!read) return { value: written };
  const { value, isDate, format: own } = read;
  const stored = date1904 && isDate && typeof value === "number" ? value - DAYS_TO_1904 : value;
  return { value: stored, ...(own !== undefined && format === GENERAL ? { format: own } : {}) };
}

interface ReadFigure {
  readonly value: number | boolean;
  readonly isDate: boolean;
  /** The number format that Excel gives to what is written so. */
  readonly format: string | undefined;
}

function readFigure(text: string): ReadFigure | undefined {
  const date = JAPANESE_DATE.exec(text);
  const yen = /^[¥￥\\](?=[\d.])/.test(text);
  const parsed = parseValue(date ? date.slice(1).join("/") : yen ? text.slice(1) : text);
  const value = parsed?.value;
  if (typeof value !== "number" && typeof value !== "boolean") return undefined;
  if (date) return { value, isDate: true, format: 'yyyy"年"m"月"d"日"' };
  if (yen) return { value, isDate: false, format: '"¥"#,##0;[Red]"¥"-#,##0' };
  const id = parsed?.formatId;
  if (id === undefined) return { value, isDate: false, format: undefined };
  const dateFormat = DATE_FORMATS[Number(id)];
  return { value, isDate: dateFormat !== undefined, format: dateFormat ?? String(getFormatFromId(id)) };
}
