import { parseA1Range } from "../sheet/a1";
import type { CellAddress, CellRange } from "../sheet/address";
import { kpiCall, type KpiCall } from "../sheet/kpiCall";
import type { KpiFunction } from "../sheet/kpiFunctions";
import type { Cell, Sheet, Workbook } from "../sheet/workbook";
import { parseCell } from "../parse/parseCell";
import { leadingArgument, resultForm, type ResultForm } from "./resultForm";

/** A number that a KPI function gives, in a cell without a number format. */
export interface UnformattedResult extends ResultForm {
  readonly cell: CellAddress;
  readonly text: string;
}

/** Results of one function that lie below each other, or that one formula gives. */
export interface UnformattedRun {
  readonly function: KpiFunction;
  readonly results: readonly UnformattedResult[];
}

/** The results of KPI functions that a sheet shows as plain numbers (0.798941798942), as far as it is clear how they ought to be shown. */
export function unformattedRuns(workbook: Workbook, sheet: Sheet): readonly UnformattedRun[] {
  const runs: { readonly function: KpiFunction; readonly results: UnformattedResult[] }[] = [];
  const open = new Map<string, UnformattedResult[]>();
  let points: string | undefined;
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      const call = cell?.formula === undefined ? undefined : kpiCall(cell.formula);
      if (!call) continue;
      points ??= isInJapanese(sheet) ? "ポイント" : " pts";
      const found = resultsOf({ call, at: { sheet: sheet.name, row, column }, points }, sheet, workbook);
      const above = open.get(`${call.id} ${row - 1} ${column}`);
      const results = above ?? found;
      if (above) for (const result of found) above.push(result);
      else if (found.length > 0) runs.push({ function: call.id, results });
      if (found.length > 0) open.set(`${call.id} ${row} ${column}`, results);
    }
  }
  return runs;
}

interface PlacedCall {
  readonly call: KpiCall;
  readonly at: CellAddress;
  /** What stands behind a difference of percentages. */
  readonly points: string;
}

/** The cells that a call fills, those of a spill included, as far as they show plain numbers. */
function resultsOf({ call, at, points }: PlacedCall, sheet: Sheet, workbook: Workbook): UnformattedResult[] {
  const { rows, columns } = filled(call);
  const leading = leadingArgument(call);
  const lead = leading === undefined ? undefined : leadOf(leading, at, workbook);
  const found: UnformattedResult[] = [];
  for (let down = 0; down < rows; down++) {
    for (let right = 0; right < columns; right++) {
      const place = { sheet: at.sheet, row: at.row + down, column: at.column + right };
      const cell = sheet.rows[place.row]?.[place.column];
      if (typeof cell?.value !== "number" || cell.format !== undefined || (cell.formula !== undefined && down + right > 0)) continue;
      const form = resultForm(call, cell.value, lead?.(down, right), points);
      if (form) found.push({ cell: place, text: cell.text, ...form });
    }
  }
  return found;
}

function isInJapanese({ rows }: Sheet): boolean {
  return rows.some((cells) => cells?.some((cell) => cell !== undefined && /[\u3041-\u30ff\u4e00-\u9fff]/.test(cell.text)));
}

/** The arguments by whose ranges a result spills; a function without an entry gives one cell. */
const SPILLING: Readonly<Partial<Record<KpiFunction, readonly number[]>>> = {
  RATE: [0, 1, 2, 3, 4, 5, 6],
  SHARE: [0, 1],
  DELTA: [0, 1, 2, 3, 4],
  CHANGE: [0, 1, 2, 3],
  YOY: [1],
  CAGR: [0, 1, 2, 3, 4],
  PACE: [0, 1, 2, 3, 4],
  FORECAST: [2],
  GAP: [0, 1, 2, 3, 4],
  REQUIREDPACE: [0, 1, 2, 3, 4, 5, 6],
  PERIOD: [0],
};

function filled({ id, args }: KpiCall): { readonly rows: number; readonly columns: number } {
  const ranges = (SPILLING[id] ?? []).flatMap((place) => rangeOf(args[place] ?? "")?.range ?? []);
  return {
    rows: Math.max(1, ...ranges.map(({ top, bottom }) => bottom - top + 1)),
    columns: Math.max(1, ...ranges.map(({ left, right }) => right - left + 1)),
  };
}

/** The cell of an argument that belongs to a place of the result; of a range that is taken as a whole, and of a single cell, its first figure. */
function leadOf(arg: string, at: CellAddress, workbook: Workbook): (down: number, right: number) => Cell | undefined {
  const literal = /^"([^"]*)"$/.exec(arg)?.[1] ?? (/^-?[\d.]+%$/.test(arg) ? arg : undefined);
  if (literal !== undefined) return () => ({ value: literal, text: literal });
  const named = rangeOf(arg);
  const sheet = named && workbook.sheets.find(({ name }) => name === (named.sheet ?? at.sheet));
  if (!named || !sheet) return () => undefined;
  const { top, left, bottom, right: last } = named.range;
  const cellAt = (row: number, column: number): Cell | undefined =>
    row <= bottom && column <= last ? sheet.rows[row]?.[column] : undefined;
  const first = firstFigure(sheet, named.range);
  return (down, right) => {
    const own = cellAt(top + (top === bottom ? 0 : down), left + (left === last ? 0 : right));
    return own && parseCell(own).quantity ? own : first;
  };
}

function firstFigure({ rows }: Sheet, { top, left, bottom, right }: CellRange): Cell | undefined {
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++)
    for (let column = left; column <= right; column++) {
      const cell = rows[row]?.[column];
      if (cell && parseCell(cell).quantity) return cell;
    }
  return undefined;
}

function rangeOf(arg: string): { readonly sheet: string | undefined; readonly range: CellRange } | undefined {
  const [, quoted, plain, name = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([$\w:]+)$/.exec(arg) ?? [];
  const range = parseA1Range(name.replaceAll("$", ""));
  return range && { sheet: quoted?.replaceAll("''", "'") ?? plain, range };
}
