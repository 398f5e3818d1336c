import { ARROWED, JUDGED, MARK } from "../../parse/notationMark";
import { writeSexagesimal } from "../../parse/sexagesimal";
import type { Sheet } from "../../sheet/workbook";
import { arrowsOf, writeArrow } from "./arrows";
import { durationsOf } from "./durations";
import { pairsOf, writePairs } from "./pairs";
import { ratiosOf, writeRatio } from "./ratios";
import type { Rewritten } from "./rewritten";
import { variancesOf, writeVariance } from "./variances";

/** The sheets in which figures were written as plain numbers, with what was printed. */
const sources = new WeakMap<Sheet, Sheet>();

/** The sheet with figures of other notations written as plain numbers with a marked unit: 36:51 below "Hours" as 2211 minutes, 1:27 as 27, "148 A" as -148, "▼ 18.3%" as -18.3%. */
export function withPlainNumbers(sheet: Sheet): Sheet {
  const cells = new Map<string, Rewritten>();
  for (const one of [...durationsOf(sheet), ...ratiosOf(sheet), ...variancesOf(sheet), ...arrowsOf(sheet), ...pairsOf(sheet)])
    cells.set(`${one.row}:${one.column}`, one);
  if (cells.size === 0) return sheet;
  const touched = new Set([...cells.values()].map(({ row }) => row));
  const rows = sheet.rows.map((row, at) =>
    touched.has(at) ? row?.map((cell, column) => cells.get(`${at}:${column}`)?.cell ?? cell) : row,
  );
  const plain = { ...sheet, rows };
  sources.set(plain, sheet);
  return plain;
}

/** The sheet as it was before, where figures were rewritten. */
export function beforePlainNumbers(sheet: Sheet): Sheet | undefined {
  return sources.get(sheet);
}

const MARKED = new RegExp(`([-−+＋▲△]?)([$€£¥₹]?)([\\d,]+(?:\\.\\d+)?)(…?)(k|m|)([分秒倍%${JUDGED}${ARROWED}])${MARK}([^\\s」”)）]*)`, "g");

/** A text with its marked figures as the sheet prints them. */
export function inOwnNotation(text: string): string {
  return text.includes(MARK) ? writePairs(text).replace(MARKED, (...groups: string[]) => written(groups)) : text;
}

function written([, sign = "", currency = "", digits = "", more = "", scale = "", unit, template = ""]: readonly string[]): string {
  switch (unit) {
    case JUDGED:
      return currency + writeVariance(sign, digits + more + scale, template);
    case ARROWED:
      return writeArrow(sign, currency + digits + more, template);
    case "%":
      if (template.includes("|")) return writeArrow(sign, `${digits}${more}%`, template);
      return `${digits}${more}%`;
    case "倍":
      return sign + writeRatio(digits, template) + more;
    default:
      return sign + writeSexagesimal(digits.replaceAll(",", ""), template) + more;
  }
}
