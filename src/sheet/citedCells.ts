import type { CellAddress } from "./address";
import { formulaPlaces, isRangeEnd, sheetAt } from "./formulaPlaces";

/**
 * The single cells that a formula (without its "=") on a sheet names, in their order; ranges are passed over.
 * @example citedCells("D8-Movement!E11", "Site") // => [{"sheet":"Site","row":7,"column":3},{"sheet":"Movement","row":10,"column":4}]
 * @example citedCells("SUM(B2:B9)-'R5 計'!C4", "KPI") // => [{"sheet":"R5 計","row":3,"column":2}]
 */
export function citedCells(formula: string, own: string): CellAddress[] {
  const form = formulaPlaces(formula);
  if (!form) return [];
  return form.places.flatMap(({ row, column }, at) =>
    isRangeEnd(form, at) || isRangeEnd(form, at + 1) ? [] : [{ sheet: sheetAt(form, at, own), row, column }],
  );
}
