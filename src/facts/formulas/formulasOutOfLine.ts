import { fold, squeeze } from "../../parse/fold";
import type { CellAddress } from "../../sheet/address";
import { isRangeEnd, isSamePlace, samePlaces, type FormulaPlaces, type NamedPlace } from "../../sheet/formulaPlaces";
import { remarkNextTo } from "../../sheet/remark";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import { isMeanLine, isTotalLine } from "../../words/lineFlags";
import { numberIn } from "./formulaLines";
import { isHardCoded } from "./hardCoded";
import { isOfOtherClass, isOfOtherVersion, isUnguarded } from "./otherCases";
import { isRemarkedBeside, leavesOutRemarked, withoutSystematic } from "./meantFormulas";
import { isPartOf, isRewordedOf, isTurnedOf, valueOfFormula } from "./oddFormulas";
import { headingOf, isSlip, stepOf } from "./slippedCells";
import { formulasOf, type Direction, type LineFormula, type Place, type SheetFormulas } from "./sheetFormulas";

/** A formula that does not go on as the like formulas of its row or column do, whatever its figures say. */
export interface FormulaOutOfLine {
  readonly cell: CellAddress;
  readonly text: string;
  /** Its own formula without "=", and what the line holds in its place. */
  readonly formula: string;
  readonly expected: string;
  readonly count: number;
  readonly nearest: CellAddress;
  readonly example: Cell;
  /** True where a sum stands in the place of a mean. */
  readonly insteadOfMean?: true;
}

interface Deviating extends FormulaOutOfLine {
  readonly move: string;
}

/** So many like formulas are a line where one among them has other words. */
const FEWEST_OTHERWISE = 4;
/** Among so many another calculation of the same cells is odd, whatever it is. */
const MANY = 6;
/** So many on either side calculate alike. */
const BESIDE = 2;
/** Formulas that name their cells with so many different numbers between them have each a number of their own. */
const VARIANTS = 3;
const FARTHEST = 40;
/** Beyond so many formulas a sheet is a model: what is odd in it fills a report of its own. */
const MOST_FORMULAS = 20_000;

/**
 * Formulas out of line with their neighbours: one cell beside the cell that the others name (a range that ends a row too soon, the year before, the row above), or a
 * factor too few. What names the same cells in another order is another calculation (target ÷ actual), what goes through its row and its column is a line
 * of its own, and what makes no difference to the figure is left alone.
 */
export function formulasOutOfLine(workbook: Workbook): FormulaOutOfLine[] {
  return workbook.sheets.flatMap((sheet) => {
    const formulas = formulasOf(sheet);
    const places = formulas.isEmpty ? [] : formulas.places;
    return places.length > MOST_FORMULAS ? [] : withoutSystematic(places.flatMap((at) => outOfLineAt(workbook, formulas, at) ?? []));
  });
}

function outOfLineAt(workbook: Workbook, formulas: SheetFormulas, at: Place): Deviating | undefined {
  const { sheet } = formulas;
  const own = formulas.formAt(at);
  if (!own || isOfOtherLine(formulas, own, at) || repeatsLast(sheet, at)) return undefined;
  // What stands in a row of totals may be another calculation than the cells above it.
  const label = labelOf(sheet, at);
  const directions = isTotalLine([label]) || isMeanLine(label) ? DIRECTIONS.filter((along) => along === "row") : DIRECTIONS;
  const lines = directions.map((along) => formulas.kinAt(at, along));
  if (lines.some((line) => line && samePlaces(own.places, line.form.places))) return undefined;
  const slipped = lines.find((line, place) => {
    const along = directions[place] ?? "row";
    return line && isSlip(workbook, sheet, own, { line, along, beside: besideOf(formulas, at, along) });
  });
  const line = slipped ?? shortOf(formulas, at, own);
  return line && !isSameFigure(sheet, at, line.formula) && !isMeant(workbook, formulas, line, at)
    ? deviating(sheet, at, own, line)
    : undefined;
}

