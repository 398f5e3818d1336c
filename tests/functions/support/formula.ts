import type { Argument, CellInput } from "../../../functions/cells";
import type { FunctionId } from "../../../functions/implementations";

/** A call as it is typed into a cell. */
export interface Call {
  readonly id: FunctionId;
  readonly args: readonly Argument[];
}

/** Reads "=KPI.RATE({18;21},40%,1)": numbers, percentages, texts and array constants; an argument between two commas may be left out. */
export function readFormula(formula: string): Call {
  const match = /^=KPI\.([A-Z]+)\((.*)\)$/s.exec(formula);
  if (!match) throw new Error(`not a call: ${formula}`);
  return { id: match[1] as FunctionId, args: split(match[2] ?? "", ",").map(readArgument) };
}

function readArgument(text: string): Argument {
  if (!text.startsWith("{")) return readConstant(text);
  return split(text.slice(1, -1), ";").map((row) => split(row, ",").map(readConstant));
}

function readConstant(text: string): CellInput {
  if (text === "") return undefined;
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  const number = text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) : Number(text);
  if (Number.isNaN(number)) throw new Error(`not a constant: ${text}`);
  return number;
}

/** The pieces between separators that stand neither in a text nor in an array. */
function split(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let piece = "";
  let quoted = false;
  let depth = 0;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === "{") depth++;
    else if (!quoted && character === "}") depth--;
    if (character === separator && !quoted && depth === 0) {
      pieces.push(piece);
      piece = "";
    } else piece += character;
  }
  return [...pieces, piece];
}
