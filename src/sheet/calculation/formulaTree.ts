import { parseA1 } from "../a1";

/** A cell or an area of a sheet; `sheet` is undefined on the formula's own. Whole columns and rows end at Infinity. */
export interface Area {
  readonly kind: "area";
  readonly sheet: string | undefined;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A formula as the calculation that it states. */
export type FormulaTree =
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | Area
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly (FormulaTree | undefined)[] }
  | { readonly kind: "operation"; readonly sign: string; readonly left: FormulaTree; readonly right: FormulaTree }
  | { readonly kind: "minus" | "percent"; readonly of: FormulaTree };

/** Longer formulas nest deeper than anything that a person fills down. */
const LONGEST = 1000;
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(])|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+|[\p{L}_][\p{L}\p{N}_.]*|<=|>=|<>|[-+*/^&=<>%(),:;]|\S/gu;
/** The weakest first. */
const SIGNS: readonly ReadonlySet<string>[] = [
  new Set(["=", "<>", "<", ">", "<=", ">="]),
  new Set(["&"]),
  new Set(["+", "-"]),
  new Set(["*", "/"]),
  new Set(["^"]),
];

/**
 * The tree of a formula (without its "="); undefined for what a calculation of cells is not made of: names, arrays, cells of other files.
 * @example formulaTree("SUM(B2:B4)-B5")?.kind // => "operation"
 * @example formulaTree("SUM(Prices)") // => undefined
 */
export function formulaTree(formula: string): FormulaTree | undefined {
  if (formula.length > LONGEST) return undefined;
  const reader = new TreeReader(formula.match(TOKEN) ?? []);
  const tree = reader.operation(0);
  return reader.isAtEnd ? tree : undefined;
}

class TreeReader {
  private next = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.next === this.tokens.length;
  }

  operation(level: number): FormulaTree | undefined {
    const signs = SIGNS[level];
    if (!signs) return this.signed();
    let left = this.operation(level + 1);
    while (left && signs.has(this.peek)) {
      const sign = this.take();
      const right = this.operation(level + 1);
      left = right && { kind: "operation", sign, left, right };
    }
    return left;
  }

  private signed(): FormulaTree | undefined {
    if (this.peek === "-" || this.peek === "+") {
      const isMinus = this.take() === "-";
      const of = this.signed();
      return of && isMinus ? { kind: "minus", of } : of;
    }
    let tree = this.single();
    for (; tree && this.peek === "%"; this.take()) tree = { kind: "percent", of: tree };
    return tree;
  }

  private single(): FormulaTree | undefined {
    const token = this.take();
    if (token === "(") {
      const inside = this.operation(0);
      return this.take() === ")" ? inside : undefined;
    }
    if (/^[\d.]/.test(token)) return { kind: "value", value: Number(token) };
    if (token.startsWith('"')) return { kind: "value", value: token.slice(1, -1).replaceAll('""', '"') };
    if (token.endsWith("!")) return this.area(this.take(), sheetName(token));
    const area = this.area(token, undefined);
    if (area) return area;
    if (this.peek === "(") return this.call(token.toUpperCase());
    return /^(TRUE|FALSE)$/i.test(token) ? { kind: "value", value: token.toUpperCase() === "TRUE" } : undefined;
  }

  private area(token: string, sheet: string | undefined): Area | undefined {
    const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(token);
    if (columns) {
      const [from, to] = [parseA1(`${columns[1] ?? ""}1`), parseA1(`${columns[2] ?? ""}1`)];
      return from && to && { kind: "area", sheet, top: 0, left: from.column, bottom: Infinity, right: to.column };
    }
    const from = parseA1(token);
    if (!from) return undefined;
    if (this.peek !== ":") return { kind: "area", sheet, top: from.row, left: from.column, bottom: from.row, right: from.column };
    this.take();
    const to = parseA1(this.take());
    if (!to) return undefined;
    return {
      kind: "area",
      sheet,
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    };
  }

  /** An argument may be left out. */
  private call(name: string): FormulaTree | undefined {
    const parts: (FormulaTree | undefined)[] = [];
    do {
      this.take();
      const isEmpty = this.peek === "," || this.peek === ")";
      const part = isEmpty ? undefined : this.operation(0);
      if (!isEmpty && !part) return undefined;
      if (!isEmpty || this.peek === "," || parts.length > 0) parts.push(part);
    } while (this.peek === ",");
    return this.take() === ")" ? { kind: "call", name, parts } : undefined;
  }

  private get peek(): string {
    return this.tokens[this.next] ?? "";
  }

  private take(): string {
    return this.tokens[this.next++] ?? "";
  }
}

function sheetName(token: string): string {
  return token
    .slice(0, -1)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'");
}
