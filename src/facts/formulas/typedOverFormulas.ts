import type { CellAddress } from "../../sheet/address";
import type { NamedPlace } from "../../sheet/formulaPlaces";
import { repeatsRowAbove } from "../../sheet/repeatedRow";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import { numberIn } from "./formulaLines";
import { isRemarkedBeside } from "./meantFormulas";
import { valueOfFormula } from "./oddFormulas";
import { formulasOf, type Direction, type LineFormula, type Place, type SheetFormulas } from "./sheetFormulas";

/** A number typed where the formulas of its row or column go on, in whatever part of a sheet. */
export interface TypedOverFormula {
  readonly cell: CellAddress;
  readonly text: string;
  readonly count: number;
  readonly nearest: CellAddress;
  /** What the line holds in the place, without "=". */
  readonly formula: string;
  readonly example: Cell;
}

/** So many like formulas on both sides, or on one where the lines beside go on to the end. */
const FEWEST = 4;
const MOST_FORMULAS = 20_000;

/**
 * Numbers that stand directly between like formulas, or at the end of them while the rows above and below go on with theirs. A line that mixes formulas and numbers by
 * habit is none, nor one that other numbers go through the other way.
 */
export function typedOverFormulas({ sheets }: Workbook): TypedOverFormula[] {
  return sheets.flatMap((sheet) => {
    const formulas = formulasOf(sheet);
    const places = formulas.isEmpty ? [] : formulas.places;
    if (places.length > MOST_FORMULAS) return [];
    return besides(sheet, places).flatMap((at) => {
      const typed = typedAt(formulas, at);
      return typed && !repeatsRowAbove(sheet, at.row) && !isRemarkedBeside(sheet, at) ? [typed] : [];
    });
  });
}

/** The typed numbers directly beside formulas. */
function besides({ rows }: Sheet, places: readonly Place[]): readonly Place[] {
  const found = new Map<string, Place>();
  for (const { row, column } of places)
    for (const at of [
      { row: row - 1, column },
      { row: row + 1, column },
      { row, column: column - 1 },
      { row, column: column + 1 },
    ])
      if (isTyped(rows[at.row]?.[at.column])) found.set(`${at.row}:${at.column}`, at);
  return [...found.values()];
}

function isTyped(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number" && cell.formula === undefined;
}

function typedAt(formulas: SheetFormulas, at: Place): TypedOverFormula | undefined {
  const { sheet } = formulas;
  for (const along of ["row", "column"] as const) {
    const line = formulas.lineFrom(at, along);
    if (!line || line.others > 0 || line.count < FEWEST || line.gap > 1) continue;
    if (!line.between && !areGoingOn(formulas, at, along)) continue;
    const example = sheet.rows[line.nearest.row]?.[line.nearest.column];
    if (!example || isTypedByRight(formulas, at, along, line)) continue;
    const text = sheet.rows[at.row]?.[at.column]?.text ?? "";
    return { cell: { sheet: sheet.name, ...at }, text, count: line.count, nearest: line.nearest, formula: line.formula, example };
  }
  return undefined;
}

/** Whether numbers are typed here by habit, in advance, or because nothing stands before. */
function isTypedByRight(formulas: SheetFormulas, at: Place, along: Direction, line: LineFormula): boolean {
  const { sheet } = formulas;
  return (
    areNumbers(sheet, at, along) ||
    countTyped(sheet, at, along, line) > 1 ||
    isNothingYet(sheet, at, line) ||
    isFirst(formulas, line) ||
    isCircular(formulas, at, line)
  );
}

/** Whether what the formula would name is itself calculated from the cell: the first opening balance, which the closing one below goes on from. */
function isCircular(formulas: SheetFormulas, at: Place, { form: { places } }: LineFormula): boolean {
  const names = (place: Place): boolean => place.row === at.row && place.column === at.column;
  return places.some((place) => place.sheet === "" && (names(place) || (formulas.formAt(place)?.places.some(names) ?? false)));
}

/** Where nothing was done yet, 0 was typed in advance. */
function isNothingYet({ rows }: Sheet, at: Place, { formula }: LineFormula): boolean {
  const result = valueOfFormula(formula, at, (row, column) => numberIn(rows[row]?.[column]));
  return rows[at.row]?.[at.column]?.value === 0 && result?.numerator.units === 0;
}

/** Whether the formula would name a heading or a blank where the one beside it names a figure: the first opening balance was typed by right. */
function isFirst(formulas: SheetFormulas, { form: { places, words }, nearest }: LineFormula): boolean {
  const beside = formulas.formAt(nearest)?.places ?? [];
  if (words.includes(":")) return false;
  const isFigure = (place: NamedPlace | undefined): boolean =>
    place !== undefined && typeof formulas.sheet.rows[place.row]?.[place.column]?.value === "number";
  return places.some((place, at) => place.sheet === "" && isFigure(beside[at]) && !isFigure(place));
}

/** Whether formulas stand on both sides across the line, and each goes on as its own line does. */
function areGoingOn(formulas: SheetFormulas, at: Place, along: Direction): boolean {
  return acrossOf(at, along).every((beside) => formulas.fits(beside, along) || formulas.kinFits(beside, along));
}

/** Whether the cells on both sides across the line are typed too: a column of inputs among columns of results. */
function areNumbers({ rows }: Sheet, at: Place, along: Direction): boolean {
  return acrossOf(at, along).some(({ row, column }) => isTyped(rows[row]?.[column]));
}

function acrossOf({ row, column }: Place, along: Direction): readonly [Place, Place] {
  return along === "row"
    ? [
        { row: row - 1, column },
        { row: row + 1, column },
      ]
    : [
        { row, column: column - 1 },
        { row, column: column + 1 },
      ];
}

/** The typed numbers of the line, where it has formulas: beyond its end other figures stand. */
function countTyped({ rows }: Sheet, { row, column }: Place, along: Direction, { count, between, nearest }: LineFormula): number {
  const side = nearest.row + nearest.column - row - column;
  let typed = 0;
  for (let step = between || side < 0 ? -count : 0; step <= (between || side > 0 ? count : 0); step += 1)
    if (isTyped(along === "row" ? rows[row]?.[column + step] : rows[row + step]?.[column])) typed += 1;
  return typed;
}
