import type { TableReading } from "../indicators/indicator";
import type { CellAddress } from "../sheet/address";
import { FIGURE_ROLES } from "../tables/figureRoles";

/** One way of writing the dash in a table. */
export interface DashSpelling {
  /** The sign as it is typed. */
  readonly sign: string;
  readonly cells: readonly CellAddress[];
}

/** A cell that shows a dash or a slash alone, or before a note in brackets: — (R5年度). A run of dashes is one spelling. */
const ALONE = /^\s*(?:([-‐‑‒–—―ー－−ｰ─━_＿]+)|([/／]))\s*(?:[(（].*)?$/s;

/**
 * The signs that a table writes for one meaning, where it writes several: dashes of different length or width, or slashes of two widths. The most frequent first.
 * Looked at are the cells of figures and numbers, not names and prose.
 */
export function dashSpellings({ table: { sheet, columns, rows } }: TableReading): (readonly DashSpelling[])[] {
  const places = columns.filter(({ role }) => FIGURE_ROLES.has(role) || role === "number").map(({ index }) => index);
  const dashes = new Map<string, CellAddress[]>();
  const slashes = new Map<string, CellAddress[]>();
  for (const { index: row, kind } of rows) {
    if (kind === "header") continue;
    for (const column of places) {
      const [, dash, slash] = ALONE.exec(sheet.rows[row]?.[column]?.text ?? "") ?? [];
      const sign = dash ?? slash;
      if (sign === undefined) continue;
      const spellings = dash === undefined ? slashes : dashes;
      const cell = { sheet: sheet.name, row, column };
      const known = spellings.get(sign);
      if (known) known.push(cell);
      else spellings.set(sign, [cell]);
    }
  }
  return [dashes, slashes].filter(({ size }) => size > 1).map(inOrder);
}

function inOrder(spellings: ReadonlyMap<string, readonly CellAddress[]>): DashSpelling[] {
  return [...spellings].map(([sign, cells]) => ({ sign, cells })).sort((a, b) => b.cells.length - a.cells.length);
}
