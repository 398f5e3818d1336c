import { remarkOn } from "../../sheet/remark";
import { isRangeEnd, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";
import type { Cell, Sheet, Workbook } from "../../sheet/workbook";
import type { CellAddress } from "../../sheet/address";
import type { Place } from "./sheetFormulas";

const FARTHEST = 40;
const SHORTEST_REMARK = 3;
const FEWEST_SYSTEMATIC = 3;
const NEAR = 4;

/** Whether a text that few other rows have stands behind the cell: "2 years only", 8/5 メーター交換. */
export function isRemarkedBeside({ rows }: Sheet, { row, column }: Place): boolean {
  const near = Array.from({ length: 2 * FARTHEST + 1 }, (_, at) => row - FARTHEST + at).filter(
    (other) => rows[other]?.[column]?.formula !== undefined,
  );
  const isRemark = (at: number): boolean =>
    isText(rows[row]?.[at]) && 2 * near.filter((other) => isText(rows[other]?.[at])).length <= near.length;
  return (rows[row] ?? []).some((_, at) => at > column && isRemark(at));
}

function isText(cell: Cell | undefined): boolean {
  return typeof cell?.value === "string" && cell.formula === undefined && cell.text.trim().length >= SHORTEST_REMARK;
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
  const nearIn = ({ cell, move }: T, along: "row" | "column"): number => {
    const across = along === "row" ? "column" : "row";
    return found.filter(
      (other) =>
        other.cell.sheet === cell.sheet &&
        other.move === move &&
        other.cell[across] === cell[across] &&
        Math.abs(other.cell[along] - cell[along]) <= NEAR,
    ).length;
  };
  return found.filter((one) => one.move === "" || (nearIn(one, "row") < FEWEST_SYSTEMATIC && nearIn(one, "column") < FEWEST_SYSTEMATIC));
}
