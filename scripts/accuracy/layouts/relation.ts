import { around, meet, minusBounds, overBounds, point, sumBounds, timesBounds, type Bounds } from "./bounds";
import { boundsOf, type Figure, type Print } from "./figure";
import { minus, order, over, rational, times, type Rational } from "./rational";

/**
 * How the aggregate follows from its parts:
 * ratio a ÷ b · mirror 2 − a ÷ b · progress (a − b) ÷ (c − b) from (a, b, c) · difference a − b · change (a − b) ÷ b · sum and mean of all ·
 * balance with the sign of each part · pooled: the first half's sum ÷ the second half's · weighted: pairs of weight and score, `weighted-mean`
 * divided by the sum of the weights · of-sum: the first ÷ the sum of the others (it is one of them) · pooled-part: the sum of all but the last ÷ the last.
 */
export type Operator =
  | "ratio"
  | "mirror"
  | "progress"
  | "difference"
  | "change"
  | "sum"
  | "mean"
  | "balance"
  | "pooled"
  | "weighted-sum"
  | "weighted-mean"
  | "of-sum"
  | "pooled-part";

export interface RelationOptions {
  /** 100 where the aggregate is printed in percent, 1,000 for a rate per thousand. */
  readonly scale?: number;
  /** The most that is printed: 100 for attainment that stops at 100 %. */
  readonly cap?: number;
  /** For a balance: 1 or −1 for each part. */
  readonly signs?: readonly number[];
}

/** A statement that is true in the table: this figure is what comes out of those. */
export interface Relation extends RelationOptions {
  readonly operator: Operator;
  readonly aggregate: Figure;
  readonly parts: readonly Figure[];
}

const TWO = point(rational(2));
const ONE = point(rational(1));

/** True where the aggregate comes from a division, so that its digits are rounded ones. */
export function isQuotient(operator: Operator): boolean {
  return !["sum", "difference", "balance", "weighted-sum"].includes(operator);
}

/** 100 for a quotient that is printed in percent, else 1; a mean of percentages is in percent already. */
export function usualScale(operator: Operator, { print }: Pick<Figure, "print">): number {
  return isQuotient(operator) && !operator.includes("mean") && print.unit === "%" ? 100 : 1;
}

/** What comes out of the parts, before it is printed. Undefined where a divisor can be 0. */
export function calculate(operator: Operator, parts: readonly Bounds[], { scale = 1, cap, signs }: RelationOptions): Bounds | undefined {
  const raw = CALCULATIONS[operator](parts, signs);
  const result = raw && timesBounds(raw, point(rational(scale)));
  return result && cap !== undefined ? { low: least(result.low, cap), high: least(result.high, cap) } : result;
}

/** What the author of the table gets for the aggregate before it is printed, in the unit in which it is printed. */
export function valueFor(
  operator: Operator,
  parts: readonly Figure[],
  { factor = ONE.low }: Pick<Print, "factor">,
  options: RelationOptions,
): Rational {
  const values = parts.map(({ value, print }) => point(times(value, print.factor ?? ONE.low)));
  return over(calculate(operator, values, options)?.low ?? rational(0), factor);
}

function least(value: Rational, cap: number): Rational {
  return order(value, rational(cap)) > 0 ? rational(cap) : value;
}

type Calculation = (parts: readonly Bounds[], signs?: readonly number[]) => Bounds | undefined;

const CALCULATIONS: Readonly<Record<Operator, Calculation>> = {
  ratio: ([a = ONE, b = ONE]) => overBounds(a, b),
  mirror: ([a = ONE, b = ONE]) => reduced(overBounds(a, b), (quotient) => minusBounds(TWO, quotient)),
  change: ([a = ONE, b = ONE]) => reduced(overBounds(a, b), (quotient) => minusBounds(quotient, ONE)),
  progress: ([a = ONE, b = ONE, c = ONE]) => progress(a, b, c),
  difference: ([a = ONE, b = ONE]) => minusBounds(a, b),
  sum: sumBounds,
  mean: (parts) => overBounds(sumBounds(parts), point(rational(parts.length))),
  balance: (parts, signs) => sumBounds(parts.map((part, at) => timesBounds(part, point(rational(signs?.[at] ?? 1))))),
  pooled: (parts) => overBounds(sumBounds(parts.slice(0, parts.length / 2)), sumBounds(parts.slice(parts.length / 2))),
  "of-sum": ([own = ONE, ...all]) => overBounds(own, sumBounds(all)),
  "pooled-part": (parts) => overBounds(sumBounds(parts.slice(0, -1)), parts.at(-1) ?? ONE),
  "weighted-sum": weighted,
  "weighted-mean": (parts) => overBounds(weighted(parts), sumBounds(parts.filter((_, at) => at % 2 === 0))),
};

function reduced(quotient: Bounds | undefined, from: (quotient: Bounds) => Bounds): Bounds | undefined {
  return quotient && from(quotient);
}

/** The sum of the products of each pair. */
function weighted(parts: readonly Bounds[]): Bounds {
  const products = parts.flatMap((weight, at) => {
    const score = parts[at + 1];
    return at % 2 === 0 && score ? [timesBounds(weight, score)] : [];
  });
  return sumBounds(products);
}

/** With two of the three held, the quotient only rises or only falls in the third, so that its ends are at the ends of all three. */
function progress(a: Bounds, b: Bounds, c: Bounds): Bounds | undefined {
  const spans = [c.low, c.high].flatMap((target) => [b.low, b.high].map((base) => minus(target, base)));
  if (!spans.every(({ top }) => top > 0n) && !spans.every(({ top }) => top < 0n)) return undefined;
  const corners = [a.low, a.high].flatMap((actual) =>
    [b.low, b.high].flatMap((base) => [c.low, c.high].map((target) => over(minus(actual, base), minus(target, base)))),
  );
  return around(corners);
}

/** True unless no numbers that print so fulfil the relation. */
export function holds({ operator, aggregate, parts, ...options }: Relation): boolean {
  const result = calculate(operator, parts.map(boundsOf), options);
  return result === undefined || meet(result, boundsOf(aggregate));
}

/** The relation with other figures in the places of some of its own. */
export function withFigures(relation: Relation, changed: ReadonlyMap<Figure, Figure>): Relation {
  const replaced = (figure: Figure): Figure => changed.get(figure) ?? figure;
  return { ...relation, aggregate: replaced(relation.aggregate), parts: relation.parts.map(replaced) };
}

/** True where the figure belongs to the relation. */
export function involves({ aggregate, parts }: Relation, figure: Figure): boolean {
  return aggregate === figure || parts.includes(figure);
}
