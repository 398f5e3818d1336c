import type { TableReading } from "../../indicators/indicator";
import { add, compare, decimalOf, scaleByTen, subtract, toText, type Decimal } from "../../measures/decimal";
import { compareRatios, ratioOf, type Ratio } from "../../measures/ratio";
import { parseCell } from "../../parse/parseCell";
import type { Quantity } from "../../parse/quantity";
import { repeatsRowAbove } from "../../sheet/repeatedRow";
import type { CellAddress } from "../../sheet/address";
import { relativeFormula } from "../../sheet/relativeFormula";
import type { Cell } from "../../sheet/workbook";
import { FIGURE_ROLES } from "../../tables/figureRoles";
import type { Column } from "../../tables/table";
import { readLineLabel } from "../../words/lineLabel";
import type { LineRole } from "../../words/lineRole";
import { formulaResult, type NumberAt } from "./formulaResult";
import { liesAmong } from "./liesAmong";

const SUM_OF_ROWS = /^SUM\(R\[(-?\d+)\]C:R\[(-?\d+)\]C\)$/;

/** Whether what was typed lies among the figures that the formula would add up. */
function isAmongSummed(relative: string, { cell, stored }: LineCell, numberAt: NumberAt): boolean {
  const [, from, to] = SUM_OF_ROWS.exec(relative) ?? [];
  if (from === undefined || to === undefined) return false;
  const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => cell.row + Number(from) + at);
  const parts = rows.flatMap((row) => {
    const number = numberAt(row, cell.column);
    return typeof number === "object" ? [Number(toText(number))] : [];
  });
  return liesAmong(Number(stored.value), parts);
}

/** A typed number in a line of cells that all calculate the same way. */
export interface OverwrittenFormula {
  readonly cell: CellAddress;
  readonly column: Column;
  readonly text: string;
  /** How many cells of the line hold the formula, and the one that stands nearest. */
  readonly count: number;
  readonly nearest: FormulaCell | undefined;
  /** What the line's formula gives here; undefined where it cannot be calculated again. */
  readonly result: Ratio | undefined;
  /** True where no rounding of the result prints what was typed. */
  readonly contradicts: boolean;
  readonly quantity: Quantity;
}

export interface FormulaCell {
  readonly cell: CellAddress;
  readonly column: Column;
  readonly text: string;
  readonly formula: string;
}

/** Like formulas that a line must have, and how many for each typed number: beyond that the line mixes both by habit. */
const FORMULAS = 3;
const FORMULAS_FOR_EACH = 3;

/** Rows that state figures of their own. */
const GIVEN: ReadonlySet<LineRole> = new Set<LineRole>(["target", "baseline", "previous"]);

/** A text that a formula can calculate with. */
const PLAIN = /^\s*-?[\d,]*\.?\d+\s*%?\s*$/;

interface LineCell extends FormulaCell {
  readonly stored: Cell;
  /** The formula as it lies from its cell; undefined for a typed number. */
  readonly relative: string | undefined;
}

/** The typed numbers among like formulas, in the columns of a table and in its rows. A cell is named once. */
export function overwrittenFormulas({ table: { sheet, rows, columns }, indicators }: TableReading): OverwrittenFormula[] {
  const figures = columns.filter(({ role }) => FIGURE_ROLES.has(role) || role === "other");
  const body = rows.filter(({ kind, index }) => kind !== "header" && !repeatsRowAbove(sheet, index));
  if (!body.some(({ index }) => figures.some((column) => sheet.rows[index]?.[column.index]?.formula !== undefined))) return [];
  const lines = body.map(({ index }) => figures.map((column) => lineCell(sheet.name, index, column, sheet.rows[index]?.[column.index])));
  const numberAt: NumberAt = (row, column) => numberIn(sheet.rows[row]?.[column]);
  // The targets of a row of their own are typed below whatever is calculated above.
  const given = new Set(indicators.filter(({ name }) => GIVEN.has(readLineLabel([name.value]).role)).map(({ row }) => row));
  const down = figures.flatMap((_, place) => {
    const line = lines.flatMap((cells, row) =>
      body[row]?.kind === "indicator" && !given.has(body[row].index) ? (cells[place] ?? []) : [],
    );
    return typedIn(line, /R\[-\d+\]C(?![[\d])/, numberAt);
  });
  const known = new Set(down.map(({ cell }) => `${cell.row}:${cell.column}`));
  const across = lines.flatMap((cells) =>
    typedIn(
      cells.flatMap((cell) => cell ?? []),
      /(?<![\]\d])RC\[-/,
      numberAt,
    ),
  );
  // Where several rows of totals hold a typed number in one column, that is so by habit: rates of last year.
  const typedCells = new Map<number, number>();
  for (const { cell } of across) typedCells.set(cell.column, (typedCells.get(cell.column) ?? 0) + 1);
  const isAlone = ({ column }: CellAddress): boolean => typedCells.get(column) === 1;
  return [...down, ...across.filter(({ cell }) => isAlone(cell) && !known.has(`${cell.row}:${cell.column}`))];
}

function lineCell(sheet: string, row: number, column: Column, stored: Cell | undefined): LineCell | undefined {
  if (!stored || (stored.formula === undefined && !/\d/.test(stored.text))) return undefined;
  const { text, formula = "" } = stored;
  const cell = { sheet, row, column: column.index };
  return { cell, column, text, formula, stored, relative: formula === "" ? undefined : relativeFormula(formula, cell) };
}

/** `chain` tells formulas that go on from the cell before: then the first cell of the line is typed by right. */
function typedIn(line: readonly LineCell[], chain: RegExp, numberAt: NumberAt): OverwrittenFormula[] {
  const [relative, like] = mostFrequent(line);
  if (like.length < FORMULAS) return [];
  const roles = new Set(like.map(({ column }) => column.role));
  const kinds = new Set(like.map(kindOf));
  const first = line.findIndex((cell) => cell.relative === relative);
  const typed = line.flatMap((cell, place) => {
    const isStart = place < first && chain.test(relative);
    // A percentage in a row of totals is none of them.
    const isTyped = cell.relative === undefined && !isStart && roles.has(cell.column.role) && kinds.has(kindOf(cell));
    return isTyped ? [place] : [];
  });
  if (typed.length * FORMULAS_FOR_EACH > like.length || (FETCHED.test(relative) && like.length < formulasIn(line))) return [];
  return typed.flatMap((place) => overwritten(line, place, relative, like.length, numberAt));
}

/** One cell of another sheet: where those of a line do not follow each other, each was looked up by itself. */
const FETCHED = /^(?:'[^']+'|[^'!()]+)!R[^:()+*/]*C[^:()+*/]*$/;

