import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";

/** So many other rows must state what this one leaves out. */
const OTHERS = 2;

/**
 * Tells whether a row states a rate or a rating of a group of rows: it has neither actual nor target, where other rows have both. An objective above its key
 * results is one, and the subtotal of a perspective.
 */
export function groupRows({ indicators }: TableReading): (indicator: Indicator) => boolean {
  let areMany: boolean | undefined;
  return (indicator) => isWithout(indicator) && (areMany ??= indicators.filter(isWhole).length >= OTHERS);
}

function isWhole({ results }: Indicator): boolean {
  return results.some(({ actual, target }) => isStated(actual) && isStated(target));
}

function isWithout({ results, baseline }: Indicator): boolean {
  const figures = [baseline, ...results.flatMap(({ actual, target, whole }) => [actual, target, whole])];
  return results.every(({ actual, target }) => actual && target) && figures.every((figure) => !figure || figure.value.kind === "blank");
}

function isStated(figure: Figure | undefined): boolean {
  return figure?.value.quantity !== undefined;
}
