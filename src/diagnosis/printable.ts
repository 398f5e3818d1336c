import { isEmpty, inBoth, project, type Assumed } from "./projection";
import type { Form } from "../relations/form";
import type { Reading } from "../relations/reading";
import type { Constraint, Range } from "./constraint";
import type { PrintedFigure } from "./printedFigure";

/** First and last figure that a cell can print, in steps of its last digit; either may be infinite. */
export type Steps = readonly [number, number];

const EDGE = 1e-7;

/** What a figure could print so that the constraint holds by itself; undefined where nothing does. */
export function printableIn(constraint: Constraint, figure: PrintedFigure, assumed?: Assumed): Steps | undefined {
  const range = inBoth(project(constraint, figure, assumed), domainOf(figure, constraint));
  if (isEmpty(range)) return undefined;
  const { above, below } = figure === constraint.result ? constraint.marginAfter : { above: figure.looseAfter, below: figure.looseAfter };
  const first = Math.ceil((range[0] - above) / figure.step - EDGE);
  const last = Math.floor((range[1] + below) / figure.step + EDGE);
  return first > last ? undefined : [first, last];
}

/**
 * What a figure could print so that each of the constraints holds. They are asked one by one: one relation may have been computed from the hidden figure and another
 * from the displayed one, so that what they say of the hidden figure need not meet.
 */
export function printableInAll(constraints: readonly Constraint[], figure: PrintedFigure, assumed?: Assumed): Steps | undefined {
  let [first, last] = [-Infinity, Infinity];
  for (const constraint of constraints) {
    const steps = printableIn(constraint, figure, assumed);
    if (!steps) return undefined;
    first = Math.max(first, steps[0]);
    last = Math.min(last, steps[1]);
    if (first > last) return undefined;
  }
  return first === last && isPrinted(figure, first) ? undefined : [first, last];
}

export function isPrinted(figure: PrintedFigure, steps: number): boolean {
  return Math.abs(steps * figure.step - figure.value) < 1e-6 * figure.step;
}

/** What the line prints for a calculated number, in steps of the last digit: cut or rounded up where the line is. */
export function roundedSteps({ result, side }: Constraint, value: number): number {
  const steps = value / result.step;
  return side > 0 ? Math.floor(steps + EDGE) : side < 0 ? Math.ceil(steps - EDGE) : Math.floor(steps + 0.5 + EDGE);
}

/** Amounts are not negative where none beside them is; what lies between two of them may be, and what is a part of that. */
export function domainOf(figure: PrintedFigure, { relation: { reading }, result }: Constraint): Range {
  const mayBe = figure.line.signed || (figure === result && mayBeNegative(reading));
  return mayBe ? [-Infinity, Infinity] : [0, Infinity];
}

const BETWEEN: ReadonlySet<Form> = new Set<Form>(["difference", "change", "progress", "mirror"]);

function mayBeNegative({ form, signs }: Reading): boolean {
  return BETWEEN.has(form) || (form === "fraction" ? (signs?.some((sign) => sign < 0) ?? false) : signs !== undefined);
}
