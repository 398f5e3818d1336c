import { format } from "numfmt";

/** A number as a cell without number format shows it: 11 characters at most, then rounded or in E notation. */
export function generalText(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e11) return String(value);
  if (!(size >= 1e-4 && size < 1e10)) return format("General", value);
  const decimals = size < 10 ? 9 : 9 - Math.floor(Math.log10(size));
  const text = value.toFixed(decimals);
  if (decimals === 0) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === 48) end -= 1;
  return text.slice(0, text[end - 1] === "." ? end - 1 : end);
}