/** The formulas directly before and behind a cell in its line. */
function besideOf(formulas: SheetFormulas, { row, column }: Place, along: Direction): readonly (FormulaPlaces | undefined)[] {
  return [-1, 1].map((step) => formulas.formAt(along === "row" ? { row, column: column + step } : { row: row + step, column }));
}

/** Whether the total of a row shows what the last one of the row shows: the year ends as its last month does. */
function repeatsLast(sheet: Sheet, at: Place): boolean {
  const [before, own] = [at.column - 1, at.column].map((column) => sheet.rows[at.row]?.[column]);
  const isEqual = typeof own?.value === "number" && before?.formula !== undefined && own.value === before.value;
  return isEqual && isTotalLine([headingOf(sheet, at)]);
}

function deviating(sheet: Sheet, at: Place, own: FormulaPlaces, line: LineFormula): Deviating | undefined {
  const cell = sheet.rows[at.row]?.[at.column];
  const example = sheet.rows[line.nearest.row]?.[line.nearest.column];
  if (!cell || !example) return undefined;
  return {
    cell: { sheet: sheet.name, ...at },
    text: cell.text,
    formula: cell.formula ?? "",
    expected: line.formula,
    count: line.count,
    nearest: line.nearest,
    example,
    move: own.words === line.form.words ? movedBy(own, line.form) : "",
  };
}

/** Whether a formula differs from its line only in that it names other cells by themselves, which nobody does on purpose. */
function namesBeside(own: FormulaPlaces, line: FormulaPlaces): boolean {
  const moved = own.places.flatMap((place, at) => (line.places[at] && isSamePlace(place, line.places[at]) ? [] : [at]));
  return own.words === line.words && moved.every((at) => !isRangeEnd(own, at) && !isRangeEnd(own, at + 1) && !own.places[at]?.fixedRow);
}

/** Which of its cells a formula names elsewhere than its line does, and how far away. */
function movedBy(own: FormulaPlaces, line: FormulaPlaces): string {
  return [...new Set(own.places.map((place, at) => stepOf(place, line.places[at])).filter((step) => step !== "0,0"))].join(";");
}

/** Whether a formula goes on in its column or its row in a way of its own: filled along, every second one. */
function isOfOtherLine(formulas: SheetFormulas, own: FormulaPlaces, at: Place): boolean {
  return formulas.isFilledThrough(at) || formulas.isRepeated(at) || formulas.alternates(at);
}

function isMeant(workbook: Workbook, formulas: SheetFormulas, line: LineFormula, at: Place): boolean {
  const own = formulas.formAt(at);
  if (!own || isAnEnd(own, line.form) || areSteps(formulas, own, line, at)) return true;
  if (samePlaces(own.places, line.form.places) && formulas.variantsAt(at) >= VARIANTS) return true;
  const { sheet } = formulas;
  return (
    isUnguarded(own, line.form) ||
    isOfOtherClass(formulas, at, line) ||
    isOfOtherVersion(sheet, at, line.nearest) ||
    leavesOutRemarked(workbook, sheet, own, line.form) ||
    remarkNextTo(sheet, at) !== undefined ||
    (isRemarkedBeside(sheet, at) && !namesBeside(own, line.form))
  );
}

/** In a row of totals the first or the last figure stands for all: the opening or the closing balance, =I16 below =I15+G16-H16 and beside SUM(H5:H16). */
function isAnEnd({ words, places: [named] }: FormulaPlaces, { words: line, places }: FormulaPlaces): boolean {
  if (words.length > 1 || !named || !line.includes(":")) return false;
  return [places[0], places.at(-1)].some((end) => end !== undefined && isSamePlace(named, end));
}

/** Whether a place that is fixed has three values or more along the row: fees that change from year to year. */
function areSteps(formulas: SheetFormulas, own: FormulaPlaces, { form }: LineFormula, at: Place): boolean {
  const moved = own.places.findIndex((place, index) => form.places[index] !== undefined && !isSamePlace(place, form.places[index]));
  const place = own.places[moved];
  if (own.words !== form.words || !place?.fixedRow || !place.fixedColumn) return false;
  const alike = formulas.nearest(at, "row", FARTHEST).filter(({ words }) => words === own.words);
  return new Set([own, ...alike].map(({ places }) => `${places[moved]?.row ?? -1}:${places[moved]?.column ?? -1}`)).size >= VARIANTS;
}

