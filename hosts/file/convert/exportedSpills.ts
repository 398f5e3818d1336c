import type { CellRange } from "../../../src/index";
import { a1, isExportedSpill, parseA1 } from "../../../src/index";
import { unescapeXml } from "../xml/xmlText";
import { formulaTexts } from "./formulaTexts";

/** The area that each formula filled when Google Sheets exported the sheet, by its own cell; undefined where two formulas may have filled the same cell. */
export type ExportedSpills = ReadonlyMap<string, CellRange | undefined>;

/**
 * Which cells each exported formula had spilled over. The file only says that a cell was filled by some formula: it is the one from which an unbroken
 * rectangle of such cells begins.
 */
export function exportedSpills(xml: string): ExportedSpills {
  const spilled = new Set<string>();
  const sources: string[] = [];
  if (!xml.includes("COMPUTED_VALUE")) return new Map();
  for (const { raw, cell } of formulaTexts(xml)) {
    if (cell === undefined || !/DUMMYFUNCTION/i.test(raw)) continue;
    if (isExportedSpill(unescapeXml(raw))) spilled.add(cell);
    else sources.push(cell);
  }
  const areas = sources.flatMap((cell) => {
    const area = filledFrom(cell, spilled);
    return area ? [{ cell, area, filled: cellsOf(area).filter((name) => name !== cell) }] : [];
  });
  const claims = new Map<string, number>();
  for (const name of areas.flatMap(({ filled }) => filled)) claims.set(name, (claims.get(name) ?? 0) + 1);
  return new Map(areas.map(({ cell, area, filled }) => [cell, filled.every((name) => claims.get(name) === 1) ? area : undefined]));
}

/** The names of all cells of an area. */
export function cellsOf({ top, left, bottom, right }: CellRange): string[] {
  const names: string[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) names.push(a1({ row, column }));
  return names;
}

function filledFrom(cell: string, spilled: ReadonlySet<string>): CellRange | undefined {
  const place = parseA1(cell);
  if (!place) return undefined;
  const { row, column } = place;
  let right = column;
  while (spilled.has(a1({ row, column: right + 1 }))) right += 1;
  let bottom = row;
  while (cellsOf({ top: bottom + 1, left: column, bottom: bottom + 1, right }).every((name) => spilled.has(name))) bottom += 1;
  return right === column && bottom === row ? undefined : { top: row, left: column, bottom, right };
}
