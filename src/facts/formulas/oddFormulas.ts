import type { Ratio } from "../../measures/ratio";
import type { CellAddress } from "../../sheet/address";
import { isSamePlace, samePlaces, type FormulaPlaces } from "../../sheet/formulaPlaces";
import { relativeFormula } from "../../sheet/relativeFormula";
import type { Cell, Sheet } from "../../sheet/workbook";
import { formulaResult, type NumberAt } from "./formulaResult";
import { formulasOf, withoutNumbers, type LineFormula, type Place, type SheetFormulas } from "./sheetFormulas";

/** A cell that does not hold what its line holds in its place. */
export interface OddFormula {
  readonly cell: CellAddress;
  /** What the cell shows. */
  readonly text: string;
  /** Its own formula without "="; "" where a number was typed over it. */
  readonly formula: string;
  /** The line's. */
  readonly line: LineFormula;
  /** True where the cell alone tells: the words are those of the line, with other cells or a term too few, or a lone number stands right between formulas. */
  readonly plain: boolean;
}

/** Fewer like formulas are no line. */
const FEWEST = 2;
const FEWEST_FOR_EACH = 3;

/**
 * What is out of line in a cell: a formula that names other cells than its neighbours do from theirs, leaves one of their terms out or has another constant, and
 * that stands nowhere else in its row or column; or a typed number right beside the formulas of its line. Undefined where nothing is.
 */
export function oddFormulaAt(sheet: Sheet, at: Place): OddFormula | undefined {
  const cell = sheet.rows[at.row]?.[at.column];
  const formulas = formulasOf(sheet);
  if (!cell || formulas.isEmpty) return undefined;
  const own = formulas.formAt(at);
  if (!own && !isTyped(cell)) return undefined;
  const lines = (["row", "column"] as const).flatMap((along) => {
    const line = formulas.lineAt(at, along);
    return line && line.count >= FEWEST ? [{ along, line }] : [];
  });
  if (lines.length === 0 || (own && (lines.some(({ along }) => formulas.fits(at, along)) || formulas.isRepeated(at)))) return undefined;
  const [best] = lines
    .filter(({ line }) => !own || isKin(own, line.form))
    .sort(
      ({ line: a }, { line: b }) => Number(b.between) - Number(a.between) || a.others / a.count - b.others / b.count || b.count - a.count,
    );
  if (!best) return undefined;
  const { line, along } = best;
  const plain = own
    ? own.words === line.form.words || isShorter(own, line.form) || isPartOf(own, line.form) || isTurnedOf(own, line.form)
    : isTypedOver(formulas, at, along, line);
  return { cell: { sheet: sheet.name, ...at }, text: cell.text, formula: cell.formula ?? "", line, plain };
}

/** The number that a formula gives in a cell; undefined where it cannot be calculated here. */
export function valueOfFormula(formula: string, at: Place, numberAt: NumberAt): Ratio | undefined {
  return formulaResult(relativeFormula(formula, at), at, numberAt);
}

function isTyped(cell: Cell): boolean {
  return cell.formula === undefined && typeof cell.value === "number";
}

/** The same calculation with other cells, with other constants or signs, or with a term or a factor too few. */
function isKin(own: FormulaPlaces, line: FormulaPlaces): boolean {
  return withoutNumbers(own.words) === withoutNumbers(line.words) || isShorter(own, line) || isPartOf(own, line) || isTurnedOf(own, line);
}

/** Whether a formula names the cells of another one in its order, with another constant or another sign between them: D6*E6/60 of D6*E6/3600, B6+C6-D6-E6 of B6+C6-D6+E6. */
export function isTurnedOf(own: FormulaPlaces, line: FormulaPlaces): boolean {
  if (own.words === line.words || !samePlaces(own.places, line.places)) return false;
  return withoutNumbers(own.words) === withoutNumbers(line.words) || own.words.replace(/[-+]/g, "±") === line.words.replace(/[-+]/g, "±");
}

/**
 * The same with another text to look for, or a comparison that goes the other way, one of them among several: SUMIFS(…,"PGT") of SUMIFS(…,"UG"), IF(C9="↑",F9>G9,F9>G9) of
 * IF(C9="↑",F9>G9,F9<G9). A single comparison may go the other way where less is better.
 */
export function isRewordedOf(own: FormulaPlaces, line: FormulaPlaces): boolean {
  if (own.words === line.words || !samePlaces(own.places, line.places)) return false;
  const comparisons = own.words.replace(TEXT, "").match(COMPARED)?.length ?? 0;
  const plain = (words: string): string => {
    const bare = withoutNumbers(words.replace(TEXT, '""'));
    return comparisons > 1 ? bare.replace(COMPARED, "~") : bare;
  };
  return plain(own.words) === plain(line.words);
}

const TEXT = /"(?:[^"]|"")*"/g;
const COMPARED = /<=|>=|<>|<|>/g;

const WORD = /[\p{L}_][\p{L}\p{N}_.]*|\d+(?:\.\d+)?|"(?:[^"]|"")*"|\S/gu;

/** Whether a formula is another one with some of it left out: D6/B6 of D6*1000/B6, or of IF(E6="↑",D6/B6,B6/D6). */
export function isPartOf(own: FormulaPlaces, line: FormulaPlaces): boolean {
  if (own.words === line.words || !own.places.every((place) => line.places.some((other) => isSamePlace(place, other)))) return false;
  const words = own.words.match(WORD) ?? [];
  let at = 0;
  for (const word of line.words.match(WORD) ?? []) if (word === words[at]) at += 1;
  return at === words.length;
}

const TERMS = /^[-+]?§(?:[-+]§)*$/;

function isShorter(own: FormulaPlaces, line: FormulaPlaces): boolean {
  if (!TERMS.test(own.words) || !TERMS.test(line.words) || own.places.length >= line.places.length) return false;
  return own.places.every((place) => line.places.some((other) => isSamePlace(place, other)));
}

/** A number right beside formulas of a line that holds few other numbers. */
function isTypedOver(
  { sheet }: SheetFormulas,
  { row, column }: Place,
  along: "row" | "column",
  { gap, count, others }: LineFormula,
): boolean {
  if (gap > 1 || others > 0 || count < FEWEST_FOR_EACH) return false;
  let typed = 0;
  for (let step = -count; step <= count; step += 1) {
    const cell = along === "row" ? sheet.rows[row]?.[column + step] : sheet.rows[row + step]?.[column];
    if (cell && isTyped(cell)) typed += 1;
  }
  return typed * FEWEST_FOR_EACH <= count;
}
