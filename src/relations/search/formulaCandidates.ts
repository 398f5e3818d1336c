import { FLOAT_ERROR } from "./evidence";
import { formulaValue, PROGRESS, SHARES } from "./formulas";
import type { FormulaHypothesis, RunningHypothesis } from "./hypothesis";
import type { View } from "./view";

/** Searches that try every combination stop at these numbers of lines. */
const MOST_LINES_OF_SHARES = 80;
const MOST_LINES_OF_PROGRESS = 12;
const MOST_LINES_OF_RUNNING = 80;
/** Lines between a part and its share. */
const FARTHEST_SHARE = 12;
const MOST_TOTALS = 6;

/** Shares of a total that stands in the same line: it is the largest figure, or its own share is 100 % (or not printed). */
export function shareCandidates(view: View, list: readonly number[], sample: readonly number[]): FormulaHypothesis[] {
  if (list.length > MOST_LINES_OF_SHARES) return [];
  const largest = new Map(list.map((line) => [line, largestFigure(view, line)]));
  return list.flatMap((part) =>
    list
      .filter((aggregate) => aggregate !== part && Math.abs(aggregate - part) <= FARTHEST_SHARE)
      .flatMap((aggregate) => sharesOf(view, part, aggregate, largest.get(part)!))
      .filter((candidate) => isPromising(view, candidate, sample)),
  );
}

function sharesOf(view: View, part: number, aggregate: number, largest: number): FormulaHypothesis[] {
  const found: FormulaHypothesis[] = [];
  for (const total of totalsOf(view, aggregate, largest))
    for (const formula of SHARES) {
      const at = aggregate * view.observationCount + total;
      // The share of the total itself is printed as the whole, or not at all.
      if (Math.abs(view.value[at]! - formula.scale) > view.half[at]! + FLOAT_ERROR) continue;
      found.push({ kind: "formula", aggregate, parts: [part, part], formula, total, rough: 20 });
    }
  return found;
}

/** Progress from a base to a target, of any four lines of a narrow view. */
export function progressCandidates(view: View, list: readonly number[], sample: readonly number[]): FormulaHypothesis[] {
  if (list.length > MOST_LINES_OF_PROGRESS) return [];
  const found: FormulaHypothesis[] = [];
  for (const aggregate of list)
    for (const parts of triplesOf(list.filter((line) => line !== aggregate)))
      for (const formula of PROGRESS) {
        const candidate: FormulaHypothesis = { kind: "formula", aggregate, parts, formula, total: undefined, rough: 10 };
        if (isPromising(view, candidate, sample)) found.push(candidate);
      }
  return found;
}

/** Actual, target and base: three different lines in any order. */
function triplesOf(list: readonly number[]): number[][] {
  return list.flatMap((actual) =>
    list.flatMap((target) =>
      target === actual ? [] : list.filter((base) => base !== actual && base !== target).map((base) => [actual, target, base]),
    ),
  );
}

/** Every line as the running total of every other, in a view of few lines. */
export function runningCandidates(view: View, list: readonly number[]): RunningHypothesis[] {
  if (view.lineCount > MOST_LINES_OF_RUNNING) return [];
  const pairs = list.flatMap((aggregate) => list.filter((line) => line !== aggregate).map((part) => ({ aggregate, part })));
  return pairs.map(({ aggregate, part }) => ({ kind: "running", aggregate, parts: [part], rough: 1 }));
}

function largestFigure({ observationCount: n, value }: View, line: number): number {
  let largest = -1;
  for (let j = 0; j < n; j++) {
    const size = Math.abs(value[line * n + j]!);
    if (!Number.isNaN(size) && (largest < 0 || size > Math.abs(value[line * n + largest]!))) largest = j;
  }
  return largest;
}

function totalsOf({ observationCount: n, value }: View, aggregate: number, largest: number): Set<number> {
  const totals = new Set<number>(largest < 0 ? [] : [largest]);
  for (let j = 0; j < n && totals.size < MOST_TOTALS; j++) {
    const share = value[aggregate * n + j];
    if (share === 100 || share === 1) totals.add(j);
  }
  return totals;
}

function isPromising(view: View, candidate: FormulaHypothesis, sample: readonly number[]): boolean {
  let agreeing = 0;
  let missing = 0;
  for (const j of sample) {
    const close = isClose(view, candidate, j);
    if (close === true) agreeing++;
    else if (close === false && ++missing > 1 + agreeing / 2) return false;
  }
  return agreeing >= 3;
}

/** Undefined where it cannot be told. */
function isClose(view: View, { aggregate, parts, formula, total }: FormulaHypothesis, j: number): boolean | undefined {
  const { observationCount: n, value, half } = view;
  const a = value[aggregate * n + j]!;
  if (a === 0 || Number.isNaN(a) || j === total) return undefined;
  const x = parts.map((part, k) => value[part * n + (k === 1 && total !== undefined ? total : j)]!);
  if (x.some(Number.isNaN)) return undefined;
  return Math.abs(formulaValue(formula, x) - a) <= 1.5 * half[aggregate * n + j]! + 0.02 * Math.abs(a);
}
