import { formOfTerms, TIMES, type StatedForm, type Terms } from "./statedForm";

/** One piece of a written formula: the name of a line, a number, or a sign: + - × ÷ ( ). */
export interface Token {
  readonly kind: "name" | "number" | "sign";
  readonly text: string;
}

/** The key under which numbers stand among the names. */
const CONSTANT = "";

/**
 * Reads a written formula into one of the forms that lines follow from each other in; undefined where it is none of them, or no formula.
 * @example formOfExpression([A, "-", B, "÷", B]) // => change of A and B
 */
export function formOfExpression(tokens: readonly Token[]): StatedForm | undefined {
  const reader = new Reader(tokens);
  const terms = reader.sum();
  return terms && reader.isAtEnd ? formOfTerms(terms) : undefined;
}

/** A recursive descent over the tokens; each step gives undefined where what stands there cannot be calculated. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  sum(): Terms | undefined {
    let all = this.product();
    for (let sign = this.sign("+", "-"); all && sign; sign = this.sign("+", "-")) {
      const next = this.product();
      all = next && added(all, sign === "-" ? scaled(next, -1) : next);
    }
    return all;
  }

  private product(): Terms | undefined {
    let all = this.factor();
    for (let sign = this.sign("×", "÷"); all && sign; sign = this.sign("×", "÷")) {
      const next = this.factor();
      all = next && multiplied(all, sign === "÷" ? inverse(next) : next);
    }
    return all;
  }

  private factor(): Terms | undefined {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === "name") return { over: new Map([[token.text, 1]]), under: ONE, scale: 1 };
    if (token?.kind === "number") return { over: ONE, under: ONE, scale: Number(token.text) };
    if (token?.text !== "(") return undefined;
    const inside = this.sum();
    return this.sign(")") ? inside : undefined;
  }

  private sign(...signs: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return undefined;
    this.at += 1;
    return token.text;
  }
}

const ONE: ReadonlyMap<string, number> = new Map([[CONSTANT, 1]]);

function scaled({ over, under, scale }: Terms, by: number): Terms {
  return { over, under, scale: scale * by };
}

function inverse({ over, under, scale }: Terms): Terms {
  return { over: under, under: over, scale: 1 / scale };
}

function added(a: Terms, b: Terms): Terms | undefined {
  // A constant beside a quotient: A ÷ B − 1 is (A − B) ÷ B.
  if (isOne(b.over) && isOne(b.under) && !isOne(a.under)) return sumOver(a, { over: a.under, under: a.under, scale: b.scale });
  if (isOne(a.over) && isOne(a.under) && !isOne(b.under)) return sumOver({ over: b.under, under: b.under, scale: a.scale }, b);
  return isSame(a.under, b.under) ? sumOver(a, b) : undefined;
}

function sumOver(a: Terms, b: Terms): Terms {
  // A × 100 ÷ B − 100 is (A − B) × 100 ÷ B; 2 × A − B keeps its 2 inside.
  const scale = Number.isInteger(b.scale / a.scale) ? Math.abs(a.scale) : 1;
  const over = new Map([...a.over].map(([name, times]) => [name, (times * a.scale) / scale]));
  for (const [name, times] of b.over) over.set(name, (over.get(name) ?? 0) + (times * b.scale) / scale);
  return { over, under: a.under, scale };
}

function multiplied(a: Terms, b: Terms): Terms | undefined {
  const over = product(a.over, b.over);
  const under = product(a.under, b.under);
  return over && under && { over, under, scale: a.scale * b.scale };
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): ReadonlyMap<string, number> | undefined {
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  const [[one, times = 1] = []] = [...a];
  const [[other, more = 1] = []] = [...b];
  return a.size === 1 && b.size === 1 ? new Map([[`${one}${TIMES}${other}`, times * more]]) : undefined;
}

function isOne(terms: ReadonlyMap<string, number>): boolean {
  return terms.size === 1 && terms.get(CONSTANT) === 1;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, times]) => b.get(name) === times);
}
