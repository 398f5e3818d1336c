import type { Figure } from "../indicators/figure";
import type { Indicator, Result, TableReading } from "../indicators/indicator";
import { fold } from "../parse/fold";
import { QUOTIENTS } from "../relations/form";
import { addressOf, type RelationBook } from "../relations/relationBook";
import type { CellAddress } from "../sheet/address";
import { formulaPlaces } from "../sheet/formulaPlaces";
import type { Sheet } from "../sheet/workbook";
import type { Column } from "../tables/table";
import { readLineLabel } from "../words/lineLabel";
import { TERM } from "../words/quotientTerms";
import { CHANGE_ROLES } from "../words/lineRole";
import { isChangeOverTime } from "../words/lineFlags";
import { saysOfRowAbove } from "../words/rowAbove";

/** Whether a row says no more than how the row above changed, and so aims at nothing: 前年度比, but not 売上高の前年度比. */
export function isChangeOfAbove({ name }: Indicator): boolean {
  const { role, rest } = readLineLabel([fold(name.value).replace(/\s*\([^()]{1,8}\)$/, "")]);
  return (CHANGE_ROLES.has(role) || role === "attainment") && rest === "";
}

/** A row is read with those near it: the rate of a count stands below or above it. */
const NEARBY = [-3, -2, -1, 1, 2, 3];

/** The rows of a table that state a target in one of its columns, and what that says of rows without one. */
export interface AimedRows {
  readonly column: Column;
  readonly rows: ReadonlyMap<number, Indicator>;
  readonly last: number;
  /** Whether all of them fill a column. */
  readonly isFilled: (column: number) => boolean;
  /** Whether one of them has in a column what is calculated from its target. */
  readonly isMeasured: (column: number) => boolean;
  /** The columns in which all of them have a formula that takes up their target. */
  readonly calculated: readonly number[];
}

/** Gathered once for all rows that leave the target blank. */
export function aimedRows({ table: { sheet }, indicators }: TableReading, column: Column, relations: RelationBook): AimedRows {
  const rows = new Map(
    indicators.flatMap((one) =>
      one.targets.some((figure) => figure.column === column && figure.value.quantity) ? [[one.row, one] as const] : [],
    ),
  );
  const lines = [...rows.keys()];
  return {
    column,
    rows,
    last: Math.max(...lines),
    isFilled: byColumn((at) => lines.every((row) => textAt(sheet, row, at) !== "")),
    isMeasured: byColumn((at) =>
      lines.some((row) => {
        const result = { sheet: sheet.name, row, column: at };
        return isResultOf(result, { ...result, column: column.index }, relations);
      }),
    ),
    calculated: calculatedColumns(sheet, lines, column.index),
  };
}

function calculatedColumns({ rows }: Sheet, lines: readonly number[], target: number): readonly number[] {
  const takesTarget = (row: number, column: number): boolean => {
    const formula = rows[row]?.[column]?.formula;
    if (formula === undefined) return false;
    return formulaPlaces(formula)?.places.some((place) => place.row === row && place.column === target) ?? false;
  };
  const [first = -1] = lines;
  return (rows[first] ?? []).flatMap((_, column) => (lines.every((row) => takesTarget(row, column)) ? [column] : []));
}

function byColumn(is: (column: number) => boolean): (column: number) => boolean {
  const known = new Map<number, boolean>();
  return (column) => {
    const before = known.get(column);
    const found = before ?? is(column);
    if (before === undefined) known.set(column, found);
    return found;
  };
}

/**
 * Whether a row only holds what another row with a target of its own is calculated from: it has no target, and whatever else is measured against one is blank too.
 * It is called a numerator or denominator, or the other row is a quotient of it, or is the sum of such rows; or the next row says that it speaks of the row above: "as % of the above", うち.
 * So is a row below all others that says less than each of them: it counts them.
 */
