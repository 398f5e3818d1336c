import type { CellRange } from "../../src/index";
import { columnName, parseA1 } from "../../src/index";
import { parseLocal, quotedSheet, splitAddress } from "./addresses";
import { COLUMNS, ROWS } from "./limits";

/** Texts in quotes (kept), or a reference with or without its sheet. */
const TOKEN =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$'!])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(.!'])/giu;

/** Rewrites every reference of a formula: `rewrite` gets the sheet's name (undefined for the formula's own) and the local address. */
export function mapReferences(formula: string, rewrite: (sheet: string | undefined, local: string) => string): string {
  return formula.replace(TOKEN, (token: string, prefix: string | undefined, local: string | undefined) => {
    if (local === undefined) return token;
    return rewrite(prefix === undefined ? undefined : splitAddress(`${prefix}A1`).sheet, local);
  });
}

function prefixOf(sheet: string | undefined): string {
  return sheet === undefined ? "" : `${quotedSheet(sheet)}!`;
}

/** The same address with other cells; its "$" signs stay where they are. */
function readdressed(local: string, { top, left, bottom, right }: CellRange): string {
  const ends = [
    { column: left, row: top },
    { column: right, row: bottom },
  ];
  return local
    .split(":")
    .map((end, at) => {
      const { column, row } = ends[at] ?? { column: left, row: top };
      return end.replace(/(\$?)([A-Za-z]+)/, (_, fixed: string) => fixed + columnName(column)).replace(/\d+/, String(row + 1));
    })
    .join(":");
}

/** A formula after cells of `moved` went elsewhere; `own` is the sheet that the formula stands on. References to cells that are gone become #REF!. */
export function movedFormula(formula: string, own: string, moved: string, where: (range: CellRange) => CellRange | undefined): string {
  return mapReferences(formula, (sheet, local) => {
    const range = parseLocal(local);
    const same = (sheet ?? own).toLowerCase() === moved.toLowerCase();
    const target = range && same ? where(range) : range;
    if (!range || (same && !target)) return `${prefixOf(sheet)}${range ? "#REF!" : local}`;
    return prefixOf(sheet) + (target && target !== range ? readdressed(local, target) : local);
  });
}

/** A formula after its sheet or another was renamed. */
export function renamedFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, (sheet, local) => prefixOf(sheet?.toLowerCase() === before.toLowerCase() ? after : sheet) + local);
}

/** A formula as it reads when copied so many cells further: references without "$" go along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (sheet, local) => {
    const ends = local.split(":").map((end) => copiedEnd(end, rows, columns));
    return prefixOf(sheet) + (ends.includes(undefined) ? "#REF!" : ends.join(":"));
  });
}

function copiedEnd(end: string, rows: number, columns: number): string | undefined {
  const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(end) ?? [];
  const column = letters && copiedColumn(letters, fixedColumn ? 0 : columns);
  const row = digits && copiedRow(digits, fixedRow ? 0 : rows);
  return column === undefined || row === undefined ? undefined : fixedColumn + column + fixedRow + row;
}

function copiedColumn(letters: string, by: number): string | undefined {
  const column = (parseA1(`${letters}1`)?.column ?? 0) + by;
  return column < 0 || column >= COLUMNS ? undefined : columnName(column);
}

function copiedRow(digits: string, by: number): string | undefined {
  const row = Number(digits) + by;
  return row < 1 || row > ROWS ? undefined : String(row);
}
