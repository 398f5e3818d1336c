import type { Cell, CellRange } from "../../src/index";
import { hostError } from "./errors";
import { rangeOf } from "./listWorkbook";
import { placeCells } from "./rangeCells";

const CONTENTS = "rowIndex,columnIndex,values,text,formulas,numberFormat";
const PLACES = "items/rowIndex,items/columnIndex,items/rowCount,items/columnCount";

/** Asks for all that the cells of a range hold. */
export function askForCells(range: Excel.Range): Excel.Range {
  range.load(CONTENTS);
  return range;
}

/** Puts the cells of a range that was asked for at their addresses. Fails where Excel kept back what is too large: it then gives null. */
export function takeCells(rows: (Cell | undefined)[][], range: Excel.Range): void {
  const { rowIndex, columnIndex } = range;
  const values = range.values as unknown[][] | null;
  const text = range.text as string[][] | null;
  const formulas = range.formulas as unknown[][] | null;
  const numberFormat = range.numberFormat as unknown[][] | null;
  if (!values || !text || !formulas || !numberFormat) throw hostError("too-large");
  placeCells(rows, { top: rowIndex, left: columnIndex, values, text, formulas, numberFormat });
}

/** Areas that were asked for; undefined where this Excel does not tell them. */
export type AskedAreas = Excel.RangeAreas | undefined;

/** Asks for the places of several areas. */
export function askForAreas(areas: Excel.RangeAreas): Excel.RangeAreas {
  areas.areas.load(PLACES);
  return areas;
}

/** The places of areas that were asked for; none where there are none. */
export function takeAreas(areas: AskedAreas): CellRange[] {
  if (!areas || areas.isNullObject) return [];
  return areas.areas.items.map(rangeOf);
}
