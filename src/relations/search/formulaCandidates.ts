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
  const found: FormulaHypothesis[] = [];
  for (const part of list) {
    const largest = largestFigure(view, part);
    for (const aggregate of list) {
      if (aggregate === part || Math.abs(aggregate - part) > FARTHEST_SHARE) continue;
      for (const total of totalsOf(view, aggregate, largest))
        for (const formula of SHARES) {
          const own = view.value[aggregate * view.observationCount + total]!;
          if (Math.abs(own - formula.scale) > view.half[aggregate * view.observationCount + total]! + FLOAT_ERROR) continue;
          const candidate: FormulaHypothesis = { kind: "formula", aggregate, parts: [part, part], formula, total, rough: 20 };
          if (isPromising(view, candidate, sample)) found.push(candidate);
        }
    }
  }
  return found;
}

/** Progress from a base to a target, of any four lines of a narrow view. */
export function progressCandidates(view: View, list: readonly number[], sample: readonly number[]): FormulaHypothesis[] {
  if (list.length > MOST_LINES_OF_PROGRESS) return [];
  const found: FormulaHypothesis[] = [];
  for (const aggregate of list)
    for (const actual of list)
      for (const target of list)
        for (const base of list) {
          if (new Set([aggregate, actual, target, base]).size < 4) continue;
          for (const formula of PROGRESS) {
            const parts = [actual, target, base];
            const candidate: FormulaHypothesis = { kind: "formula", aggregate, parts, formula, total: undefined, rough: 10 };
            if (isPromising(view, candidate, sample)) found.push(candidate);
          }
        }
  return found;
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
