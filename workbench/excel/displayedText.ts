import type { CellValue } from "../../src/index";
import { NumberFormat } from "../../hosts/file/display/numberFormat";
import { generalText } from "../../hosts/file/display/generalText";

const known = new Map<string, NumberFormat>();

function numberFormat(code: string, date1904: boolean): NumberFormat {
  const key = date1904 ? `1904 ${code}` : code;
  const format = known.get(key) ?? new NumberFormat(code, date1904);
  known.set(key, format);
  return format;
}

/** What a cell shows, as wide as it needs: never "####". */
export function displayedText(value: CellValue, code: string, date1904 = false): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return numberFormat(code, date1904).text(value);
  return code === "General" || code === "@" ? generalText(value) : numberFormat(code, date1904).number(value);
}
