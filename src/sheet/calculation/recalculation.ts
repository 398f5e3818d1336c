import type { CellAddress } from "../address";
import type { Cell, Sheet, Workbook } from "../workbook";
import { calculate } from "./calculate";
import { formulaTree, type Area, type FormulaTree } from "./formulaTree";
import { NotCalculated, storedValue, type Value, type Values } from "./values";

/** What a cell is made of: the formulas, each behind those that it calculates with, and the numbers that were typed. */
export interface Origins {
  readonly formulas: readonly CellAddress[];
  readonly typed: readonly CellAddress[];
  /** How many cells all formulas name together: so much work it is to calculate them again. */
  readonly named: number;
}

/** What a cell holds instead: a value, or a formula without its "=". */
export type Instead = { readonly value: Value } | { readonly formula: string };

/** Beyond so many cells nobody follows a figure back. */
const MOST_CELLS = 5000;
const SAME = 1e-9;

/** Follows formulas back to what was typed, and calculates them again as if another figure stood there. Formulas that it cannot calculate stay as they are. */
export class Recalculation {
  private readonly sheets: ReadonlyMap<string, Sheet>;
  private readonly trees = new Map<string, FormulaTree | undefined>();
  private readonly parts = new Map<string, readonly string[]>();

  constructor({ sheets }: Workbook) {
    this.sheets = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  }

  /** Whether the formula of a cell adds others up. */
  isSum(cell: CellAddress): boolean {
    const tree = this.treeAt(cell);
    return tree?.kind === "call" && tree.name === "SUM";
  }

  /** Undefined where a cell hangs on more cells than can be looked through. */
  originsOf(cell: CellAddress): Origins | undefined {
    const [formulas, typed]: [CellAddress[], CellAddress[]] = [[], []];
    let named = 0;
    const seen = new Set<string>();
    const left: { readonly cell: CellAddress; readonly isDone: boolean }[] = [{ cell, isDone: false }];
    for (let next = left.pop(); next; next = left.pop()) {
      const key = keyOf(next.cell);
      if (next.isDone) formulas.push(next.cell);
      if (next.isDone || seen.has(key)) continue;
      seen.add(key);
      if (seen.size > MOST_CELLS) return undefined;
      const tree = this.treeAt(next.cell);
      if (tree) {
        left.push({ ...next, isDone: true });
        const parts = this.partsOf(tree, next.cell.sheet);
        named += parts.length;
        for (const part of parts) if (!seen.has(keyOf(part))) left.push({ cell: part, isDone: false });
      } else if (isTyped(this.cellAt(next.cell))) typed.push(next.cell);
    }
    return { formulas, typed, named };
  }

  /** What a cell would show, had other cells held something else; undefined where that is an error. `formulas` as `originsOf` gives them. */
  valueOf(cell: CellAddress, origins: Pick<Origins, "formulas">, instead: ReadonlyMap<string, Instead>): Value | undefined {
    const changed = this.changedBy(origins, instead);
    const key = keyOf(cell);
    return changed && (changed.has(key) ? changed.get(key) : this.storedAt(cell));
  }

  /** The same of a calculation with the cells of a sheet. */
  resultOf(tree: FormulaTree, sheet: string, origins: Pick<Origins, "formulas">, instead: ReadonlyMap<string, Instead>): Value | undefined {
    const changed = this.changedBy(origins, instead);
    return changed && calculate(tree, (area) => this.read(area, sheet, changed));
  }

  /** What the formulas give, had other cells held something else. */
  private changedBy({ formulas }: Pick<Origins, "formulas">, instead: ReadonlyMap<string, Instead>): Map<string, Value> | undefined {
    const changed = new Map<string, Value>();
    for (const [key, one] of instead) if ("value" in one) changed.set(key, one.value);
    for (const one of formulas) {
      const key = keyOf(one);
      const other = instead.get(key);
      if (other && "value" in other) continue;
      const tree = other && "formula" in other ? formulaTree(other.formula) : this.treeAt(one);
      if (other && !tree) return undefined;
      if (!tree || (!other && !this.keysOfParts(tree, one).some((part) => changed.has(part)))) continue;
      const value = calculate(tree, (area) => this.read(area, one.sheet, changed));
      if (value === undefined) return undefined;
      changed.set(key, value);
    }
    return changed;
  }

