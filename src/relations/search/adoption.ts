import { NEEDED, type Appraised } from "./appraisal";
import { distanceTo, equationOf, isLinear, type Hypothesis, type SumHypothesis } from "./hypothesis";
import { ranked, type Ranked } from "./ranking";

/** Bits with which a sum or a mean may share some of the parts of another. */
const MAY_SHARE = 30;
const DEEPEST = 8;

/** The relations of one view that are adopted so far, each equation once, whatever side it is written from. */
export class Adoption {
  readonly adopted: Appraised[] = [];
  /** Totals over what is itself the parts of a subtotal: they may turn out totals of subtotals. */
  waiting: Appraised[] = [];

  /** Adopts what is proved, the best first, and says how many. In the last round nothing waits any more. */
  adopt(pool: readonly Appraised[], isLast: boolean): number {
    const known = [...pool, ...this.waiting];
    const candidates = ranked(known);
    const inner = isLast
      ? []
      : candidates.filter(({ hypothesis, missing, net }) => hypothesis.kind === "sum" && missing === 0 && net >= NEEDED);
    const before = this.adopted.length;
    this.waiting = [];
    for (const candidate of candidates) {
      if (inner.some((subtotal) => isWithin(subtotal, candidate))) this.waiting.push(unranked(candidate, known));
      else if (this.accepts(candidate)) this.adopted.push(candidate);
    }
    return this.adopted.length - before;
  }

  /** The waiting totals, written with the subtotals that are adopted by now. */
  rewritten(): SumHypothesis[] {
    const found: SumHypothesis[] = [];
    for (const { hypothesis } of this.waiting) {
      let parts = hypothesis.parts;
      for (const { hypothesis: subtotal } of this.adopted) {
        const { aggregate } = subtotal;
        const isSubtotal = subtotal.kind === "sum" && aggregate !== hypothesis.aggregate && subtotal.parts.length < parts.length;
        if (!isSubtotal || parts.includes(aggregate) || !containsAll(parts, subtotal.parts)) continue;
        parts = [...parts.filter((p) => !subtotal.parts.includes(p)), aggregate].sort((a, b) => a - b);
      }
      const { aggregate } = hypothesis;
      if (parts !== hypothesis.parts && parts.length > 1) found.push({ kind: "sum", aggregate, parts, layout: "roots", rough: Infinity });
    }
    return found;
  }

  private accepts(candidate: Appraised): boolean {
    const { hypothesis } = candidate;
    const leaves = hypothesis.kind === "sum" ? this.leavesOf(hypothesis.parts) : undefined;
    if (leaves?.includes(hypothesis.aggregate)) return false;
    return this.adopted.every((other) => !overlaps(other, candidate) || this.agree(other, candidate, leaves));
  }

  /** Whether an adopted relation leaves room for another that holds in the same place. */
  private agree(other: Appraised, candidate: Appraised, leaves: readonly number[] | undefined): boolean {
    const [r, c] = [other.hypothesis, candidate.hypothesis];
    if (equationOf(r) === equationOf(c) || isTwin(other, candidate)) return false;
    if (r.aggregate === c.aggregate && !this.isSecondReading(other, candidate, leaves)) return false;
    if (isLinear(c) && r.kind === "sum" && c.parts.includes(r.aggregate) && sharedParts(r.parts, c.parts) > 0) return false; // counted twice
    // A figure calculated from another is not used to calculate that.
    if (c.parts.includes(r.aggregate) && r.parts.includes(c.aggregate)) return false;
    return isLinear(r) && isLinear(c) ? sharesFairly(other, candidate) : !isTiedAgain(r, c);
  }

  /** Two readings of one total must be independent, and nothing may object to the second. */
  private isSecondReading(other: Appraised, candidate: Appraised, leaves: readonly number[] | undefined): boolean {
    const [r, c] = [other.hypothesis, candidate.hypothesis];
    if (!isLinear(r) || !isLinear(c) || r.kind !== c.kind) return false;
    if (candidate.missing > 0 || sharedParts(r.parts, c.parts) > 0) return false;
    const same = (lines: readonly number[]): string => [...lines].sort((x, y) => x - y).join();
    return same(leaves ?? c.parts) !== same(this.leavesOf(r.parts));
  }

  private leavesOf(lines: readonly number[], depth = 0): number[] {
    return lines.flatMap((line) => {
      const subtotal = this.adopted.find(({ hypothesis }) => hypothesis.kind === "sum" && hypothesis.aggregate === line);
      return subtotal && depth <= DEEPEST ? this.leavesOf(subtotal.hypothesis.parts, depth + 1) : [line];
    });
  }
}

/** As it was appraised: what its layout adds is counted anew in each round. */
function unranked(candidate: Ranked, pool: readonly Appraised[]): Appraised {
  return pool.find(({ evidence, first }) => evidence === candidate.evidence && first === candidate.first) ?? candidate;
}

function overlaps(a: Appraised, b: Appraised): boolean {
  return a.first <= b.last && b.first <= a.last;
}

function linesOf({ aggregate, parts }: Hypothesis): number[] {
  return [aggregate, ...parts];
}

function containsAll(lines: readonly number[], wanted: readonly number[]): boolean {
  return wanted.every((line) => lines.includes(line));
}

function sharedParts(a: readonly number[], b: readonly number[]): number {
  return a.filter((line) => b.includes(line)).length;
}

/** Lines that a formula ties already are not tied again. */
function isTiedAgain(r: Hypothesis, c: Hypothesis): boolean {
  if (isLinear(r)) return false;
  if (isLinear(c)) return c.layout === "pair" && containsAll(linesOf(r), linesOf(c));
  return containsAll(linesOf(r), linesOf(c)) || containsAll(linesOf(c), linesOf(r));
}

/** Whether the parts of a subtotal are among the parts of a larger total that does not count the subtotal itself. */
function isWithin(subtotal: Appraised, candidate: Appraised): boolean {
  const [r, c] = [subtotal.hypothesis, candidate.hypothesis];
  if (c.kind !== "sum" || r.parts.length >= c.parts.length || r.aggregate === c.aggregate) return false;
  return overlaps(subtotal, candidate) && !c.parts.includes(r.aggregate) && containsAll(c.parts, r.parts);
}

/** One total printed twice: the one farther from the parts is left out, and one that nearly copies it. */
function isTwin(other: Appraised, candidate: Appraised): boolean {
  const [r, c] = [other.hypothesis, candidate.hypothesis];
  if (r.kind !== c.kind || r.parts.length !== c.parts.length || !containsAll(c.parts, r.parts)) return false;
  if (candidate.missing > 0 && other.missing === 0 && (r.kind !== "formula" || c.kind !== "formula" || r.formula === c.formula))
    return true;
  return c.kind === "sum" && distanceTo(c) > distanceTo(r) + (c.layout === "run" ? 1 : 0);
}

function sharesFairly(other: Appraised, candidate: Appraised): boolean {
  if (candidate.net >= MAY_SHARE) return true;
  const [r, c] = [other.hypothesis, candidate.hypothesis];
  const shared = sharedParts(r.parts, c.parts);
  const least = Math.min(r.parts.length, c.parts.length);
  if (shared > 0 && shared < least) return false;
  return !(shared > 1 && shared === least && r.kind !== c.kind);
}