export function isIngredient(reading: TableReading, { row, results }: Indicator, others: AimedRows, relations: RelationBook): boolean {
  if (isTerm(reading, row) || isLeftOut(reading.table.sheet, row, others)) return true;
  const own = results.filter((result) => result.target?.column === others.column);
  if (own.some(({ actual, rate }) => isBlank(actual) && rate !== undefined && isMean(rate.cell, relations))) return true;
  const isMeasuredIn = ({ rate, delta, rating }: Result): boolean =>
    [rate, delta && !isChangeOverTime(delta.column.label) ? delta : undefined, rating].some(
      (figure) => figure !== undefined && !isBlank(figure),
    );
  if (own.some(isMeasuredIn)) return false;
  if (others.rows.size > 1 && others.last < row && saysLess(reading, row, others)) return true;
  const cells = reading.table.sheet.rows[row] ?? [];
  if (cells.some((cell, at) => cell !== undefined && cell.text.trim() !== "" && others.isMeasured(at))) return false;
  const next = others.rows.get(row + 1);
  if (next && saysOfRowAbove(next.name.value)) return true;
  const near = NEARBY.flatMap((away) => (others.rows.has(row + away) ? [row + away] : []));
  return own.some(
    ({ actual }) =>
      actual?.value.quantity !== undefined &&
      near.some((line) => isMadeOf({ ...actual.cell, row: line }, actual.cell, (place) => others.rows.has(place), relations)),
  );
}

/** Whether the formulas that measure the other rows against their targets were not filled into this one: attendances above the share seen in time. */
function isLeftOut(sheet: Sheet, row: number, { rows, calculated }: AimedRows): boolean {
  return rows.size > 1 && calculated.length > 1 && calculated.every((column) => textAt(sheet, row, column) === "");
}

/** Whether a cell of the row says Numerator or 分母 and nothing else. */
function isTerm({ table: { sheet } }: TableReading, row: number): boolean {
  return (sheet.rows[row] ?? []).some((cell) => cell !== undefined && TERM.test(fold(cell.text).trim()));
}

function isBlank(figure: Figure | undefined): boolean {
  return figure?.value.kind === "blank";
}

/** A score without an actual may be the mean of the rows below it, as an objective's is of its key results. */
function isMean(result: CellAddress, relations: RelationBook): boolean {
  return relations.judged(result).some(({ relation, instance: { state } }) => relation.reading.form === "mean" && state === "holds");
}

/** What is blank where there is no target. */
const MEASURED: ReadonlySet<string | undefined> = new Set(["target", "rate", "delta", "rating"]);

/**
 * Whether a row leaves blank what all rows with a target fill besides the target and what is measured against it, as a count of them below the table does:
 * "of which green | (last year) | 5 | (target)".
 */
function saysLess({ table: { sheet, columns } }: TableReading, row: number, { last, isFilled }: AimedRows): boolean {
  const measured = new Set(columns.flatMap(({ role, index }) => (MEASURED.has(role) ? [index] : [])));
  return Array.from({ length: sheet.rows[last]?.length ?? 0 }, (_, column) => column).some(
    (column) => !measured.has(column) && textAt(sheet, row, column) === "" && isFilled(column),
  );
}

function textAt({ rows }: Sheet, row: number, column: number): string {
  return rows[row]?.[column]?.text.trim() ?? "";
}

function isResultOf(result: CellAddress, part: CellAddress, relations: RelationBook): boolean {
  return relations.judged(result).some(({ relation, instance: { parts } }) => parts.some((k) => isAt(addressOf(relation, k), part)));
}

function isAt(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

/** Whether a result is a quotient of the cell, or the sum of rows of which none has a target. */
function isMadeOf(result: CellAddress, cell: CellAddress, hasTarget: (row: number) => boolean, relations: RelationBook): boolean {
  return relations.judged(result).some(({ relation, instance: { state, parts } }) => {
    if (state !== "holds") return false;
    const places = parts.map((k) => addressOf(relation, k));
    if (!places.some((place) => isAt(place, cell))) return false;
    return QUOTIENTS.has(relation.reading.form) || places.every((place) => !hasTarget(place.row));
  });
}

/** Whether a row states what is calculated from other rows, and leaves blank all that is measured against a target: deaths per 100,000 below deaths and population. */
export function isDerivedOnly({ table: { sheet, columns } }: TableReading, { row, results }: Indicator, relations: RelationBook): boolean {
  const isBlankRow = columns.every(({ role, index }) => !MEASURED.has(role) || textAt(sheet, row, index) === "");
  const isFromRows = (cell: CellAddress): boolean =>
    relations.judged(cell).some(({ relation, instance: { state, parts } }) => {
      const places = parts.map((k) => addressOf(relation, k));
      return state === "holds" && QUOTIENTS.has(relation.reading.form) && places.every((place) => place.row !== row);
    });
  return isBlankRow && results.some(({ actual }) => actual?.value.quantity !== undefined && isFromRows(actual.cell));
}
