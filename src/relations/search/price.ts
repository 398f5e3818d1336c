import { distanceTo, isLinear, type FormulaHypothesis, type Hypothesis, type SumHypothesis } from "./hypothesis";
import type { SearchWords } from "./searchWords";
import type { View } from "./view";

/** Bits that a word for it takes off, and that a word for something else adds. */
const PROMISED_TOTAL = -3;
const PROMISED_RATE = -2;
const UNPROMISED_MEAN = 4;
const PROMISED_OTHERWISE = 3;

/** Near is cheap: a universal code for distances. */
function distanceCode(distance: number): number {
  return 1 + 2 * Math.log2(1 + Math.max(0, Math.abs(distance) - 1));
}

/** Bits needed to write the hypothesis down: how many like it were open. */
export function priceOf(view: View, hypothesis: Hypothesis, words: SearchWords): number {
  return choiceOfAggregate(view) + (isLinear(hypothesis) ? priceOfSum(view, hypothesis, words) : priceOfOthers(view, hypothesis, words));
}

export function choiceOfAggregate(view: View): number {
  return Math.log2(view.lineCount + 1);
}

function priceOfSum(view: View, hypothesis: SumHypothesis, words: SearchWords): number {
  const { aggregate, parts, layout, kind } = hypothesis;
  const { label } = view.profiles[aggregate]!;
  let bits = distanceCode(distanceTo(hypothesis)) + 1 + Math.log2(1 + parts.length);
  if (layout === "stride") bits += 2 + 2 * Math.log2(parts[1]! - parts[0]!);
  else if (layout === "pair") bits += 1 + distanceCode(farthest(aggregate, parts));
  else if (layout !== "run") bits += 2;
  if (kind === "sum") return bits + (words.total(label) ? PROMISED_TOTAL : 0) + (words.mean(label) ? PROMISED_OTHERWISE : 0);
  if (layout !== "run") bits += layout === "stride" || layout === "kind" ? 9 : 3;
  return bits + (words.mean(label) ? 0 : UNPROMISED_MEAN);
}

function farthest(aggregate: number, parts: readonly number[]): number {
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  return Math.max(Math.abs(aggregate - first), Math.abs(aggregate - last));
}

function priceOfOthers(view: View, hypothesis: Exclude<Hypothesis, SumHypothesis>, words: SearchWords): number {
  if (hypothesis.kind === "running") return distanceCode(hypothesis.parts[0]! - hypothesis.aggregate) + 2;
  return priceOfFormula(view, hypothesis, words);
}

function priceOfFormula(view: View, hypothesis: FormulaHypothesis, words: SearchWords): number {
  const { aggregate, parts, formula, total } = hypothesis;
  const { label, low, high } = view.profiles[aggregate]!;
  let bits = distanceCode(distanceTo(hypothesis)) + distanceCode(parts[0]! - parts[1]!) + 2 + formula.cost;
  if (words.rate(label)) bits += PROMISED_RATE;
  if (aggregate < Math.min(...parts)) bits += 1;
  if (low === high) bits += 6;
  return total === undefined ? bits : bits + 4 + Math.log2(view.observationCount);
}
