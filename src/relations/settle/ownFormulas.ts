import type { Region } from "../../regions/region";
import { formulaPlaces, isRangeEnd, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

/** What picks or counts cells neither adds them up nor averages them. */
const PICKS = /^(?:MAX|MIN|COUNT|MEDIAN|LARGE|SMALL|RANK|PERCENTILE|QUARTILE|STDEV|INDEX|[VHX]?LOOKUP)[A-Z.]*\(/;
/** So many formulas of a line say how it is calculated. */
const FEWEST = 2;

/**
 * A cell whose own formula takes up other cells than the parts follows from those, whatever its neighbours follow from: a figure fetched from another sheet, the closing balance in a
 * row of means. Unless the formulas of the line take their parts up, and this one should.
 */
export function isByOwnFormula({ k, parts }: Weighed, relation: Relation): boolean {
  const { region } = relation.reading.view;
  const own = formulaAt(region, k);
  if (!own || (takesUp(region, own, parts) && !PICKS.test(own.words))) return false;
  return !isInFormulas(relation);
}

const known = new WeakMap<Relation, boolean>();

/** Whether formulas of the line take up the parts in their own places. */
function isInFormulas(relation: Relation): boolean {
  const { region } = relation.reading.view;
  let found = known.get(relation);
  if (found === undefined) {
    let count = 0;
    for (const { state, k, parts } of relation.instances) {
      const formula = state === "holds" && count < FEWEST ? formulaAt(region, k) : undefined;
      if (formula && takesUp(region, formula, parts)) count += 1;
    }
    known.set(relation, (found = count >= FEWEST));
  }
  return found;
}

function formulaAt({ sheet, place }: Region, k: number): FormulaPlaces | undefined {
  const { row, column, second } = place(k);
  const formula = second === undefined ? sheet.rows[row]?.[column]?.formula : undefined;
  return formula === undefined ? undefined : formulaPlaces(formula);
}

/** Whether a formula names the figures, alone or in a range: all of two, and most of many, of which a range may leave some out. */
function takesUp({ sheet, place }: Region, form: FormulaPlaces, figures: readonly number[]): boolean {
  const { places } = form;
  const isNamed = (figure: number): boolean => {
    const { row, column } = place(figure);
    return places.some((from, at) => {
      if (isRangeEnd(form, at) || sheetAt(form, at, sheet.name) !== sheet.name) return false;
      const to = isRangeEnd(form, at + 1) ? (places[at + 1] ?? from) : from;
      return isBetween(row, from.row, to.row) && isBetween(column, from.column, to.column);
    });
  };
  const named = figures.filter(isNamed).length;
  return figures.length > 2 ? 2 * named >= figures.length : named === figures.length;
}

function isBetween(value: number, a: number, b: number): boolean {
  return value >= Math.min(a, b) && value <= Math.max(a, b);
}
