import { columnName } from "../../../src/index";
import type { Dice } from "../../functions/fuzz/printedCells";
import { oddReference } from "./oddValues";

const FUNCTIONS = "SUM AVERAGE ROUND IF IFERROR KPI.RATE KPI.CHECK kpi.delta _xlfn.CONCAT SUMPRODUCT INDEX Σ".split(" ");
const BROKEN = [
  "(",
  "=",
  "1+",
  "((((((((((",
  '"',
  "{1,2;3}",
  "'Sheet 1'!A1",
  "[1]x!A1",
  "#REF!/0",
  "A1:",
  "A1%%",
  "--A1",
  "1E999",
  "[".repeat(500),
];

/** A formula about cells of a sheet of that size; some are none. */
export function madeFormula(dice: Dice, rows: number, columns: number): string {
  const cell = (): string => `${dice.pick(["", "", "$"])}${columnName(dice.between(0, columns - 1))}${dice.between(1, rows)}`;
  const term = (depth: number): string => {
    switch (dice.between(0, depth > 3 ? 2 : 7)) {
      case 0:
        return String(dice.between(0, 100));
      case 1:
        return cell();
      case 2:
        return dice.happens(0.2) ? oddReference(dice) : cell();
      case 3:
        return `${term(depth + 1)}${dice.pick(["+", "-", "*", "/", "/", "^", "&", "<>", " "])}${term(depth + 1)}`;
      case 4:
        return `(${term(depth + 1)})`;
      case 5:
        return `${dice.pick(FUNCTIONS)}(${cell()}:${cell()})`;
      case 6:
        return `${dice.pick(FUNCTIONS)}(${term(depth + 1)},${term(depth + 1)})`;
      default:
        return `${term(depth + 1)}%`;
    }
  };
  return dice.happens(0.1) ? dice.pick(BROKEN) : term(0);
}
