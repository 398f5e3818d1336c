import { add, decimal, multiply, negate, ZERO, type Decimal } from "../../measures/decimal";
import { ratio, ratioOf, type Ratio } from "../../measures/ratio";
import { quotient } from "../../measures/rounding";

/** The number that a cell holds; undefined for an empty cell, "text" for one that no formula can calculate with. */
export type NumberAt = (row: number, column: number) => Decimal | "text" | undefined;

interface Place {
  readonly row: number;
  readonly column: number;
}

const TOKEN = /R(?:\[-?\d+\]|\d+)?C(?:\[-?\d+\]|\d+)?(?![A-Z0-9_])|\d+(?:\.\d+)?|[A-Z][A-Z0-9.]*|[-+*/%(),:]|./g;
const REFERENCE = /^R(?:\[(-?\d+)\]|(\d+))?C(?:\[(-?\d+)\]|(\d+))?$/;
const LARGEST_RANGE = 10_000;
/** Longer formulas nest deeper than anything that a line of a table repeats. */
const LONGEST = 1000;

/**
 * What a relative formula gives in a cell, exactly: the four operations, percentages, SUM, AVERAGE, ROUND and IFERROR over numbers of the same sheet.
 * Undefined for any other formula, and where the result would be an error.
 */
export function formulaResult(relative: string, at: Place, numberAt: NumberAt): Ratio | undefined {
  if (relative.length > LONGEST) return undefined;
  const reader = new FormulaReader(relative.match(TOKEN) ?? [], at, numberAt);
  const result = reader.sum();
  return reader.isAtEnd ? result : undefined;
}

class FormulaReader {
  private next = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly at: Place,
    private readonly numberAt: NumberAt,
  ) {}

  get isAtEnd(): boolean {
    return this.next === this.tokens.length;
  }

  sum(): Ratio | undefined {
    let result = this.product();
    while (this.peek === "+" || this.peek === "-") {
      const isMinus = this.take() === "-";
      const other = this.product();
      result = result && other && plus(result, isMinus ? { ...other, numerator: negate(other.numerator) } : other);
    }
    return result;
  }

  private product(): Ratio | undefined {
    let result = this.signed();
    while (this.peek === "*" || this.peek === "/") {
      const isDivision = this.take() === "/";
      const other = this.signed();
      result = result && other && (isDivision ? over(result, other) : times(result, other));
    }
    return result;
  }

  private signed(): Ratio | undefined {
    if (this.peek === "-" || this.peek === "+") {
      const isMinus = this.take() === "-";
      const value = this.signed();
      return value && isMinus ? { ...value, numerator: negate(value.numerator) } : value;
    }
    let value = this.single();
    while (this.peek === "%") {
      this.take();
      value = value && over(value, ratioOf(decimal("100")));
    }
    return value;
  }

  private single(): Ratio | undefined {
    const token = this.take();
    if (token === "(") {
      const inside = this.sum();
      return this.take() === ")" ? inside : undefined;
    }
    if (/^\d/.test(token)) return ratioOf(decimal(token));
    const cell = this.cellOf(token);
    if (cell) return toRatio(this.numberAt(cell.row, cell.column) ?? ZERO);
    return this.take() === "(" ? this.call(token) : undefined;
  }

  private call(name: string): Ratio | undefined {
    const values: (Ratio | undefined)[] = [];
    do {
      if (this.peek !== ")") values.push(...this.argument());
    } while (this.take() === ",");
    const isClosed = this.tokens[this.next - 1] === ")";
    return isClosed ? applied(name, values) : undefined;
  }

  /** One value, or the numbers of a range. */
  private argument(): (Ratio | undefined)[] {
    const from = this.cellOf(this.peek);
    if (!from || this.tokens[this.next + 1] !== ":") return [this.sum()];
    this.take();
    this.take();
    const to = this.cellOf(this.take());
    if (!to || (to.row - from.row + 1) * (to.column - from.column + 1) > LARGEST_RANGE) return [undefined];
    const values: Ratio[] = [];
    for (let row = from.row; row <= to.row; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        const value = this.numberAt(row, column);
        if (value !== undefined && value !== "text") values.push(ratioOf(value));
      }
    }
    return values;
  }

  private cellOf(token: string): Place | undefined {
    const [found, downBy, row, rightBy, column] = REFERENCE.exec(token) ?? [];
    if (found === undefined) return undefined;
    return {
      row: row === undefined ? this.at.row + Number(downBy ?? 0) : Number(row) - 1,
      column: column === undefined ? this.at.column + Number(rightBy ?? 0) : Number(column) - 1,
    };
  }

  private get peek(): string {
    return this.tokens[this.next] ?? "";
  }

  private take(): string {
    return this.tokens[this.next++] ?? "";
  }
}

function applied(name: string, values: readonly (Ratio | undefined)[]): Ratio | undefined {
  const [first, second] = values;
  if (name === "IFERROR") return first;
  const numbers = values.flatMap((value) => value ?? []);
  if (numbers.length < values.length) return undefined;
  if (name === "ROUND") {
    const digits = Number(second?.numerator.units ?? 0);
    return first && second && digits >= 0 ? ratioOf(quotient(first.numerator, first.denominator, digits, "half-up")) : undefined;
  }
  if (name !== "SUM" && name !== "AVERAGE") return undefined;
  const total = numbers.reduce(plus, ratioOf(ZERO));
  return name === "SUM" ? total : over(total, ratioOf({ units: numbers.length, scale: 0 }));
}

function toRatio(value: Decimal | "text"): Ratio | undefined {
  return value === "text" ? undefined : ratioOf(value);
}

function plus(a: Ratio, b: Ratio): Ratio {
  return {
    numerator: add(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator)),
    denominator: multiply(a.denominator, b.denominator),
  };
}

function times(a: Ratio, b: Ratio): Ratio {
  return { numerator: multiply(a.numerator, b.numerator), denominator: multiply(a.denominator, b.denominator) };
}

function over(a: Ratio, b: Ratio): Ratio | undefined {
  return ratio(multiply(a.numerator, b.denominator), multiply(a.denominator, b.numerator));
}
