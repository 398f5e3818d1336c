import type { CellContent, SheetContent } from "../../hosts/file/writeXlsx";
import { findTables, type Workbook } from "../../src/index";
import { publishedSheet } from "./publishedSheet";
import type { TableData } from "./sampleData";

const FIGURE_ROLES = new Set(["baseline", "target", "actual", "rate", "delta"]);
/** Sign, whole digits, decimals, percent sign, words before a bracket, bracket. */
const PLAIN = /^([▲-]?)([\d,]+)(\.\d+)?(%?)([^\d()（【]{0,8})(\s?[(（【][^)）】]*[)）】])?$/;
const INEXACT = /以上|以下|ほぼ|約|込み|①|累計\d/;

/** A table as staff work with it: numbers whose number format carries unit, era and notes. */
export function workedSheet(table: TableData): SheetContent {
  const sheet = publishedSheet(table);
  const columns = figureColumns(sheet);
  const body = table.lines.length + 1 + table.headerRows;
  const rows = sheet.rows.map((cells, row) => cells?.map((cell, column) => (row >= body && columns.has(column) ? worked(cell) : cell)));
  return { ...sheet, rows };
}

function figureColumns(sheet: SheetContent): ReadonlySet<number> {
  const rows = sheet.rows.map((cells) => cells?.map((cell) => (typeof cell?.value === "string" ? { value: cell.value, text: cell.value } : undefined)));
  const workbook: Workbook = { sheets: [{ name: sheet.name, rows, merges: sheet.merges ?? [] }] };
  return new Set(findTables(workbook).flatMap(({ columns }) => columns.flatMap(({ role, index }) => (FIGURE_ROLES.has(role) ? [index] : []))));
}

/** "30.2% (R5年度)" becomes 0.302 shown as `0.0%" (R5年度)"`; what is more than one plain figure stays text. */
function worked(cell: CellContent | undefined): CellContent | undefined {
  if (typeof cell?.value !== "string" || INEXACT.test(cell.value)) return cell;
  const match = PLAIN.exec(cell.value);
  if (!match) return cell;
  const [, sign = "", whole = "", fraction = "", percent = "", unit = "", bracket = ""] = match;
  const magnitude = storedNumber(whole.replaceAll(",", "") + fraction, percent, unit);
  const positive = numberFormat(whole, fraction, percent, unit) + quoted(unit + bracket);
  if (sign === "") return { ...cell, value: magnitude, format: positive };
  return { ...cell, value: -magnitude, format: `${positive};"${sign}"${positive}` };
}

/** 百万枚 is a format that scales; 万枚 is typed as it is. */
function storedNumber(digits: string, percent: string, unit: string): number {
  if (unit === "百万枚") return Number(digits) * 1_000_000;
  return percent === "" ? Number(digits) : Number(`${digits}e-2`);
}

function numberFormat(whole: string, fraction: string, percent: string, unit: string): string {
  const scaled = unit === "百万枚";
  const grouped = whole.includes(",") || scaled ? "#,##0" : "0";
  return `${grouped}${fraction.replace(/\d/g, "0")}${scaled ? ",," : ""}${percent}`;
}

function quoted(words: string): string {
  return words === "" ? "" : `"${words}"`;
}
