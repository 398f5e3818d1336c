import { fold, squeeze } from "../../parse/fold";
import { isRangeEnd, isSamePlace, samePlaces, sheetAt, type FormulaPlaces, type NamedPlace } from "../../sheet/formulaPlaces";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import { isTotalLine } from "../../words/lineFlags";
import { isSpan } from "../../words/windowWords";
import type { Direction, LineFormula, Place } from "./sheetFormulas";

/** So many like formulas are a line; where one lies off it, so many. */
const FEWEST = 3;
const FEWEST_OTHERWISE = 4;

/**
 * The same words, with one step to the side in one place or in all that differ; between like formulas with whatever other cells. A range that ends a cell too soon is
 * told beside two like ones.
 */
export function isSlip(
  workbook: Workbook,
  sheet: Sheet,
  own: FormulaPlaces,
  {
    line,
    along,
    beside,
  }: { readonly line: LineFormula; readonly along: Direction; readonly beside: readonly (FormulaPlaces | undefined)[] },
): boolean {
  const { form, count, others, between, gap } = line;
  if (others * FEWEST > count || (!between && gap > 1) || areSameCells(own.places, form.places)) return false;
  const moved = own.places.flatMap((place, at) => (form.places[at] && !isSamePlace(place, form.places[at]) ? [at] : []));
  // Rows of another sheet that are fetched one by one follow no step, or that of two others by chance.
  if (count < FEWEST && moved.some((at) => isFetched(own, at))) return false;
  if (moved.some((at) => isOverSummary(sheet, own.places[at], form.places[at]))) return false;
  if (beside.some((other) => other && (samePlaces(other.places, form.places) || followsOn(sheet, other, own)))) return false;
  const isTold = isOfEnds(own, line, moved) || isOffLine(own, line, moved, along) || isByStep(own, line, moved);
  return isTold && moved.every((at) => isOfOneKind(cellOf(workbook, sheet, own, at), cellOf(workbook, sheet, form, at)));
}

/** Whether the ranges of two formulas follow each other without a gap: groups of several sizes, one below the other. */
function followsOn(sheet: Sheet, one: FormulaPlaces, other: FormulaPlaces): boolean {
  if (one.words !== other.words) return false;
  const ends = other.places.flatMap((_, at) => (isRangeEnd(other, at) ? [at] : []));
  return ends.some((at) => {
    const [from, to] = [other.places[at - 1], other.places[at]];
    const [before, after] = [one.places[at - 1], one.places[at]];
    if (!from || !to || !before || !after || sheetAt(one, at, sheet.name) !== sheetAt(other, at, sheet.name)) return false;
    return from.column === before.column && from.row !== to.row && (to.row + 1 === before.row || after.row + 1 === from.row);
  });
}

/** Whether all that is moved goes one step to the side, between or beside enough others. */
function isByStep(own: FormulaPlaces, { form, count, between }: LineFormula, moved: readonly number[]): boolean {
  const steps = new Set(moved.map((at) => stepOf(own.places[at], form.places[at])));
  const isStep = steps.size === 1 && /^(?:-?1,0|0,-?1)$/.test([...steps][0] ?? "");
  if (!isStep) return between && count >= FEWEST;
  return count >= (between || moved.every((at) => isRangeEnd(own, at)) ? FEWEST - 1 : FEWEST);
}

/** Whether nothing but ranges ends elsewhere than between two like ones, or beside many. */
function isOfEnds(own: FormulaPlaces, { count, others, between }: LineFormula, moved: readonly number[]): boolean {
  return others === 0 && count >= (between ? FEWEST - 1 : FEWEST_OTHERWISE) && moved.every((at) => isRangeEnd(own, at));
}

/** Whether one cell of a formula lies off the line that the cells of all others form in its place: 'R6'!G13 behind 'R6'!C8, 'R6'!D8, 'R6'!E8 and 'R6'!F8. */
function isOffLine(
  own: FormulaPlaces,
  { form, count, others }: LineFormula,
  [at = -1, ...more]: readonly number[],
  along: Direction,
): boolean {
  const [place, expected] = [own.places[at], form.places[at]];
  if (!place || !expected || more.length > 0 || others > 0 || count < FEWEST_OTHERWISE || own.places.length < 2) return false;
  if (isRangeEnd(own, at) || isRangeEnd(own, at + 1) || place.fixedRow || place.fixedColumn) return false;
  return along === "row" ? place.column === expected.column : place.row === expected.row;
}

/** One cell of another sheet, without dollar signs. */
function isFetched(form: FormulaPlaces, at: number): boolean {
  const place = form.places[at];
  return (
    place !== undefined && place.sheet !== "" && !place.fixedRow && !place.fixedColumn && !isRangeEnd(form, at) && !isRangeEnd(form, at + 1)
  );
}

/** Whether a formula passes a half-year or a total over that stands between the months, or between the days of a column. */
function isOverSummary(sheet: Sheet, own: NamedPlace | undefined, expected: NamedPlace | undefined): boolean {
  if (!own || expected?.sheet !== "") return false;
  const isInRow = own.row === expected.row;
  const isRowAbove = own.column === expected.column && own.row === expected.row - 1 && !own.fixedRow;
  if (!isInRow && !isRowAbove) return false;
  const nameOf = isInRow ? headingOf : stubOf;
  const [heading, other] = [nameOf(sheet, expected), nameOf(sheet, own)];
  return (isSpan(heading) || isTotalLine([heading])) && !isSpan(other) && !isTotalLine([other]);
}

/** The text that stands nearest above a cell, folded. */
export function headingOf({ rows }: Sheet, { row, column }: Place): string {
  for (let above = row - 1; above >= 0; above -= 1) {
    const cell = rows[above]?.[column];
    if (typeof cell?.value === "string" && cell.text.trim() !== "") return squeeze(fold(cell.text)).trim();
  }
  return "";
}

/** The first text of the row of a cell, folded. */
function stubOf({ rows }: Sheet, { row, column }: Place): string {
  const stub = (rows[row] ?? []).slice(0, column).find((cell) => typeof cell?.value === "string" && cell.text.trim() !== "");
  return squeeze(fold(stub?.text ?? "")).trim();
}

/** How far one cell lies from another, down and to the right. */
export function stepOf(from: NamedPlace | undefined, to: NamedPlace | undefined): string {
  return from && to ? `${to.row - from.row},${to.column - from.column}` : "";
}

/** Whether both name the same two cells, in whatever order: target ÷ actual. What divides a difference by the other of its cells is no such one. */
function areSameCells(a: readonly NamedPlace[], b: readonly NamedPlace[]): boolean {
  if (a.length > 2 && a.filter((place, at) => b[at] && !isSamePlace(place, b[at])).length === 1) return false;
  if (new Set(a.map(({ sheet, row, column }) => `${sheet}${row}:${column}`)).size > 2) return false;
  return (
    a.every((place) => b.some((other) => isSamePlace(place, other))) && b.every((place) => a.some((other) => isSamePlace(place, other)))
  );
}

function cellOf({ sheets }: Workbook, own: Sheet, form: FormulaPlaces, at: number): Cell | undefined {
  const place = form.places[at];
  const name = sheetAt(form, at, own.name).toLowerCase();
  return place && sheets.find((one) => one.name.toLowerCase() === name)?.rows[place.row]?.[place.column];
}

/** A blank that a formula leaves out changes nothing; words beside numbers are a heading. */
function isOfOneKind(one: Cell | undefined, other: Cell | undefined): boolean {
  if (!one || !other || one.text.trim() === "" || other.text.trim() === "") return false;
  return typeof one.value === typeof other.value;
}
