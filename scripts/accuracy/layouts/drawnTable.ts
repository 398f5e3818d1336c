import type { Cell, CellRange, Workbook } from "../../../src/index";
import { makeFigure, storedAs, textOf, type Figure } from "./figure";
import { valueFor, type Relation } from "./relation";

/** How the whole table is kept: as text, as numbers with formats, or as numbers with formulas for what is calculated. */
export type Keeping = "text" | "numbers" | "formulas";

/** A finished table: what stands where, and what is true of it. */
export interface DrawnTable {
  readonly sheet: string;
  readonly keeping: Keeping;
  /** Texts by "row:column". */
  readonly texts: ReadonlyMap<string, string>;
  readonly figures: readonly Figure[];
  readonly formulas: ReadonlyMap<Figure, string>;
  readonly merges: readonly CellRange[];
  /** In the order in which they can be calculated. */
  readonly relations: readonly Relation[];
}

/** One cell typed over, or given another formula. */
export interface Change {
  readonly old: Figure;
  readonly typed: Figure;
  readonly formula?: string;
}

/** The changed figure, and every figure that a formula calculates anew from it. */
export function recalculated({ relations, formulas }: DrawnTable, { old, typed }: Change): ReadonlyMap<Figure, Figure> {
  const changed = new Map([[old, typed]]);
  const reached = new Set([old]);
  for (const { operator, aggregate, parts, ...options } of relations) {
    // The first relation of a figure is the one that its formula calculates; others only happen to hold too.
    const isFirst = !reached.has(aggregate);
    reached.add(aggregate);
    if (!isFirst || !formulas.has(aggregate) || !parts.some((part) => changed.has(part))) continue;
    const now = parts.map((part) => changed.get(part) ?? part);
    const value = valueFor(operator, now, aggregate.print, options);
    changed.set(aggregate, makeFigure(aggregate.row, aggregate.column, value, aggregate.print));
  }
  return changed;
}

export function workbookOf(table: DrawnTable, change?: Change): Workbook {
  const rows: (Cell | undefined)[][] = [];
  const put = (row: number, column: number, cell: Cell): void => {
    (rows[row] ??= [])[column] = cell;
  };
  for (const [place, text] of table.texts) {
    const [row = 0, column = 0] = place.split(":").map(Number);
    put(row, column, { value: text, text });
  }
  const changed = change ? recalculated(table, change) : undefined;
  for (const figure of table.figures) {
    const formula = figure === change?.old ? change.formula : table.formulas.get(figure);
    const cell = cellOf(table.keeping, changed?.get(figure) ?? figure, formula);
    const before = figure.print.brackets ? (rows[figure.row]?.[figure.column]?.text ?? "") : "";
    put(figure.row, figure.column, before === "" ? cell : { value: before + cell.text, text: before + cell.text });
  }
  return { sheets: [{ name: table.sheet, rows, merges: table.merges }] };
}

function cellOf(keeping: Keeping, figure: Figure, formula: string | undefined): Cell {
  const text = textOf(figure);
  if (keeping === "text") return { value: text, text };
  return { ...storedAs(figure), text, ...(formula !== undefined && { formula }) };
}
