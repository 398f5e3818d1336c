import { meet, minusBounds, overBounds, plusBounds, point, timesBounds, type Bounds } from "./bounds";
import { isEuropeanText, readOperand, type Operand } from "./printedOperand";
import { minus, order, over, plus, rational, times, type Rational } from "./rational";

/**
 * Whether a printed equation is true:
 * - `exact`: the printed figures give the printed result, rounded in some way to its digits;
 * - `within-rounding`: they do not, but numbers that print so do;
 * - `false`: no numbers that print so do;
 * - `undecidable`: it is written in a way that cannot be calculated from what it says (left-out parts, units that do not go together).
 */
export type EquationVerdict = "exact" | "within-rounding" | "false" | "undecidable";

/** A value on the way: what the printed digits give, and what the numbers behind them can give. */
interface Term {
  readonly nominal: Rational;
  readonly bounds: Bounds;
  readonly dimension: string;
}

class Unreadable extends Error {}

/**
 * Calculates what stands on the left of an equation of a finding and holds it against what stands on the right. It shares no code with the engine.
 * A result without a unit may be a percentage whose sign stands in the heading: 30 ÷ 40 = 75.0 is true.
 * @example judgeEquation("45.0% ÷ 60.1%", "74.9%") // => "exact"
 * @example judgeEquation("150件 ÷ 100件", "100.0%") // => "false"
 */
export function judgeEquation(computation: string, expected: string): EquationVerdict {
  try {
    const isEuropean = isEuropeanText(`${computation} ${expected}`);
    const term = new EquationReader(computation, isEuropean).readAll();
    const read = readOperand(folded(expected), isEuropean);
    return read?.rest.trim() === "" ? judge(term, read.operand) : "undecidable";
  } catch (error) {
    if (error instanceof Unreadable) return "undecidable";
    throw error;
  }
}

function judge(term: Term, result: Operand): EquationVerdict {
  if (!mayBe(term.dimension, result.dimension)) return "undecidable";
  const verdict = compared(term, result);
  if (verdict !== "false" || result.dimension !== "" || !isNumber(term)) return verdict;
  return compared({ ...term, nominal: times(term.nominal, HUNDRED), bounds: timesBounds(term.bounds, point(HUNDRED)) }, result);
}

const HUNDRED = rational(100);

function compared({ nominal, bounds }: Term, { nominal: stated, bounds: around, step, isCut }: Operand): EquationVerdict {
  const off = minus(nominal, stated);
  const distance = off.top < 0n ? minus(rational(0), off) : off;
  // Digits that go on lead away from zero.
  const goesOn = off.top === 0n || off.top < 0n === nominal.top < 0n;
  if (isCut) return goesOn && order(distance, step) < 0 ? "exact" : "false";
  if (order(distance, step) < 0) return "exact";
  return meet(bounds, around) ? "within-rounding" : "false";
}

/** A quotient is a ratio or a bare number; a sum keeps its unit; a bare result may be of any. */
function mayBe(term: string, result: string): boolean {
  return term === result || term === "" || result === "" || term.includes("/");
}

/** 全角 to half-width, and the several spellings of one sign. */
function folded(text: string): string {
  return text
    .replace(/[！-～]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u2009\u202f\u3000]/gu, " ")
    .trim();
}

const LISTS: Readonly<Record<string, (terms: readonly Term[]) => Term>> = {
  mean: (terms) => divide(terms.reduce(add), constant(terms.length)),
  sum: (terms) => terms.reduce(add),
  least: (terms) => terms.reduce((a, b) => (order(a.nominal, b.nominal) <= 0 ? a : b)),
  greatest: (terms) => terms.reduce((a, b) => (order(a.nominal, b.nominal) >= 0 ? a : b)),
};

