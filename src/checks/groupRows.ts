import type { Figure } from "../indicators/figure";
import type { Indicator, TableReading } from "../indicators/indicator";

/** So many rows state both, and so many neither. */
const FEWEST = 2;

/**
 * Tells whether a row states a rate or a rating of a group of rows: it has neither actual nor target, as others of its kind, where the rest has both. Objectives
 * above their key results are such rows, and the subtotals of perspectives.
 */
export function groupRows({ indicators }: TableReading): (indicator: Indicator) => boolean {
  let areThere: boolean | undefined;
  const are = (): boolean => indicators.filter(isWithout).length >= FEWEST && indicators.filter(isWhole).length >= FEWEST;
  return (indicator) => isWithout(indicator) && (areThere ??= are());
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
