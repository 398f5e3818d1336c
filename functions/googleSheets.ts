/**
 * The functions as Google Sheets calls them. For each entry of the catalogue the build writes a top-level function with its words, such as
 * KPI_RATE(actual, target), which hands its arguments to `calculate`.
 */
import type { Language } from "../src/index";
import { isError, type CellOutput } from "./cells";
import { checks } from "./checks";
import { argumentReader, languageOfFile } from "./googleSheetsCells";
import { implementations, type FunctionId } from "./implementations";
import { reviewTable } from "./reviewer";
import { shared } from "./shared";

// There is one script only, so that nothing has to be loaded.
shared().reviewTable = reviewTable;
shared().checks = checks;

/**
 * Computes a function: a value for one cell, or rows that spill. Google Sheets lets a function end in an error only as a whole, by throwing,
 * and shows the message; among other cells an error stands as its text, "#N/A", which the functions take for the error again.
 */
export function calculate(id: FunctionId, args: readonly unknown[]): unknown {
  const language = languageOfFile();
  // A table is read as it is printed, where a date is a date; elsewhere a date is the number that Excel hands over too.
  const result = implementations[id](args.map(argumentReader(id === "FINDINGS" ? "text" : "serial")), language);
  if (!Array.isArray(result)) return alone(result, language);
  const first = result[0]?.[0];
  if (result.length === 1 && result[0]?.length === 1 && first !== undefined) return alone(first, language);
  return result.map((row) => row.map((cell) => (isError(cell) ? cell.code : cell)));
}

function alone(cell: CellOutput, language: Language): CellOutput {
  if (isError(cell)) throw new Error(`${cell.code} ${cell.message[language]}`.trimEnd());
  return cell;
}
