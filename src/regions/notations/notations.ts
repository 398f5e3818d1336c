import { MARK } from "../../parse/notationMark";
import { writeSexagesimal } from "../../parse/sexagesimal";
import type { Sheet } from "../../sheet/workbook";
import { durationsOf } from "./durations";
import { ratiosOf, writeRatio } from "./ratios";
import type { Rewritten } from "./rewritten";

/** The sheets in which figures were written as plain numbers, with what was printed. */
const sources = new WeakMap<Sheet, Sheet>();

/** The sheet with figures of other notations written as plain numbers with a marked unit: 36:51 below "Hours" as 2211 minutes. */
export function withPlainNumbers(sheet: Sheet): Sheet {
  const ratios = ratiosOf(sheet);
  const known = new Set(ratios.map(({ row, column }) => `${row}:${column}`));
  const found: Rewritten[] = [...ratios, ...durationsOf(sheet).filter(({ row, column }) => !known.has(`${row}:${column}`))];
  if (found.length === 0) return sheet;
  const rows = [...sheet.rows];
  const own = new Set<number>();
  for (const { row, column, cell } of found) {
    const cells = own.has(row) ? rows[row] : (rows[row] = [...(rows[row] ?? [])]);
    own.add(row);
    if (cells) (cells as (typeof cell | undefined)[])[column] = cell;
  }
  const plain = { ...sheet, rows };
  sources.set(plain, sheet);
  return plain;
}

/** The sheet as it was before, where figures were rewritten. */
export function beforePlainNumbers(sheet: Sheet): Sheet | undefined {
  return sources.get(sheet);
}

const MARKED = new RegExp(`([\\d,]+(?:\\.\\d+)?)(…?)([分秒倍])${MARK}([^\\s」”)）]+)`, "g");

/** A text with its marked figures as the sheet prints them. */
export function inOwnNotation(text: string): string {
  if (!text.includes(MARK)) return text;
  return text.replace(
    MARKED,
    (_, digits: string, more: string, unit: string, template: string) =>
      (unit === "倍" ? writeRatio(digits, template) : writeSexagesimal(digits.replaceAll(",", ""), template)) + more,
  );
}
