import type { CauseType } from "./conflict";
import type { Constraint } from "./constraint";
import { divisorOf } from "./fraction";
import type { Network } from "./network";
import { around, calculated, forward } from "./projection";
import { stepsOf, type PrintedFigure } from "./printedFigure";
import { QUOTIENTS } from "../relations/form";

/** A mistake that the surroundings show. It says what happened, not what stood there: that is what all else asks for. */
export interface Trace {
  readonly type: CauseType;
  readonly probability: number;
}

/** Figures below this are equal by chance too often. */
const SMALLEST_COPY = 10;

/** Copies of a neighbour, totals and means that leave one out or take one too many, rates of another row. */
export function tracesOf(network: Network, figure: PrintedFigure): Trace[] {
  const traces: Trace[] = [];
  if (Math.abs(figure.value) >= SMALLEST_COPY) {
    const copies = placesAround(figure).filter((place) => place >= 0 && figure.region.value[place] === figure.value);
    // What a total leaves out to the last digit was left out, whatever stands beside it.
    if (copies.length > 0 && !network.of(figure).some((constraint) => leftOutOf(constraint)(figure)))
      traces.push(...copies.map((): Trace => ({ type: "neighbour-copy", probability: 1 / 4 })));
  }
  for (const constraint of network.of(figure)) {
    if (constraint.result !== figure) continue;
    if (isUncapped(constraint)) traces.push({ type: "cap-not-applied", probability: 1 });
    if (constraint.instance.state !== "fails") continue;
    if (hasLeftOne(constraint)) traces.push({ type: "other-formula", probability: 1 / constraint.inputs.length });
    else if (isOfAnotherRow(network, constraint)) traces.push({ type: "other-formula", probability: 1 / 4 });
    else if (isByAnotherFormula(constraint)) traces.push({ type: "other-formula", probability: 1 / 2 });
  }
  return traces;
}

/** The places above, below, left and right of a figure. */
function placesAround({ region: { width, height }, k }: PrintedFigure): readonly number[] {
  const [row, column] = [Math.floor(k / width), k % width];
  return [row > 0 ? k - width : -1, row < height - 1 ? k + width : -1, column > 0 ? k - 1 : -1, column < width - 1 ? k + 1 : -1];
}

function says(constraint: Constraint, value: number): boolean {
  const [low, high] = around(constraint);
  const slack = 1e-6 * constraint.result.step;
  return value >= low - slack && value <= high + slack;
}

/** What the inputs give, in a line that prints no more than its cap. */
function isUncapped(constraint: Constraint): boolean {
  return constraint.result.value > constraint.cap && says(constraint, calculated(constraint));
}

/** A total or a mean of all figures but one. */
function hasLeftOne(constraint: Constraint): boolean {
  return constraint.inputs.some(leftOutOf(constraint));
}

/** Whether a total or a mean that fails is that of all its figures but this one. */
function leftOutOf(constraint: Constraint): (figure: PrintedFigure) => boolean {
  const {
    relation: { reading },
    instance,
    inputs,
  } = constraint;
  const isMean = reading.form === "mean";
  const isOfMany = (reading.form === "sum" || isMean) && reading.signs === undefined && inputs.length >= 3;
  if (!isOfMany || instance.state !== "fails") return () => false;
  const [low, high] = forward(constraint);
  const count = divisorOf(instance);
  const total = ((low + high) / 2) * (isMean ? count : 1);
  return (figure) =>
    figure !== constraint.result && figure.value !== 0 && says(constraint, (total - figure.value) / (isMean ? count - 1 : 1));
}

/** A quotient whose one part is taken from the row above or below. */
function isOfAnotherRow(network: Network, constraint: Constraint): boolean {
  const { inputs, relation } = constraint;
  if (relation.reading.form !== "ratio" || inputs.length !== 2) return false;
  return inputs.some((input) =>
    input.line.beside(input.k).some((place) => {
      const other = network.at(input.region, place);
      if (!other || other.value === input.value) return false;
      const [low, high] = forward(constraint, new Map([[input, [other.value, other.value]]]));
      return says(constraint, (low + high) / 2);
    }),
  );
}

/** A rate of fewer digits is another quotient of the same figures by chance too often. */
const FEWEST_STEPS = 100;

/** A rate that is another quotient of its own inputs to the last digit: actual ÷ target among progress from a baseline, or the other way round. */
function isByAnotherFormula(constraint: Constraint): boolean {
  const { result, inputs, relation } = constraint;
  const { form, scale } = relation.reading;
  if (!QUOTIENTS.has(form) || inputs.length > 3 || Math.abs(stepsOf(result, result.value)) < FEWEST_STEPS) return false;
  return inputs.some((over) =>
    inputs.some((under) => {
      if (over === under || under.value === 0) return false;
      const ratio = over.value / under.value;
      // What is left of a share is the share of all others.
      const others = form === "ratio" ? [ratio, ratio - 1] : [ratio, ratio - 1, 1 - ratio];
      return others.some((value) => says(constraint, scale * value));
    }),
  );
}
