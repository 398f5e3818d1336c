import { FLOAT_ERROR } from "./evidence";
import { QUOTIENTS, type Formula } from "./formulas";
import type { FormulaHypothesis } from "./hypothesis";
import { lowerBound, sortedFigures, type SortedFigures } from "./sortedFigures";
import type { View } from "./view";

const LEAST_BITS = 9;
/** A quotient that is only known to a quarter says nothing. */
const VAGUEST = 0.25;
const FORMULA_PLACES = 16;

/** Every quotient-like formula of two lines within `reach`: the first part is searched among the sorted figures. */
export function ratioCandidates(view: View, list: readonly number[], sample: readonly number[], reach: number): FormulaHypothesis[] {
  const tally = new Map<number, number>();
  for (const observation of sample) {
    const figures = sortedFigures(view, list, observation);
    for (const aggregate of figures.lines)
      for (const divisor of figures.lines)
        if (divisor !== aggregate && Math.abs(divisor - aggregate) <= reach)
          tallyDividends(view, figures, { observation, aggregate, divisor, reach }, tally);
  }
  const { lineCount: m } = view;
  const found: FormulaHypothesis[] = [];
  for (const [key, rough] of tally) {
    if (rough < LEAST_BITS) continue;
    const lines = Math.floor(key / FORMULA_PLACES);
    const parts = [Math.floor(lines / m) % m, lines % m];
    const formula = QUOTIENTS[key % FORMULA_PLACES]!;
    found.push({ kind: "formula", aggregate: Math.floor(lines / m / m), parts, formula, total: undefined, rough });
  }
  return found;
}

interface Dividend {
  readonly observation: number;
  readonly aggregate: number;
  readonly divisor: number;
  readonly reach: number;
}

function tallyDividends(view: View, figures: SortedFigures, sought: Dividend, tally: Map<number, number>): void {
  const { lineCount: m, observationCount: n, value, half } = view;
  const { observation, aggregate, divisor, reach } = sought;
  const { lines, values } = figures;
  const [a, ha] = [value[aggregate * n + observation]!, half[aggregate * n + observation]!];
  const [c, hc] = [value[divisor * n + observation]!, half[divisor * n + observation]!];
  if (c === 1) return;
  for (let f = 0; f < QUOTIENTS.length; f++) {
    const { scale, offset, sign }: Formula = QUOTIENTS[f]!;
    const quotient = (a * sign + offset) / scale;
    const wanted = quotient * c;
    if (quotient === 0) continue;
    const tolerance = (Math.abs(c) * ha) / scale + Math.abs(quotient) * hc + FLOAT_ERROR * Math.abs(wanted);
    const slack = tolerance * 1.0001 + hc;
    if (slack > VAGUEST * Math.abs(wanted)) continue;
    for (let p = lowerBound(values, wanted - slack); p < values.length && values[p]! <= wanted + slack; p++) {
      const b = lines[p]!;
      if (b === aggregate || b === divisor || Math.abs(b - aggregate) > reach || values[p] === c) continue;
      const hb = half[b * n + observation]!;
      if (Math.abs(values[p]! - wanted) > tolerance + hb) continue;
      const key = ((aggregate * m + b) * m + divisor) * FORMULA_PLACES + f;
      const width = 2 * (ha + (hb / Math.abs(c)) * scale);
      tally.set(key, (tally.get(key) ?? 0) + Math.log2(1 + Math.abs(a) / width));
    }
  }
}
