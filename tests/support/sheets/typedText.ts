import { isDateFormat } from "numfmt";
import { generalText } from "../../../hosts/file/display/generalText";
import { NumberFormat } from "../../../hosts/file/display/numberFormat";

/** What a cell stores. Dates are serial numbers; an error is its text. */
export type Stored = string | number | boolean | null;

export interface Typed {
  readonly value: Stored;
  readonly formula?: string;
  readonly isError?: boolean;
  readonly format?: string;
}

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/;

export function isErrorText(text: unknown): boolean {
  return typeof text === "string" && ERROR.test(text);
}

/** What Google Sheets makes of a text that is typed or set: formulas, numbers, dates and errors are not left as texts. */
export function typed(text: string, format: string): Typed {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=")) return { value: null, formula: text };
  if (text === "") return { value: null };
  if (format === "@") return { value: text };
  if (isErrorText(text)) return { value: text, isError: true };
  if (/^(true|false)$/i.test(text)) return { value: /^t/i.test(text) };
  const plain = text.replace(/,/g, "");
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return { value: Number(plain) };
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(plain))
    return { value: Number(plain.slice(0, -1)) / 100, format: plain.includes(".") ? "0.00%" : "0%" };
  if (/^[+-]/.test(text)) return { value: null, formula: `=${text}` };
  if (/^(\d{4}[-/])?\d{1,2}[-/]\d{1,2}$/.test(text)) return { value: 45_000, format: "yyyy/mm/dd" };
  return { value: text };
}

const formats = new Map<string, NumberFormat>();

/** What a cell shows. */
export function shown(value: Stored, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return format === "General" ? value : formatOf(format).text(value);
  return format === "General" || format === "@" ? generalText(value) : formatOf(format).number(value);
}

function formatOf(code: string): NumberFormat {
  const known = formats.get(code) ?? new NumberFormat(code);
  formats.set(code, known);
  return known;
}

export function showsDate(format: string): boolean {
  try {
    return format !== "General" && isDateFormat(format);
  } catch {
    return false;
  }
}