  /** What a cell holds now; undefined for an error. */
  storedAt(cell: CellAddress): Value | undefined {
    const { value = null } = this.cellAt(cell) ?? {};
    return typeof value === "object" && value !== null ? undefined : value;
  }

  private cellAt({ sheet, row, column }: CellAddress): Cell | undefined {
    return this.sheets.get(sheet.toLowerCase())?.rows[row]?.[column];
  }

  /** The tree of a formula that gives what its cell holds. */
  private treeAt(at: CellAddress): FormulaTree | undefined {
    const key = keyOf(at);
    if (this.trees.has(key)) return this.trees.get(key);
    const cell = this.cellAt(at);
    const tree = cell?.formula === undefined ? undefined : formulaTree(cell.formula);
    const value = tree && calculate(tree, (area) => this.read(area, at.sheet, new Map()));
    const known = tree && value !== undefined && isSame(value, this.storedAt(at)) ? tree : undefined;
    this.trees.set(key, known);
    return known;
  }

  private keysOfParts(tree: FormulaTree, at: CellAddress): readonly string[] {
    const key = keyOf(at);
    let known = this.parts.get(key);
    if (!known) this.parts.set(key, (known = this.partsOf(tree, at.sheet).map(keyOf)));
    return known;
  }

  private partsOf(tree: FormulaTree, own: string): CellAddress[] {
    switch (tree.kind) {
      case "value":
        return [];
      case "area":
        return [...this.cellsOf(tree, own)];
      case "minus":
      case "percent":
        return this.partsOf(tree.of, own);
      case "operation":
        return [...this.partsOf(tree.left, own), ...this.partsOf(tree.right, own)];
      case "call":
        return tree.parts.flatMap((part) => (part ? this.partsOf(part, own) : []));
    }
  }

  private *cellsOf(area: Area, own: string): Generator<CellAddress> {
    const { rows = [], name = own } = this.sheets.get((area.sheet ?? own).toLowerCase()) ?? {};
    for (let row = area.top; row <= Math.min(area.bottom, rows.length - 1); row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        if (rows[row]?.[column] !== undefined) yield { sheet: name, row, column };
  }

  private read(area: Area, own: string, changed: ReadonlyMap<string, Value>): Values {
    const sheet = this.sheets.get((area.sheet ?? own).toLowerCase());
    if (!sheet) throw new NotCalculated("no such sheet");
    const bottom = Math.max(area.top, Math.min(area.bottom, sheet.rows.length - 1));
    if ((bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS) throw new NotCalculated("too large");
    return Array.from({ length: bottom - area.top + 1 }, (_, down) =>
      Array.from({ length: area.right - area.left + 1 }, (__, across) => {
        const [row, column] = [area.top + down, area.left + across];
        const key = keyOf({ sheet: sheet.name, row, column });
        return changed.has(key) ? (changed.get(key) ?? null) : storedValue(sheet.rows[row]?.[column]?.value);
      }),
    );
  }
}

/** What `Recalculation.valueOf` knows a cell by. */
export function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet.toLowerCase()}\n${row}:${column}`;
}

function isTyped(cell: Cell | undefined): boolean {
  return cell?.formula === undefined && typeof cell?.value === "number";
}

function isSame(value: Value, stored: Value | undefined): boolean {
  if (typeof value === "number" && typeof stored === "number") return Math.abs(value - stored) <= SAME * Math.max(1, Math.abs(stored));
  return (value ?? 0) === (stored ?? 0);
}
