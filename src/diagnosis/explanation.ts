import type { CauseType } from "./conflict";
import type { Constraint } from "./constraint";
import type { Network } from "./network";
import { plausibility } from "./plausibility";
import { isPrinted, roundedSteps, type Steps } from "./printable";
import { stepsOf, valueAt, type PrintedFigure } from "./printedFigure";
import { project } from "./projection";
import { slipsOf } from "./slips";
import { tracesOf } from "./traces";

/** A cause with what it makes of the figure. */
export interface PricedCause {
  readonly type: CauseType;
  readonly steps: number;
  readonly weight: number;
}

/** How well the printed text follows from one of the values that a figure may have. */
export interface Explanation {
  /** How likely it is altogether that the true figure is allowed and this was printed. */
  readonly weight: number;
  readonly causes: readonly PricedCause[];
  /** The values, likeliest first, with the share of the weight. */
  readonly values: readonly { readonly steps: number; readonly probability: number }[];
  /** How likely a slip lands in the allowed values by chance. */
  readonly chance: number;
  readonly count: number;
}

/** Every kind of mistake is as frequent as another: even weights told best which cell is wrong. */
const EACH_KIND = 20 / 308;
const UNEXPLAINED = 8 / 308;
const MOST_VALUES = 400;
const MOST_CAUSES = 8;
const MOST_FIXES = 5;
/** Larger totals do not tell one printable value from another. */
const MOST_INPUTS = 40;

/** Weighs all causes that lead from an allowed value to what is printed. */
export function explain(network: Network, figure: PrintedFigure, [first, last]: Steps, failing: readonly Constraint[]): Explanation {
  const computed = network.of(figure).some(({ result }) => result === figure);
  const plausible = (steps: number): number => plausibility(figure, valueAt(figure, steps), computed, failing);
  const nominal = nominalIn(network, figure, [first, last]);
  const causes: PricedCause[] = [];
  const slips = slipsOf(figure, [first, last]);
  for (const { type, steps, reach, probability } of figure.formula ? [] : slips.found) {
    const at = reach > 0 ? nominalIn(network, figure, [Math.max(first, steps - reach), Math.min(last, steps + reach)]) : steps;
    if (at === undefined || isPrinted(figure, at)) continue;
    causes.push({ type, steps: at, weight: probability * EACH_KIND * plausible(at) });
  }
  if (nominal !== undefined)
    for (const { type, probability } of tracesOf(network, figure))
      causes.push({ type, steps: nominal, weight: probability * EACH_KIND * plausible(nominal) });
  const count = last - first + 1;
  const digits = Math.max(2, Math.abs(Math.round(stepsOf(figure, figure.value))).toString().length);
  const free = Math.min(1, count / 10 ** digits);
  const rest = UNEXPLAINED * free * plausible(nominal ?? nearest(figure, [first, last]));
  const weight = causes.reduce((sum, cause) => sum + cause.weight, rest);
  if (nominal !== undefined && computed) causes.push({ type: "not-recomputed", steps: nominal, weight: rest * (0.5 + 0.5 / count) });
  return {
    weight,
    causes: causes.sort((a, b) => b.weight - a.weight).slice(0, MOST_CAUSES),
    values: valuesOf(causes, nominal, computed ? 0 : rest * (0.5 + 0.5 / count), weight),
    chance: 1 - (1 - free) ** slips.tried,
    count,
  };
}

/** The allowed value nearest to what is printed. */
function nearest(figure: PrintedFigure, [first, last]: Steps): number {
  return Math.min(last, Math.max(first, stepsOf(figure, figure.value)));
}

function valuesOf(causes: readonly PricedCause[], nominal: number | undefined, rest: number, weight: number): Explanation["values"] {
  const byValue = new Map<number, number>();
  for (const cause of causes) byValue.set(cause.steps, (byValue.get(cause.steps) ?? 0) + cause.weight);
  if (nominal !== undefined) byValue.set(nominal, (byValue.get(nominal) ?? 0) + rest);
  return [...byValue]
    .map(([steps, own]) => ({ steps, probability: own / weight }))
    .sort((a, b) => b.probability - a.probability || Number(b.steps === nominal) - Number(a.steps === nominal))
    .slice(0, MOST_FIXES);
}

/** Of the printable values the one that gives the other figures as printed most often; the middle one of equals. */
export function nominalIn(network: Network, figure: PrintedFigure, [low, high]: Steps): number | undefined {
  const [first, last] = [Math.ceil(low - 1e-9), Math.floor(high + 1e-9)];
  if (!(last - first < MOST_VALUES) || first > last) return undefined;
  if (first === last) return first;
  const constraints = network.of(figure);
  const targets = constraints.map((constraint) => exactStepsOf(constraint, figure));
  let [best, most] = [first, -1];
  for (let steps = first; steps <= last; steps += 1) {
    let score = 1 - Math.abs(steps - (first + last) / 2) / (last - first + 2) / 10;
    for (const [from, to] of targets) if (steps >= from && steps <= to) score += 1;
    if (score > most) [best, most] = [steps, score];
  }
  return best;
}

/** The values of a figure that give the result as printed when all other figures are taken at their word. */
function exactStepsOf(constraint: Constraint, figure: PrintedFigure): Steps {
  if (constraint.inputs.length > MOST_INPUTS) return [-Infinity, Infinity];
  const others = new Map(
    constraint.inputs.filter((input) => input !== figure).map((input) => [input, [input.value, input.value] as const]),
  );
  const [low, high] = project(constraint, figure, others);
  if (figure === constraint.result) return [roundedSteps(constraint, low), roundedSteps(constraint, high)];
  return [Math.ceil(low / figure.step - 1e-7), Math.floor(high / figure.step + 1e-7)];
}