/** Where a base that the others have is blank, nothing could be calculated: the target of an indicator that began later. */
function lacksBase(relative: string, cell: CellAddress, nearest: FormulaCell | undefined, numberAt: NumberAt): boolean {
  if (!nearest || relative.includes(":")) return false;
  return blanksIn(relative, cell, numberAt) > blanksIn(relative, nearest.cell, numberAt);
}

/** How many of the cells that a formula names are blank. */
function blanksIn(relative: string, at: CellAddress, numberAt: NumberAt): number {
  let blanks = 0;
  formulaResult(relative, at, (row, column) => {
    const number = numberAt(row, column);
    if (number === undefined) blanks += 1;
    return number;
  });
  return blanks;
}

function formulasIn(line: readonly LineCell[]): number {
  return line.filter(({ relative }) => relative !== undefined).length;
}

function kindOf({ stored }: LineCell): "percent" | "other" | undefined {
  const { quantity } = parseCell(stored);
  return quantity && (quantity.unitKind === "percent" ? "percent" : "other");
}

function mostFrequent(line: readonly LineCell[]): [string, readonly LineCell[]] {
  const groups = new Map<string, LineCell[]>();
  for (const cell of line) {
    if (cell.relative === undefined) continue;
    const group = groups.get(cell.relative);
    if (group) group.push(cell);
    else groups.set(cell.relative, [cell]);
  }
  return [...groups].reduce<[string, readonly LineCell[]]>((most, group) => (group[1].length > most[1].length ? group : most), ["", []]);
}

function overwritten(line: readonly LineCell[], place: number, relative: string, count: number, numberAt: NumberAt): OverwrittenFormula[] {
  const one = line[place];
  const quantity = one && parseCell(one.stored).quantity;
  if (!quantity) return [];
  const { cell, column, text } = one;
  let [needsText, isFed] = [false, false];
  const result = formulaResult(relative, cell, (row, at) => {
    const number = numberAt(row, at);
    needsText ||= number === "text";
    isFed ||= number !== undefined;
    return number;
  });
  // Where nothing stands to calculate with, the number was counted elsewhere: the receipts of the store below the week's total.
  if (!isFed && result !== undefined) return [];
  if (isAmongSummed(relative, one, numberAt)) return [];
  // Where nothing was done yet, 0 was typed in advance.
  if (result?.numerator.units === 0 && quantity.value.units === 0) return [];
  // Over words a formula gives an error: there the number is typed by right.
  if (needsText && result === undefined) return [];
  // The working days of all units are those of each, and no sum.
  if ([1, 2].every((up) => isEqual(numberAt(cell.row - up, cell.column), numberAt(cell.row, cell.column)))) return [];
  // Beside KPI functions, numbers stand where the figures are printed texts: such functions are not calculated here.
  if (/KPI[._]/i.test(relative)) return [];
  const nearest = nearestLike(line, place, relative);
  if (lacksBase(relative, cell, nearest, numberAt)) return [];
  const contradicts = result !== undefined && !prints(result, quantity);
  return [{ cell, column, text, count, nearest, result, contradicts, quantity }];
}

function isEqual(one: Decimal | "text" | undefined, other: Decimal | "text" | undefined): boolean {
  return typeof one === "object" && typeof other === "object" && compare(one, other) === 0;
}

/** The cell with the line's formula that stands nearest. */
function nearestLike(line: readonly LineCell[], place: number, relative: string): FormulaCell | undefined {
  for (let away = 1; away < line.length; away += 1) {
    const found = [line[place - away], line[place + away]].find((cell) => cell?.relative === relative);
    if (found) return found;
  }
  return undefined;
}

/** True where the number is printed so under whatever rounding. */
function prints(result: Ratio, { value, step, unitKind }: Quantity): boolean {
  const power = unitKind === "percent" ? -2 : 0;
  const [low, high] = [subtract(value, step), add(value, step)].map((end) => ratioOf(scaleByTen(end, power)));
  return low !== undefined && high !== undefined && compareRatios(low, result) < 0 && compareRatios(result, high) < 0;
}

/** What a formula takes from the cell: the stored number, or a text that is one, as programs convert it: 50% is 0.5. */
export function numberIn(cell: Cell | undefined): Decimal | "text" | undefined {
  if (!cell || cell.text.trim() === "") return undefined;
  if (typeof cell.value === "number") return decimalOf(cell.value);
  const { quantity } = PLAIN.test(cell.text) ? parseCell(cell) : {};
  if (!quantity) return "text";
  return quantity.unitKind === "percent" ? scaleByTen(quantity.value, -2) : quantity.value;
}
