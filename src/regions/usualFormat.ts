import { numberFormatOf, type NumberFormat } from "../parse/numberFormat";
import type { Cell, Sheet } from "../sheet/workbook";
import { beforePlainNumbers, inOwnNotation } from "./notations/notations";
import { beforeSetApart, setTogether } from "./setApart";

/** The marks that each rewritten sheet was printed with, so that what is written back is written in them. */
const formats = new WeakMap<Sheet, NumberFormat>();
/** Sheets that print 17,52,45,810, rewritten to 175,245,810. */
const inLakhs = new WeakSet<Sheet>();

/** The sheet with 1,234.5 in place of 1.234,5 where it shows such numbers throughout; else the sheet itself. */
export function inUsualFormat(sheet: Sheet): Sheet {
  const format = numberFormatOf(numberTexts(sheet));
  if (format.decimal === "." && format.group === ",") return withThousands(sheet);
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
  if (inLakhs.has(sheet)) return text.replace(THOUSANDS, groupedByLakhs);
  const format = formats.get(sheet);
  if (!format) return text;
  return text.replace(/\d[\d,.]*/g, (number) => number.replace(/[,.]/g, (mark) => (mark === "," ? format.group : format.decimal)));
}

/** The sheet with commas every three digits where it has them every two before the last three, as in India. */
function withThousands(sheet: Sheet): Sheet {
  if (!printsLakhs(sheet)) return sheet;
  const rows = sheet.rows.map((row) => row?.map((cell) => (cell && LAKHS.test(cell.text) ? inThousands(cell) : cell)));
  const usual = { ...sheet, rows };
  inLakhs.add(usual);
  return usual;
}

const LAKHS = /(?<![\d,.])\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])/;
const THOUSANDS = /(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,])/g;
const HUNDRED_THOUSANDS = /(?<![\d,.])\d{3},\d{3}(?![\d,])/;
const MILLIONS = /(?<![\d,.])\d{1,3}(?:,\d{3}){2,}(?![\d,])/;

/** Two such numbers show it where none has its groups as elsewhere, and one where no number is so great but it. */
function printsLakhs({ rows }: Sheet): boolean {
  let [found, others] = [0, 0];
  for (const row of rows) {
    for (const cell of row ?? []) {
      if (!cell || cell.text.length > 60 || !cell.text.includes(",")) continue;
      if (MILLIONS.test(cell.text)) return false;
      if (LAKHS.test(cell.text)) found += 1;
      else if (HUNDRED_THOUSANDS.test(cell.text)) others += 1;
    }
  }
  return found >= 2 || (found === 1 && others === 0);
}

function inThousands(cell: Cell): Cell {
  const text = cell.text.replace(new RegExp(LAKHS, "g"), (number) => number.replaceAll(",", "").replace(/\B(?=(\d{3})+$)/g, ","));
  return { ...cell, text, value: typeof cell.value === "string" ? text : cell.value };
}

function groupedByLakhs(number: string): string {
  const digits = number.replaceAll(",", "");
  return `${digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",")},${digits.slice(-3)}`;
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
