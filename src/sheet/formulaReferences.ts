import { parseA1 } from "./a1";
import type { CellAddress } from "./address";

/** Whether a formula takes a cell up; unknown where it has names or functions that only a spreadsheet can follow. */
export type Reference = "yes" | "no" | "unknown";

/**
 * Texts in quotes; references and ranges of cells, columns or rows with or without their sheet; other names, with the bracket that makes them functions;
 * columns of tables.
 */
const PIECE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|(?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|\p{N}[\p{N}.]*(?:[eE][+-]?\p{N}+)?|(?:'(?:[^']|'')+'!)?[\p{L}_\\][\p{L}\p{N}_.\\?!]*\(?|\[/gu;

const CONSTANTS: ReadonlySet<string> = new Set(["TRUE", "FALSE"]);
/** They make a reference of a text or of numbers. */
const WANDERING = /^(INDIRECT|OFFSET)\($/i;

/**
 * Whether a formula (without its "=") on a sheet takes up a cell. `names` gives what the names of the workbook stand for, in capitals.
 * @example refersTo("SUM(B2:B9)", "KPI", { sheet: "KPI", row: 3, column: 1 }) // => "yes"
 * @example refersTo("'目標'!B2/C2", "KPI", { sheet: "KPI", row: 1, column: 1 }) // => "no"
 * @example refersTo("INDIRECT(A1)", "KPI", { sheet: "KPI", row: 1, column: 1 }) // => "unknown"
 */
export function refersTo(formula: string, sheet: string, cell: CellAddress, names: ReadonlyMap<string, string> = new Map()): Reference {
  let found: Reference = "no";
  for (const [piece, prefix, reference] of formula.matchAll(PIECE)) {
    const one = reference === undefined ? namedPiece(piece, sheet, cell, names) : referenceTo(reference, prefix, sheet, cell);
    if (one === "yes") return "yes";
    if (one === "unknown") found = "unknown";
  }
  return found;
}

function namedPiece(piece: string, sheet: string, cell: CellAddress, names: ReadonlyMap<string, string>): Reference {
  if (/^["\p{N}]/u.test(piece) || CONSTANTS.has(piece.toUpperCase())) return "no";
  // The columns of a table stand behind its name, which was looked up; a row of the own table has none.
  if (piece === "[") return "no";
  if (piece.endsWith("(")) return WANDERING.test(piece) ? "unknown" : "no";
  const meaning = names.get(piece.toUpperCase());
  if (meaning === undefined) return "unknown";
  const others = new Map([...names].filter(([name]) => name !== piece.toUpperCase()));
  return refersTo(meaning, sheet, cell, others);
}

function referenceTo(reference: string, prefix: string | undefined, own: string, { sheet, row, column }: CellAddress): Reference {
  const named = prefix === undefined ? own : sheetName(prefix);
  if (named.toLowerCase() !== sheet.toLowerCase()) return named.includes(":") && !named.includes("[") ? "unknown" : "no";
  const [first = "", last = first] = reference.replaceAll("$", "").split(":");
  const [from, to] = [endOf(first, 0), endOf(last, Infinity)];
  if (!from || !to) return "unknown";
  const within = (place: number, a: number, b: number): boolean => place >= Math.min(a, b) && place <= Math.max(a, b);
  return within(row, from.row, to.row) && within(column, from.column, to.column) ? "yes" : "no";
}

/** An end of a range; a whole column or row reaches to `open`. */
function endOf(name: string, open: number): { readonly row: number; readonly column: number } | undefined {
  if (/^\d+$/.test(name)) return { row: Number(name) - 1, column: open };
  const column = parseA1(`${name}1`)?.column;
  return /^[A-Za-z]+$/.test(name) && column !== undefined ? { row: open, column } : parseA1(name);
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
