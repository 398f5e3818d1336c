import { parseA1 } from "../../sheet/a1";
import type { CellAddress } from "../../sheet/address";

/** A cell of a sum, and how often it counts. */
export interface LinearPart {
  readonly cell: CellAddress;
  readonly weight: number;
}

const LARGEST = 400;
const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?`;
const CELL = String.raw`\$?([A-Z]{1,3}\$?\d{1,7})`;
const TERM = new RegExp(String.raw`^([+-]?)(?:SUM\(([^()]*)\)|${SHEET}${CELL}(?![\d(:A-Z]))`, "iu");
const RANGE = new RegExp(String.raw`^${SHEET}${CELL}(?::${CELL})?$`, "iu");

/**
 * The cells that a formula (without its "=") adds up and takes off; undefined for one that does anything else.
 * @example formOfSum("B2-SUM(C2:C3)", "KPI")?.map(({ weight }) => weight) // => [1, -1, -1]
 */
export function formOfSum(formula: string, own: string): LinearPart[] | undefined {
  const parts: LinearPart[] = [];
  let rest = formula.replace(/('[^']*')|\s+/g, "$1").replace(/^IF\([^,()]*="",""\s*,(.*)\)$/i, "$1");
  while (rest !== "") {
    const [term, sign, inside, sheet, cell] = TERM.exec(rest) ?? [];
    if (term === undefined || (parts.length > 0 && sign === "")) return undefined;
    const weight = sign === "-" ? -1 : 1;
    const pieces = inside?.split(",") ?? [`${sheet === undefined ? "" : `${sheet}!`}${cell ?? ""}`];
    for (const piece of pieces) {
      const cells = cellsIn(piece, own);
      if (!cells) return undefined;
      for (const place of cells) parts.push({ cell: place, weight });
    }
    if (parts.length > LARGEST) return undefined;
    rest = rest.slice(term.length);
  }
  return parts.length > 0 ? parts : undefined;
}

function cellsIn(piece: string, own: string): CellAddress[] | undefined {
  const [found, sheet, first = "", last = first] = RANGE.exec(piece) ?? [];
  const [from, to] = [parseA1(first.replace("$", "")), parseA1(last.replace("$", ""))];
  if (found === undefined || !from || !to || (to.row - from.row + 1) * (to.column - from.column + 1) > LARGEST) return undefined;
  const name = sheet === undefined ? own : sheet.replace(/^'|'$/g, "").replaceAll("''", "'");
  const cells: CellAddress[] = [];
  for (let row = from.row; row <= to.row; row += 1)
    for (let column = from.column; column <= to.column; column += 1) cells.push({ sheet: name, row, column });
  return cells;
}
