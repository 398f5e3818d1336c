import type { CellContent } from "../hosts/file/writeXlsx";
import type { Cell, CellRange, Sheet, Workbook } from "../src/index";

/** printed: text as published, "18市町村 (R5年度)". numbers: number cells with formats and calculated rates. */
export const cellKinds = ["printed", "numbers"] as const;
export type CellKind = (typeof cellKinds)[number];

export interface GeneratedTable {
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly merges: readonly CellRange[];
}

const UNITS = ["市町村", "件", "人", "%", "回", "社"];

/**
 * A table of so many indicators: name, target, then value and rate for each period. All rates follow from their figures.
 * The same arguments give the same table.
 */
export function indicatorTable(kind: CellKind, indicators: number, periods = 2): GeneratedTable {
  const rows: (Cell | undefined)[][] = [...headerRows(periods)];
  const random = numbers();
  for (let at = 0; at < indicators; at += 1) rows.push(indicatorRow(kind, at, periods, random));
  return { rows, merges: headerMerges(periods) };
}

export function workbookOf({ rows, merges }: GeneratedTable): Workbook {
  const sheet: Sheet = { name: "KPI", rows, merges };
  return { sheets: [sheet] };
}

/** The rows as `writeXlsx` takes them. */
export function contentOf({ rows }: GeneratedTable): (CellContent | undefined)[][] {
  return rows.map((row) => row.map((cell) => cell && { value: cell.value, ...(cell.format !== undefined && { format: cell.format }) }));
}

function headerRows(periods: number): (Cell | undefined)[][] {
  const upper: (Cell | undefined)[] = [textCell("指標名"), textCell("目標値(A)")];
  const lower: (Cell | undefined)[] = [undefined, undefined];
  for (let period = 0; period < periods; period += 1) {
    upper.push(textCell(`${2024 + Math.floor(period / 2)}.${period % 2 === 0 ? 3 : 9}月末`), undefined);
    lower.push(textCell("値(B)"), textCell("達成率(B/A)"));
  }
  return [upper, lower];
}

function headerMerges(periods: number): CellRange[] {
  const merges = [0, 1].map((column) => ({ top: 0, bottom: 1, left: column, right: column }));
  for (let period = 0; period < periods; period += 1) merges.push({ top: 0, bottom: 0, left: 2 + 2 * period, right: 3 + 2 * period });
  return merges;
}

function indicatorRow(kind: CellKind, at: number, periods: number, random: () => number): Cell[] {
  const unit = UNITS[at % UNITS.length] ?? "件";
  const decimals = unit === "%" ? 1 : 0;
  const target = unit === "%" ? 500 + (random() % 500) : 10 + (random() % 9_990);
  const cells = [textCell(`指標${String(at + 1).padStart(7, "0")}の${unit === "%" ? "割合" : "数"}`)];
  cells.push(kind === "printed" ? textCell(written(target, decimals) + unit) : numberCell(target, decimals, unit));
  let value = Math.max(1, Math.floor(target / 3));
  for (let period = 0; period < periods; period += 1) {
    value = Math.min(target, value + (random() % Math.max(2, Math.floor(target / 6))));
    const tenths = Math.floor((2000 * value + target) / (2 * target));
    if (kind === "printed") {
      cells.push(textCell(`${written(value, decimals)}${unit} (${stateOf(period)})`), textCell(`${written(tenths, 1)}%`));
    } else {
      cells.push(numberCell(value, decimals, unit), { value: value / target, text: `${written(tenths, 1)}%`, format: "0.0%" });
    }
  }
  return cells;
}

/** The period of a value: the fiscal year that ends with the column's date, or the date itself in mid-year. */
function stateOf(period: number): string {
  const year = Math.floor(period / 2);
  return period % 2 === 0 ? `R${5 + year}年度` : `R${6 + year}年9月末時点`;
}

function textCell(text: string): Cell {
  return { value: text, text };
}

/** A percentage is stored as a fraction, as spreadsheets do. */
function numberCell(units: number, decimals: number, unit: string): Cell {
  if (unit === "%") return { value: units / 1000, text: `${written(units, 1)}%`, format: "0.0%" };
  return { value: units / 10 ** decimals, text: grouped(written(units, decimals)), format: "#,##0" };
}

function written(units: number, decimals: number): string {
  return decimals === 0 ? grouped(String(units)) : `${Math.floor(units / 10)}.${units % 10}`;
}

function grouped(digits: string): string {
  return digits.length > 3 && !digits.includes(".") && !digits.includes(",") ? `${digits.slice(0, -3)},${digits.slice(-3)}` : digits;
}

/** Repeatable numbers from 0 to 32767 (the generator of the C standard's example). */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) & 0x7fff;
  };
}
