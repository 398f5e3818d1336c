import { columnName, parseA1 } from "../sheet/a1";
import type { NewColumn } from "../findings/edit";

/** Texts in quotes, then a reference or a range with or without its sheet; names and functions do not match, for a bracket or letter follows them. */
const PIECE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w(.!\u0080-\uffff])/g;
const PRECEDING = /[\w.\u0080-\uffff$!']/;

/**
 * A formula after a column has been inserted: references to cells that have moved follow them, as spreadsheets do it. `sheet` is where the formula stands.
 */
export function shiftReferences(formula: string, sheet: string, inserted: NewColumn): string {
  return formula.replace(PIECE, (piece: string, prefix: string | undefined, reference: string | undefined, offset: number) => {
    if (reference === undefined || (offset > 0 && PRECEDING.test(formula.charAt(offset - 1)))) return piece;
    const named = prefix === undefined ? sheet : sheetName(prefix);
    return named === inserted.sheet ? (prefix ?? "") + shifted(reference, inserted) : piece;
  });
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function shifted(reference: string, { at, rows }: NewColumn): string {
  const [first = "", last = first] = reference.split(":");
  const [from, to] = [cellOf(first), cellOf(last)];
  if (!from || !to) return reference;
  const moves = !rows || (from.row >= rows.top && to.row <= rows.bottom);
  if (!moves) return reference;
  const ends = reference.includes(":") ? [first, last] : [first];
  return ends.map((end) => moved(end, at)).join(":");
}

/** A cell name, or a column name taken as a cell that no row range holds. */
function cellOf(name: string): { row: number; column: number } | undefined {
  return parseA1(name) ?? parseA1(`${name}1048576`);
}

function moved(name: string, at: number): string {
  const match = /^(\$?)([A-Za-z]+)(.*)$/.exec(name);
  const column = cellOf(name)?.column;
  if (!match || column === undefined || column < at) return name;
  return (match[1] ?? "") + columnName(column + 1) + (match[3] ?? "");
}