const LIST_WORDS: readonly (readonly [RegExp, keyof typeof LISTS])[] = [
  [/^(?:(?:mean|average) of |平均[:はの ]?\s*|(?:AVERAGE|mean)(?=\())/iu, "mean"],
  [/^(?:(?:sum|total) of |合計[:はの ]?\s*|SUM(?=\())/iu, "sum"],
  [/^(?:min|minimum|lesser of )(?=\(| )/iu, "least"],
  [/^(?:max|maximum|greater of )(?=\(| )/iu, "greatest"],
];

/** Reads sums of products of numbers, parentheses and lists, by the usual precedence. */
class EquationReader {
  private rest: string;

  constructor(
    text: string,
    private readonly isEuropean: boolean,
  ) {
    this.rest = folded(text);
  }

  readAll(): Term {
    const term = this.readSum();
    if (this.rest.trim() !== "") throw new Unreadable();
    return term;
  }

  private readSum(): Term {
    let term = this.readProduct();
    for (;;) {
      const sign = this.take(/^\s*[+\-−–]\s*/u)?.trim();
      if (sign === undefined) return term;
      const next = this.readProduct();
      term = sign === "+" ? add(term, next) : subtract(term, next);
    }
  }

  private readProduct(): Term {
    let term = this.readValue();
    for (;;) {
      const sign = this.take(/^\s*[×*÷/]\s*/u)?.trim();
      if (sign === undefined) return term;
      const next = this.readValue();
      term = sign === "×" || sign === "*" ? multiply(term, next) : divide(term, next);
    }
  }

  private readValue(): Term {
    for (const [pattern, list] of LIST_WORDS) if (this.take(pattern) !== undefined) return this.readList(list);
    if (this.take(/^\s*\(\s*/u) === undefined) return this.readNumber();
    const term = this.readSum();
    if (this.take(/^\s*\)/u) === undefined) throw new Unreadable();
    return term;
  }

  private readList(list: keyof typeof LISTS): Term {
    const isClosed = this.take(/^\s*\(\s*/u) !== undefined;
    const terms = [this.readSum()];
    while (this.take(/^(?:,\s+|\s*[、;]\s*|\s+and\s+|と)/u) !== undefined) terms.push(this.readSum());
    if (isClosed && this.take(/^\s*\)/u) === undefined) throw new Unreadable();
    const combine = LISTS[list];
    if (!combine) throw new Unreadable();
    return combine(terms);
  }

  private readNumber(): Term {
    const read = readOperand(this.rest, this.isEuropean);
    if (!read || read.operand.isCut) throw new Unreadable();
    this.rest = read.rest;
    return read.operand;
  }

  private take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.rest)?.[0];
    if (found !== undefined) this.rest = this.rest.slice(found.length);
    return found;
  }
}

function constant(value: number): Term {
  return { nominal: rational(value), bounds: point(rational(value)), dimension: "" };
}

function add(a: Term, b: Term): Term {
  return { nominal: plus(a.nominal, b.nominal), bounds: plusBounds(a.bounds, b.bounds), dimension: shared(a, b) };
}

function subtract(a: Term, b: Term): Term {
  return { nominal: minus(a.nominal, b.nominal), bounds: minusBounds(a.bounds, b.bounds), dimension: shared(a, b) };
}

function multiply(a: Term, b: Term): Term {
  const dimension = isNumber(a) ? b.dimension : isNumber(b) ? a.dimension : `${a.dimension}×${b.dimension}`;
  return { nominal: times(a.nominal, b.nominal), bounds: timesBounds(a.bounds, b.bounds), dimension };
}

function divide(a: Term, b: Term): Term {
  const bounds = overBounds(a.bounds, b.bounds);
  if (b.nominal.top === 0n) throw new Unreadable();
  const dimension = a.dimension === b.dimension ? "" : b.dimension === "" ? a.dimension : `${a.dimension}/${b.dimension}`;
  const nominal = over(a.nominal, b.nominal);
  return { nominal, bounds: bounds ?? point(nominal), dimension };
}

function isNumber({ dimension }: Term): boolean {
  return dimension === "" || dimension === "ratio";
}

/** What both are counted in; a bare number is counted in what the other is, unless that is a unit which has to be turned into another. */
function shared(a: Term, b: Term): string {
  if (a.dimension === b.dimension || b.dimension === "") return a.dimension;
  if (a.dimension === "") return b.dimension;
  throw new Unreadable();
}
