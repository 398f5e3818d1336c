import type { Relation } from "../relations/relation";
import { QUOTIENTS, type Form } from "../relations/form";
import type { Constraint } from "./constraint";
import { scaleOf } from "./line";
import type { PrintedFigure } from "./printedFigure";
import { calculated } from "./projection";

/** Factor between the most and the least likely order of magnitude. */
const MOST = 1e4;
/** Bits by which a figure that stands out from its like can be made unlikely. */
const MOST_BITS = 12;
const GRAIN_FACTOR = 8;
const ODD_DECIMALS = 16;
const BROKEN_COUNT = 200;
const HALF_A_SQUARE = 0.72;

/**
 * How likely a value is beforehand, against what is printed: a figure that is not computed is spread evenly over the orders of magnitude; a rate, or a part of a
 * total, is likely what its like are; targets are round where their neighbours are.
 */
export function plausibility(figure: PrintedFigure, value: number, computed: boolean, failing: readonly Constraint[]): number {
  return (computed ? 1 : magnitude(figure, value)) * grain(figure, value) * decimals(figure) * 2 ** -oddness(figure, value, failing);
}

/** A figure with other decimals than its like is likelier wrong itself; most of all 19.2 among counts. */
function decimals({ region, k, scale }: PrintedFigure): number {
  const own = scaleOf(region, k);
  if (scale === own) return 1;
  return scale === 0 && own > 0 ? BROKEN_COUNT : ODD_DECIMALS;
}

function magnitude({ value: printed, step }: PrintedFigure, value: number): number {
  const least = step / 2;
  return Math.min(MOST, Math.max(1 / MOST, Math.max(least, Math.abs(printed)) / Math.max(least, Math.abs(value))));
}

function grain({ line, value: printed }: PrintedFigure, value: number): number {
  if (line.grain === 0) return 1;
  const [was, is] = [printed % line.grain === 0, value % line.grain === 0];
  return was === is ? 1 : is ? GRAIN_FACTOR : 1 / GRAIN_FACTOR;
}

/** Bits by which the corrected instance still stands out: a rate of 9,250 % among 60–120 %, a part that dwarfs its sisters. */
function oddness(figure: PrintedFigure, value: number, failing: readonly Constraint[]): number {
  let bits = 0;
  for (const constraint of failing) {
    const deviation = QUOTIENTS.has(constraint.relation.reading.form)
      ? rateDeviation(constraint, figure, value)
      : partDeviation(constraint, figure, value);
    bits = Math.max(bits, Math.min(MOST_BITS, HALF_A_SQUARE * deviation ** 2));
  }
  return bits;
}

interface Level {
  readonly middle: number;
  readonly spread: number;
}

const levels = new WeakMap<Relation, Level>();

/** How many usual deviations a rate would be from the rates beside it, in orders of magnitude. */
function rateDeviation(constraint: Constraint, figure: PrintedFigure, value: number): number {
  const { relation, result, cap } = constraint;
  if (relation.reading.reach === "share") return 0;
  let level = levels.get(relation);
  if (!level) levels.set(relation, (level = levelOf(relation)));
  // Behind a cap every input will do: then the rate is what the inputs give.
  const rate = figure === result ? value : result.value >= cap ? calculated(constraint, new Map([[figure, [value, value]]])) : result.value;
  return Math.abs(levelAt(relation, rate) - level.middle) / level.spread;
}

function levelOf(relation: Relation): Level {
  const { value } = relation.reading.view.region;
  const known = relation.instances
    .filter(({ state }) => state === "holds")
    .map(({ k }) => levelAt(relation, value[k] ?? 0))
    .filter((level) => level > -10)
    .sort((a, b) => a - b);
  const middle = known[known.length >> 1] ?? (relation.reading.form === "change" ? 0 : -0.3);
  return { middle, spread: known.length > 1 ? 0.8 : 1.2 };
}

/** What moved away from its target, or grew where it was to fall, is as far off as what went as far the other way. */
const SIGNED: ReadonlySet<Form> = new Set<Form>(["progress", "fraction"]);

function levelAt({ reading: { scale, form } }: Relation, rate: number): number {
  const part = rate / scale + (form === "change" ? 1 : 0);
  return Math.log2(Math.max(1e-6, SIGNED.has(form) ? Math.abs(part) : part));
}

interface Sizes {
  readonly middle: number;
  readonly widest: PrintedFigure | undefined;
  readonly most: number;
  readonly second: number;
}

const sizes = new WeakMap<Constraint, Sizes>();

/** How far the part that stands out most would be from the other parts of a total. */
function partDeviation(constraint: Constraint, figure: PrintedFigure, value: number): number {
  if (constraint.relation.reading.form !== "sum" || constraint.inputs.length < 3) return 0;
  let known = sizes.get(constraint);
  if (!known) sizes.set(constraint, (known = sizesOf(constraint)));
  if (figure === constraint.result) return known.most;
  const others = figure === known.widest ? known.second : known.most;
  return Math.max(others, deviation(value, known.middle));
}

function deviation(value: number, middle: number): number {
  return Math.max(0, (Math.abs(Math.log2(Math.max(0.1, Math.abs(value))) - middle) - 1.5) / 1.2);
}

function sizesOf({ inputs }: Constraint): Sizes {
  const sorted = inputs.map(({ value }) => Math.log2(Math.max(0.1, Math.abs(value)))).sort((a, b) => a - b);
  const middle = sorted[sorted.length >> 1] ?? 0;
  let [widest, most, second]: [PrintedFigure | undefined, number, number] = [undefined, 0, 0];
  for (const figure of inputs) {
    const own = deviation(figure.value, middle);
    if (own > most) [widest, most, second] = [figure, own, most];
    else if (own > second) second = own;
  }
  return { middle, widest, most, second };
}
