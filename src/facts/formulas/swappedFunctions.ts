import { parseCell } from "../../parse/parseCell";
import { formulaPlaces, formulaWith, isFilled, type FormulaPlaces } from "../../sheet/formulaPlaces";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import type { FormulaOutOfLine } from "./formulasOutOfLine";

const SUM = /^SUM\(§:§\)$/;
const AVERAGE = "AVERAGE(§:§)";
/** So far away stands the mean of the same rows, or columns. */
const FARTHEST = 2;

/** Sums of percentages or scores beside the mean of like ones: SUM(D5:D10) beside AVERAGE(C5:C10). Counts beside scores are added up by right. */
export function swappedFunctions({ sheets }: Workbook): FormulaOutOfLine[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) => (cells ?? []).flatMap((cell, column) => swappedAt(sheet, cell, { row, column }) ?? [])),
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function swappedAt(sheet: Sheet, cell: Cell | undefined, at: Place): FormulaOutOfLine | undefined {
  const form = cell?.formula?.startsWith("SUM(") ? formulaPlaces(cell.formula) : undefined;
  if (!cell || !form || !SUM.test(form.words)) return undefined;
  const mean: FormulaPlaces = {
    ...form,
    words: AVERAGE,
    pieces: form.pieces.map((piece, place) => (place === 0 ? piece.replace(/^SUM/i, "AVERAGE") : piece)),
  };
  const beside = neighboursOf(form, at).find((other) => {
    const theirs = formulaPlaces(sheet.rows[other.row]?.[other.column]?.formula ?? "");
    return theirs?.words === AVERAGE && isFilled(mean, at, theirs, other) && areAlike(sheet, form, theirs);
  });
  const example = beside && sheet.rows[beside.row]?.[beside.column];
  if (!beside || !example) return undefined;
  return {
    cell: { sheet: sheet.name, ...at },
    text: cell.text,
    formula: cell.formula ?? "",
    expected: formulaWith(mean, mean.places),
    count: 1,
    nearest: { sheet: sheet.name, ...beside },
    example,
    insteadOfMean: true,
  };
}

/** Cells across the range: beside one that adds up a column, above and below one that adds up a row. */
function neighboursOf({ places: [from, to] }: FormulaPlaces, { row, column }: Place): readonly Place[] {
  const steps = Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => at - FARTHEST).filter((step) => step !== 0);
  const near = [...steps].sort((a, b) => Math.abs(a) - Math.abs(b));
  if (from?.column === to?.column) return near.map((step) => ({ row, column: column + step }));
  return from?.row === to?.row ? near.map((step) => ({ row: row + step, column })) : [];
}

/** Whether both ranges hold percentages, or both figures that are no whole numbers, of about the same size. */
function areAlike(sheet: Sheet, one: FormulaPlaces, other: FormulaPlaces): boolean {
  const [a, b] = [figuresIn(sheet, one), figuresIn(sheet, other)];
  const isFine = ({ isPercent, value }: Part): boolean => isPercent || !Number.isInteger(value);
  if (a.length < 2 || b.length < 2 || !a.every(({ isPercent }) => isPercent === b[0]?.isPercent)) return false;
  if (2 * a.filter(isFine).length <= a.length || 2 * b.filter(isFine).length <= b.length) return false;
  const [own, theirs] = [a, b].map((parts) => parts.reduce((sum, { value }) => sum + Math.abs(value), 0) / parts.length);
  return own !== undefined && theirs !== undefined && own < NEAR * theirs && theirs < NEAR * own;
}

const NEAR = 3;

interface Part {
  readonly value: number;
  readonly isPercent: boolean;
}

function figuresIn({ rows }: Sheet, { places: [from, to] }: FormulaPlaces): readonly Part[] {
  if (!from || !to || from.sheet !== "") return [];
  return rows.slice(from.row, to.row + 1).flatMap((cells) =>
    (cells ?? []).slice(from.column, to.column + 1).flatMap((cell): Part[] => {
      if (typeof cell?.value !== "number") return [];
      return [{ value: cell.value, isPercent: parseCell(cell).quantity?.unitKind === "percent" }];
    }),
  );
}
