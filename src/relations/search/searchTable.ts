import type { FigureGrid } from "../figureGrid";
import { familiesOf } from "./families";
import type { FoundFamily } from "./foundFamily";
import { halfUnits } from "./precision";
import { searchView } from "./searchView";
import type { SearchWords } from "./searchWords";
import { makeView } from "./view";

/** Beyond these a table is data, not a report. */
const MOST_LINES = 2000;
const MOST_OBSERVATIONS = 4000;

/**
 * The relations of a table that its figures prove, between columns and between rows. What chance would explain is not said; what
 * contradicts a proved relation is, after exact arithmetic has confirmed it.
 */
export function searchTable(grid: FigureGrid, words: SearchWords): FoundFamily[] {
  const half = halfUnits(grid);
  const found = [true, false].flatMap((byColumn) => {
    const view = makeView(grid, half, byColumn);
    if (view.lineCount > MOST_LINES || view.observationCount > MOST_OBSERVATIONS) return [];
    return familiesOf(view, searchView(view, words));
  });
  return withoutExplained(found);
}

/** So many places in which a relation holds, and one in which it does not, are a slip. */
const FEWEST_BESIDE_SLIP = 5;

/** A figure that a quotient, a change or a mean explains contradicts no other relation, unless that holds all along its line but there: then a part is wrong. */
function withoutExplained(families: readonly FoundFamily[]): FoundFamily[] {
  const explained = new Set<string>();
  for (const { operator, instances } of families)
    if (operator !== "sum") for (const { aggregate, state } of instances) if (state !== "contradicted") explained.add(aggregate.join());
  return families.map((family) => {
    const wrong = family.instances.filter(({ state }) => state === "contradicted").length;
    if (wrong === 1 && family.instances.length - wrong >= FEWEST_BESIDE_SLIP) return family;
    return {
      ...family,
      instances: family.instances.filter(({ state, aggregate }) => state !== "contradicted" || !explained.has(aggregate.join())),
    };
  });
}