/** The first text of the row, folded. */
function labelOf(sheet: Sheet, { row, column }: Place): string {
  const label = (sheet.rows[row] ?? []).slice(0, column).find((cell) => typeof cell?.value === "string" && cell.text.trim() !== "");
  return squeeze(fold(label?.text ?? "")).trim();
}

const DIRECTIONS: readonly Direction[] = ["row", "column"];

/** The formulas directly on both sides with something left out, as a factor or the choice between two quotients, or with another constant or sign. */
function shortOf(formulas: SheetFormulas, at: Place, own: FormulaPlaces): LineFormula | undefined {
  return DIRECTIONS.map((along) => shortAlong(formulas, at, own, along)).find((line) => line !== undefined);
}

function shortAlong(formulas: SheetFormulas, at: Place, own: FormulaPlaces, along: Direction): LineFormula | undefined {
  const goesAlong = ({ places }: FormulaPlaces): boolean =>
    places.some(({ sheet, row, column }) => sheet === "" && (along === "column" ? column === at.column : row === at.row));
  if (goesAlong(own)) return undefined;
  const line = formulas.lineAt(at, along);
  if (!line || line.gap > 1 || line.count < FEWEST_OTHERWISE || line.others > 0) return undefined;
  // Of a blank it makes nothing.
  if (own.words.replace(/\bN\(§\)/g, "§") === line.form.words) return undefined;
  if (isRewordedOf(own, line.form) || isHardCoded(own, line.form, isFilledIn(formulas.sheet))) return line;
  if (isAloneAmongMany(formulas, at, along, own, line)) return line;
  // The first and the last cell of a line may well have a factor of their own.
  if (!line.between) return undefined;
  // Points among differences are multiplied by a hundred row by row; subtotals stand between.
  const isMixed = formulas.nearest(at, along, BESIDE).some((form) => form.words !== line.form.words && !goesAlong(form));
  return !isMixed && (isPartOf(own, line.form) || isTurnedOf(own, line.form) || hasMore(own, line.form)) ? line : undefined;
}

/** Whether a formula takes up cells that the many around it take up too, all alike and on both sides, in another calculation: a plain mean among weighted scores. */
function isAloneAmongMany(formulas: SheetFormulas, at: Place, along: Direction, own: FormulaPlaces, line: LineFormula): boolean {
  if (!line.between || line.count < MANY || isUnguarded(own, line.form)) return false;
  const beside = formulas.nearest(at, along, BESIDE);
  if (beside.length < 2 * BESIDE || !beside.every(({ words }) => words === line.form.words)) return false;
  return own.places.every((place) => line.form.places.some((other) => isSamePlace(place, other)));
}

/** Whether a cell of the line holds a figure; what all rows take from one place does. */
function isFilledIn({ rows }: Sheet): (place: NamedPlace) => boolean {
  return ({ sheet, row, column, fixedRow, fixedColumn }) =>
    sheet !== "" || (fixedRow && fixedColumn) || /\d/.test(rows[row]?.[column]?.text ?? "");
}

/** Whether a formula is the one of its line with a constant more: C9/10 of C9. */
function hasMore(own: FormulaPlaces, line: FormulaPlaces): boolean {
  // Points among differences are multiplied by a hundred.
  return samePlaces(own.places, line.places) && !/[*/]100(?!\d)/.test(own.words) && isPartOf(line, own);
}

/** Whether the formula of the line gives what the cell holds. */
function isSameFigure(sheet: Sheet, at: Place, formula: string): boolean {
  const held = sheet.rows[at.row]?.[at.column]?.value;
  const result = valueOfFormula(formula, at, (row, column) => numberIn(sheet.rows[row]?.[column]));
  if (!result || typeof held !== "number") return false;
  const value =
    Number(result.numerator.units) / 10 ** result.numerator.scale / (Number(result.denominator.units) / 10 ** result.denominator.scale);
  return Math.abs(value - held) <= 1e-9 * Math.max(1, Math.abs(held));
}
