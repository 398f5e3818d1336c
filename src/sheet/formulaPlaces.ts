import { columnName, parseA1 } from "./a1";
import type { CellAddress } from "./address";

/** A cell that a formula names; `sheet` is "" on its own sheet, else the name as it is written, with its "!". */
export interface NamedPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** A formula as its words and the cells that it names. */
export interface FormulaPlaces {
  /** The formula with a mark in the place of each cell: two formulas that calculate alike have the same. Blanks and letter case make no difference. */
  readonly words: string;
  readonly places: readonly NamedPlace[];
  /** What stands before each cell, and behind the last. */
  readonly pieces: readonly string[];
}

/** Texts; cells with their sheet and dollar signs, alone or as an end of a range; quoted sheets; names and functions; blanks. */
const PIECE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*|\s+/gu;
const MARK = "§";
/** Longer formulas nest deeper than anything that a line of a table repeats. */
const LONGEST = 400;

/**
 * Undefined where a formula (without its "=") names no cell, or is too long.
 * @example formulaPlaces("sum(B2:B9)/'R5'!$C$1")?.words // => "SUM(§:§)/§"
 */
export function formulaPlaces(formula: string): FormulaPlaces | undefined {
  if (formula.length > LONGEST) return undefined;
  const places: NamedPlace[] = [];
  const pieces: string[] = [];
  let [words, piece, end] = ["", "", 0];
  for (const match of formula.matchAll(PIECE)) {
    const [text, sheet = "", dollarColumn, letters = "", dollarRow, digits = ""] = match;
    const between = formula.slice(end, match.index);
    const cell = letters === "" ? undefined : parseA1(letters + digits);
    end = match.index + text.length;
    words += between + (cell ? MARK : text.startsWith('"') ? text : text.trim().toUpperCase());
    piece += between + (cell ? "" : text);
    if (!cell) continue;
    places.push({ sheet, ...cell, fixedRow: dollarRow === "$", fixedColumn: dollarColumn === "$" });
    pieces.push(piece);
    piece = "";
  }
  if (places.length === 0) return undefined;
  return { words: words + formula.slice(end), places, pieces: [...pieces, piece + formula.slice(end)] };
}

/** The formula with other cells in the places of its own. */
export function formulaWith({ pieces }: FormulaPlaces, places: readonly NamedPlace[]): string {
  return pieces.map((piece, at) => piece + (places[at] ? placeText(places[at]) : "")).join("");
}

/** Whether a place is the second end of a range. */
export function isRangeEnd({ pieces, places }: FormulaPlaces, at: number): boolean {
  return at > 0 && at < places.length && pieces[at] === ":";
}

/** The name of the sheet that a place stands on; the end of a range stands on that of its beginning. */
export function sheetAt(form: FormulaPlaces, at: number, own: string): string {
  const written = form.places[isRangeEnd(form, at) ? at - 1 : at]?.sheet ?? "";
  return written === ""
    ? own
    : written
        .replace(/!$/, "")
        .replace(/^'(.*)'$/s, "$1")
        .replaceAll("''", "'");
}

/** Whether two formulas name the same cells, whatever their dollar signs. */
export function samePlaces(a: readonly NamedPlace[], b: readonly NamedPlace[]): boolean {
  return a.length === b.length && a.every((place, at) => b[at] !== undefined && isSamePlace(place, b[at]));
}

export function isSamePlace(a: NamedPlace, b: NamedPlace): boolean {
  return a.row === b.row && a.column === b.column && a.sheet.toLowerCase() === b.sheet.toLowerCase();
}

/** Whether formulas of two cells are one formula filled down or across. */
export function isFilled(
  a: FormulaPlaces,
  from: Pick<CellAddress, "row" | "column">,
  b: FormulaPlaces,
  to: Pick<CellAddress, "row" | "column">,
): boolean {
  if (a.words !== b.words) return false;
  return a.places.every((one, at) => {
    const other = b.places[at];
    if (one.sheet !== other?.sheet) return false;
    const row = one.fixedRow && other.fixedRow ? one.row === other.row : one.row - from.row === other.row - to.row;
    const column =
      one.fixedColumn && other.fixedColumn ? one.column === other.column : one.column - from.column === other.column - to.column;
    return row && column;
  });
}

function placeText({ sheet, row, column, fixedRow, fixedColumn }: NamedPlace): string {
  return `${sheet}${fixedColumn ? "$" : ""}${columnName(column)}${fixedRow ? "$" : ""}${row + 1}`;
}
