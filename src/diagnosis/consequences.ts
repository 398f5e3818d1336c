import type { Constraint } from "./constraint";
import type { Changes } from "./exactFit";
import type { Network } from "./network";
import { roundedSteps } from "./printable";
import { valueAt, type PrintedFigure } from "./printedFigure";
import { forward, holds, type Assumed } from "./projection";

/** A running total carries an error through all lines after it. */
const MOST_CARRIED = 500;

/**
 * What must be calculated anew when a figure changes: every result that no longer follows, and what follows from those. Undefined where a figure stands in the way
 * that cannot be recalculated.
 */
export function consequencesOf(
  network: Network,
  figure: PrintedFigure,
  steps: number,
  failing: ReadonlySet<Constraint>,
): Changes | undefined {
  const changes = new Map<PrintedFigure, number>([[figure, steps]]);
  const queue = [figure];
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const constraint of network.of(next)) {
      if (constraint.instance.state === "fails") continue;
      if (holds(constraint, assumedOf(changes))) continue;
      const { result } = constraint;
      if (changes.has(result) || changes.size >= MOST_CARRIED) return undefined;
      const recalculated = recalculate(constraint, changes);
      if (recalculated === undefined) return undefined;
      changes.set(result, recalculated);
      queue.push(result);
    }
  }
  for (const constraint of failing) if (!holds(constraint, assumedOf(changes))) return undefined;
  changes.delete(figure);
  return changes;
}

/** Changes as ranges, for a look in floating point. */
export function assumedOf(changes: Changes): Assumed {
  const assumed = new Map<PrintedFigure, readonly [number, number]>();
  for (const [figure, steps] of changes) {
    const value = valueAt(figure, steps);
    assumed.set(figure, [value - figure.looseAfter, value + figure.looseAfter]);
  }
  return assumed;
}

/** The result from the figures as displayed. */
function recalculate(constraint: Constraint, changes: Changes): number | undefined {
  const displayed = new Map<PrintedFigure, readonly [number, number]>();
  if (constraint.inputs.length <= 8)
    for (const input of constraint.inputs) {
      const steps = changes.get(input);
      const value = steps === undefined ? input.value : valueAt(input, steps);
      displayed.set(input, [value, value]);
    }
  const [low, high] = forward(constraint, constraint.inputs.length <= 8 ? displayed : assumedOf(changes));
  const steps = roundedSteps(constraint, (low + high) / 2);
  return Number.isSafeInteger(steps) ? steps : undefined;
}
