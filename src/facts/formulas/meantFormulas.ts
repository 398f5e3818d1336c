import { remarkBeside, remarkOn } from "../../sheet/remark";
import { isRangeEnd, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";
import type { Sheet, Workbook } from "../../sheet/workbook";
import type { CellAddress } from "../../sheet/address";
import type { Place } from "./sheetFormulas";

const FARTHEST = 40;
const FEWEST_SYSTEMATIC = 3;
const NEAR = 4;

/** Whether a text that few of the formulas above and below have stands behind the cell: "2 years only". */
export function isRemarkedBeside(sheet: Sheet, { row, column }: Place): boolean {
  const near = Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => row - FARTHEST + at);
  return (
    remarkBeside(
      sheet,
      { row, column },
      near.filter((other) => sheet.rows[other]?.[column]?.formula !== undefined),
    ) !== undefined
  );
}

/** Whether a person wrote a comment on one of the cells by which a range of the formula is shorter than those of its line. */
export function leavesOutRemarked({ sheets }: Workbook, sheet: Sheet, own: FormulaPlaces, line: FormulaPlaces): boolean {
  return own.places.some((end, at) => {
    const other = line.places[at];
    const name = sheetAt(own, at, sheet.name).toLowerCase();
    const rows = sheets.find((one) => one.name.toLowerCase() === name)?.rows ?? [];
    if (!other || !(isRangeEnd(own, at) || isRangeEnd(own, at + 1)) || end.column !== other.column) return false;
    const [from, to] = [Math.min(end.row, other.row), Math.max(end.row, other.row)];
    return rows.slice(from, to + 1).some((cells) => remarkOn(cells?.[end.column]) !== undefined);
  });
}

/** A formula that deviates from its line, and how: "" where its words do. */
interface Deviating {
  readonly cell: CellAddress;
  readonly move: string;
}

/** Those that deviate by themselves: where several near each other in a row or a column deviate in the same way, somebody meant it. */
export function withoutSystematic<T extends Deviating>(found: readonly T[]): T[] {
  const lines = new Map<string, number[]>();
  for (const one of found)
    for (const [line, at] of linesOf(one)) {
      const known = lines.get(line);
      if (known) known.push(at);
      else lines.set(line, [at]);
    }
  const isAmongLike = ([line, at]: readonly [string, number]): boolean => {
    const near = (lines.get(line) ?? []).filter((other) => Math.abs(other - at) <= NEAR);
    return near.length >= FEWEST_SYSTEMATIC;
  };
  return found.filter((one) => one.move === "" || !linesOf(one).some(isAmongLike));
}

/** The row and the column of a cell, with the way in which it deviates, and the places in them. */
function linesOf({ cell: { sheet, row, column }, move }: Deviating): readonly (readonly [string, number])[] {
  return [
    [`${sheet}\n${move}\nr${row}`, column],
    [`${sheet}\n${move}\nc${column}`, row],
  ];
}
