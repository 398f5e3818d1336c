import { parseA1Range, storedDecimal, toText, type Cell, type CellRange, type Sheet, type SheetRow, type Workbook } from "../src/index";
import { errorOf, isBlankCell, isMatrix, type CellInput } from "./cells";
import type { TableArgument } from "./shared";

/** The table of an argument as a workbook of one sheet, each cell where it stands in its own sheet. */
export function workbookOf({ table, address }: TableArgument): Workbook {
  const { sheet, range } = placeOf(address);
  const given: readonly (readonly CellInput[])[] = isMatrix(table) ? table : [[table]];
  const above = Array.from({ length: range.top }, () => undefined);
  const rows = given.map((row): SheetRow => [...Array.from({ length: range.left }, () => undefined), ...row.map(cellOf)]);
  const content: Sheet = { name: sheet, rows: [...above, ...rows], merges: [] };
  return { sheets: [content] };
}

/** A cell of which only the value is known: it is taken to show all its digits. */
function cellOf(value: CellInput): Cell | undefined {
  if (isBlankCell(value)) return undefined;
  const error = errorOf(value);
  if (error) return { value: { error: error.code }, text: error.code };
  if (typeof value === "number") return Number.isFinite(value) ? numberCell(value) : undefined;
  return typeof value === "object" ? undefined : { value, text: typeof value === "string" ? value : value ? "TRUE" : "FALSE" };
}

function numberCell(value: number): Cell {
  return { value, text: toText(storedDecimal(value)) };
}

/** "'KPI 表'!A4:G8" and "Sheet1!A4:G8", which may name several sheets; the corner of an unnamed sheet where nothing is known. */
function placeOf(address: string | undefined): { readonly sheet: string; readonly range: Pick<CellRange, "top" | "left"> } {
  const mark = address?.lastIndexOf("!") ?? -1;
  const range = address === undefined ? undefined : parseA1Range(address.slice(mark + 1));
  const name = address?.slice(0, Math.max(mark, 0)) ?? "";
  const sheet = name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: sheet.slice(sheet.lastIndexOf("]") + 1), range: range ?? { top: 0, left: 0 } };
}
