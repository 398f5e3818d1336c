import { NEEDED, type Appraised } from "./appraisal";
import type { Hypothesis } from "./hypothesis";

const MOST_BONUS = 12;

/** A candidate with what its layout adds, and its place in the order of choice. */
export interface Ranked extends Appraised {
  readonly order: number;
}

/**
 * Candidates that have proved enough, those to choose first in front. More bits are no better reading: of the readings of one line
 * that agree equally well, and of the readings of one equation from its several sides, the cheapest to state goes first.
 */
export function ranked(pool: readonly Appraised[]): Ranked[] {
  const proved = withLayoutBonus(pool).filter(({ net, need }) => net >= need);
  const order = orderByLine(proved);
  orderReadingsOfOneEquation(proved, order);
  return proved
    .map((candidate) => ({ ...candidate, order: order.get(candidate)! }))
    .sort((x, y) => y.order - x.order || x.cost - y.cost || x.hypothesis.parts.length - y.hypothesis.parts.length);
}

/** A layout repeats itself: what has the shape of several proved relations needs less proof. */
function withLayoutBonus(pool: readonly Appraised[]): Appraised[] {
  const proved = new Map<string, Set<number>>();
  for (const { hypothesis, net } of pool) {
    if (net < NEEDED) continue;
    for (const shape of shapesOf(hypothesis)) {
      const aggregates = proved.get(shape);
      if (aggregates) aggregates.add(hypothesis.aggregate);
      else proved.set(shape, new Set([hypothesis.aggregate]));
    }
  }
  const others = (hypothesis: Hypothesis, shape: string): number => {
    const aggregates = proved.get(shape);
    return aggregates ? aggregates.size - (aggregates.has(hypothesis.aggregate) ? 1 : 0) : 0;
  };
  return pool.map((candidate) => {
    const [exact, loose] = shapesOf(candidate.hypothesis);
    const bonus = Math.max(0, 3 * (others(candidate.hypothesis, exact) - 1), 1.5 * (others(candidate.hypothesis, loose) - 1));
    return bonus > 0 ? { ...candidate, net: candidate.net + Math.min(MOST_BONUS, bonus) } : candidate;
  });
}

/** How a relation lies on the page: with the number of its parts, and for sums also without. */
function shapesOf(h: Hypothesis): [string, string] {
  const [first, last] = [h.parts[0]!, h.parts[h.parts.length - 1]!];
  const gap = h.parts.length > 1 ? h.parts[1]! - first : 0;
  const offset = Math.abs(first - h.aggregate) < Math.abs(last - h.aggregate) ? first - h.aggregate : last - h.aggregate;
  const form = h.kind === "formula" ? `${h.formula.operator}${h.formula.scale * h.formula.sign}` : "";
  const head = `${h.kind}${form}|${offset}|${gap}`;
  const exact = `${head}|${h.parts.length}`;
  return [exact, h.kind === "sum" ? head : exact];
}

function orderByLine(pool: readonly Appraised[]): Map<Appraised, number> {
  const best = new Map<number, Appraised>();
  for (const candidate of pool) {
    const { aggregate } = candidate.hypothesis;
    const other = best.get(aggregate);
    if (!other || merit(candidate) > merit(other)) best.set(aggregate, candidate);
  }
  const isEqual = ({ hypothesis, agreeing, missing }: Appraised): boolean => {
    const other = best.get(hypothesis.aggregate)!;
    return agreeing >= 0.95 * other.agreeing && missing <= other.missing;
  };
  const top = new Map<number, number>();
  for (const candidate of pool) {
    const { aggregate } = candidate.hypothesis;
    if (isEqual(candidate)) top.set(aggregate, Math.max(top.get(aggregate) ?? 0, candidate.net));
  }
  return new Map(
    pool.map((candidate) => {
      const most = top.get(candidate.hypothesis.aggregate)!;
      return [candidate, isEqual(candidate) ? most - candidate.cost * 0.01 : Math.min(candidate.net, most) - 0.5];
    }),
  );
}

function merit({ agreeing, missing }: Appraised): number {
  return agreeing - 2 * missing;
}

/**
 * a = b ÷ c, b = a × c and c = b ÷ a are one equation. What was calculated agrees with the other figures as they are printed; read from
 * another side, its rounding is in the way. Of the readings that agree about equally, the cheapest.
 */
function orderReadingsOfOneEquation(pool: readonly Appraised[], order: Map<Appraised, number>): void {
  const byLines = new Map<string, Appraised[]>();
  for (const candidate of pool) {
    const h = candidate.hypothesis;
    if (h.kind !== "formula" || h.total !== undefined) continue;
    const key = [h.aggregate, ...h.parts].sort((x, y) => x - y).join();
    byLines.set(key, [...(byLines.get(key) ?? []), candidate]);
  }
  for (const readings of byLines.values()) {
    const best = readings.reduce((x, y) => (merit(y) > merit(x) || (merit(y) === merit(x) && y.net > x.net) ? y : x));
    const tightest = Math.max(...readings.map(({ evidence }) => evidence.tight));
    // Where nothing is rounded, any side may be the result, whatever its size; else the one that agrees most closely is.
    const least = readings.every(({ evidence, agreeing }) => evidence.exact >= 0.9 * agreeing) ? 0.65 : 0.92;
    const strongest = Math.max(...readings.filter((c) => merit(c) >= 0.95 * merit(best)).map(({ net }) => net));
    const isEqual = (c: Appraised): boolean => merit(c) >= 0.95 * merit(best) && c.net >= least * strongest;
    const equal = readings.filter((c) => isEqual(c) && c.evidence.tight >= 0.9 * tightest);
    if (equal.length === 0) continue;
    const highest = Math.max(...readings.map((c) => order.get(c)!));
    const cheapest = Math.min(...equal.map(({ cost }) => cost));
    for (const c of readings) if (!equal.includes(c)) order.set(c, Math.min(order.get(c)!, highest - 1));
    for (const c of equal) order.set(c, highest - (c.cost - cheapest) * 0.01);
  }
}
