import { numberFormatOf, type NumberFormat } from "../parse/numberFormat";
import type { Cell, Sheet } from "../sheet/workbook";
import { beforePlainNumbers, inOwnNotation } from "./notations/notations";
import { beforeSetApart, setTogether } from "./setApart";

/** The marks that each rewritten sheet was printed with, so that what is written back is written in them. */
const formats = new WeakMap<Sheet, NumberFormat>();

/** The sheet with 1,234.5 in place of 1.234,5 where it shows such numbers throughout; else the sheet itself. */
export function inUsualFormat(sheet: Sheet): Sheet {
  const format = numberFormatOf(numberTexts(sheet));
  if (format.decimal === "." && format.group === ",") return sheet;
  const rows = sheet.rows.map((row) => row?.map((cell) => cell && rewritten(cell, format)));
  const usual = { ...sheet, rows };
  formats.set(usual, format);
  return usual;
}

/** A figure written for a rewritten sheet, in the marks that the sheet prints. */
export function asPrinted(sheet: Sheet, text: string): string {
  const printed = beforePlainNumbers(sheet);
  if (printed) return asPrinted(printed, inOwnNotation(text));
  const before = beforeSetApart(sheet);
  if (before) return asPrinted(before, setTogether(text));
  const format = formats.get(sheet);
  if (!format) return text;
  return text.replace(/\d[\d,.]*/g, (number) => number.replace(/[,.]/g, (mark) => (mark === "," ? format.group : format.decimal)));
}

function* numberTexts({ rows }: Sheet): Iterable<string> {
  for (const row of rows) {
    if (!row) continue;
    for (const cell of row) if (cell && cell.text.length < 24 && /\d[.,' \u00a0\u202f]\d/.test(cell.text)) yield cell.text;
  }
}

function rewritten(cell: Cell, { group, decimal }: NumberFormat): Cell {
  if (cell.text.length > 60 || !/\d[.,' \u00a0\u202f]\d/.test(cell.text)) return cell;
  const text = cell.text.replace(/\d[\d.,' \u00a0\u202f]*\d/g, (number) => usual(number, group, decimal));
  return { ...cell, text, value: typeof cell.value === "string" ? text : cell.value };
}

function usual(number: string, group: string, decimal: string): string {
  return [...number]
    .map((mark) => {
      if (mark === decimal) return ".";
      if (mark === group || (group === " " && /[\u00a0\u202f]/.test(mark))) return ",";
      return mark;
    })
    .join("");
}
