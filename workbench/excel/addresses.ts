import type { CellRange } from "../../src/index";
import { a1, columnName, parseA1 } from "../../src/index";
import { COLUMNS, ROWS } from "./limits";

/** A sheet's name as it stands before the "!" of an address: quoted where it is not a plain word. */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseA1(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A1:B2, A:B for whole columns, 1:2 for whole rows, A1 for one cell. */
export function localAddress({ top, left, bottom, right }: CellRange): string {
  if (top === 0 && bottom === ROWS - 1) return `${columnName(left)}:${columnName(right)}`;
  if (left === 0 && right === COLUMNS - 1) return `${top + 1}:${bottom + 1}`;
  const first = a1({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${a1({ row: bottom, column: right })}`;
}

/** An address in its two halves; the sheet is undefined where none is named. */
export interface SplitAddress {
  readonly sheet: string | undefined;
  readonly local: string;
}

export function splitAddress(address: string): SplitAddress {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: undefined, local: address };
  const sheet = address.slice(0, bang);
  const plain = /^'.*'$/s.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
  return { sheet: plain, local: address.slice(bang + 1) };
}

/** Several addresses with commas (or list separators) between them; a comma inside a quoted sheet name does not separate. */
export function splitList(addresses: string): string[] {
  return (addresses.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== "");
}

const CORNER = /^(\$?[A-Za-z]{1,3})?(\$?\d{1,7})?$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function corner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match || text === "") return undefined;
  const [, letters, digits] = match;
  const column = letters === undefined ? undefined : parseA1(`${letters}1`)?.column;
  const row = digits === undefined ? undefined : Number(digits.replace("$", "")) - 1;
  const outside = (row !== undefined && (row < 0 || row >= ROWS)) || (column !== undefined && column >= COLUMNS);
  return outside ? undefined : { row, column };
}

/** Reads A1, A1:B2, A:B and 1:2, with or without "$"; undefined for anything else. */
export function parseLocal(local: string): CellRange | undefined {
  const [first = "", second, ...more] = local.split(":");
  const from = corner(first);
  const to = second === undefined ? from : corner(second);
  if (!from || !to || more.length > 0) return undefined;
  if (second === undefined && (from.row === undefined || from.column === undefined)) return undefined;
  if ((from.row === undefined) !== (to.row === undefined) || (from.column === undefined) !== (to.column === undefined)) return undefined;
  const rows = [from.row ?? 0, to.row ?? ROWS - 1];
  const columns = [from.column ?? 0, to.column ?? COLUMNS - 1];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}
