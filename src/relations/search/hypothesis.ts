import type { Formula } from "./formulas";

/** How the parts of a sum or a mean lie: side by side, at equal steps, under one name, a pair anywhere, or what is left of others. */
export type Layout = "run" | "stride" | "kind" | "pair" | "roots" | "rateless";

interface Guess {
  /** The line that is calculated, and the lines that it is calculated from. */
  readonly aggregate: number;
  readonly parts: readonly number[];
  /** Bits in the sample that suggested it. */
  readonly rough: number;
}

export interface SumHypothesis extends Guess {
  readonly kind: "sum" | "mean";
  readonly layout: Layout;
}

export interface FormulaHypothesis extends Guess {
  readonly kind: "formula";
  readonly formula: Formula;
  /** The observation where the total of a share stands. */
  readonly total: number | undefined;
}

/** x(now) = x(before) + d(now): parts has the one line d. */
export interface RunningHypothesis extends Guess {
  readonly kind: "running";
}

/** A relation that may hold between lines of a view, not proved yet. */
export type Hypothesis = SumHypothesis | FormulaHypothesis | RunningHypothesis;

export function isLinear(hypothesis: Hypothesis): hypothesis is SumHypothesis {
  return hypothesis.kind === "sum" || hypothesis.kind === "mean";
}

/** Two hypotheses with one equation say the same. */
export function equationOf(h: Hypothesis): string {
  const head = `${h.kind} ${h.aggregate}=${h.parts.join()}`;
  if (h.kind !== "formula") return head;
  const { operator, scale, sign } = h.formula;
  return `${head} ${operator}${scale * sign} ${h.total ?? ""}`;
}

/** Lines between the aggregate and the nearest part. */
export function distanceTo({ aggregate, parts }: Guess): number {
  let low = Infinity;
  let high = -Infinity;
  for (const part of parts) {
    low = Math.min(low, part);
    high = Math.max(high, part);
  }
  return aggregate < low ? low - aggregate : aggregate > high ? aggregate - high : 2;
}
