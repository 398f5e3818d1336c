import type { Region } from "../../regions/region";
import { formulaPlaces, isRangeEnd, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

/** What picks or counts cells neither adds them up nor averages them. */
const PICKS = /^(?:MAX|MIN|COUNT|MEDIAN|LARGE|SMALL|RANK|PERCENTILE|QUARTILE|STDEV|INDEX|[VHX]?LOOKUP)[A-Z.]*\(/;
/** So many formulas of a line say how it is calculated. */
const FEWEST = 2;

/**
 * A cell whose own formula takes up none of the parts follows from other cells, whatever its neighbours follow from: a figure fetched from another sheet, the closing balance in a
 * row of means. Unless the formulas of the line take their parts up, and this one should.
 */
export function isByOwnFormula({ k, parts }: Weighed, { reading: { view }, instances }: Relation): boolean {
  const own = formulaAt(view.region, k);
  if (!own || (takesUp(view.region, own, parts) && !PICKS.test(own.words))) return false;
  let alike = 0;
  for (const other of instances) {
    if (other.state !== "holds") continue;
    const formula = formulaAt(view.region, other.k);
    if (formula && takesUp(view.region, formula, other.parts)) alike += 1;
    if (alike === FEWEST) return false;
  }
  return true;
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
