import { isError, type CellInput, type Result } from "../../../functions/cells";
import { checks } from "../../../functions/checks";
import { implementations, type FunctionId } from "../../../functions/implementations";
import type { Language } from "../../../src/index";
import type { Argument } from "../../../functions/cells";
import { shared } from "../../../functions/shared";
import { readFormula } from "./formula";

// As in Google Sheets, nothing has to be loaded.
shared().checks = checks;

/** What cells show of a result: an error as its code. */
export function shown(result: Result): unknown {
  return Array.isArray(result) ? result.map((row) => row.map(shownCell)) : shownCell(result);
}

function shownCell(cell: CellInput): unknown {
  return isError(cell) ? cell.code : cell;
}

/** The result of a formula as typed into a cell. */
export function resultOf(formula: string, language: Language = "ja"): Result {
  const { id, args } = readFormula(formula);
  return implementations[id](args, language);
}

/** What the cell of a formula shows. */
export function show(formula: string, language: Language = "ja"): unknown {
  return shown(resultOf(formula, language));
}

/** What a function gives for cells as they are. */
export function compute(id: FunctionId, ...args: readonly Argument[]): Result {
  return implementations[id](args, "ja");
}
