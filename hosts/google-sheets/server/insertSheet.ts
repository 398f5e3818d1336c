import type { NewSheet } from "../../host";
import { newSheet } from "../wayBack";
import { asText } from "./cellText";
import { restore } from "./writeChanges";

/** The longest name that Google Sheets gives a sheet. */
const LONGEST = 100;

/** Adds a sheet behind the others and shows it. Texts stay texts, whatever they begin with. A sheet that is only half written goes again. */
export function addSheet(wished: NewSheet): string {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = book.getSheets();
  const taken = sheets.map((sheet) => sheet.getName());
  const name = freeName(wished.name, taken);
  const sheet = book.insertSheet(name, sheets.length);
  try {
    fill(sheet, wished);
    sheet.activate();
    SpreadsheetApp.flush();
    return name;
  } catch (error) {
    restore(
      () => {
        book.deleteSheet(sheet);
        SpreadsheetApp.flush();
      },
      newSheet(name),
      error,
    );
    throw error;
  }
}

function fill(sheet: GoogleAppsScript.Spreadsheet.Sheet, { rows, formats, headings }: NewSheet): void {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  if (rows.length === 0) return;
  const [lacking, missing] = [rows.length - sheet.getMaxRows(), width - sheet.getMaxColumns()];
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const table = sheet.getRange(1, 1, rows.length, width);
  const grid = <T>(at: (row: number, column: number) => T): T[][] =>
    rows.map((_, row) => Array.from({ length: width }, (__, column) => at(row, column)));
  if (formats) table.setNumberFormats(grid((row, column) => codeOf(formats[row]?.[column])));
  table.setValues(grid((row, column) => written(rows[row]?.[column])));
  const bold = Math.min(headings, rows.length);
  if (bold > 0) sheet.getRange(1, 1, bold, width).setFontWeight("bold");
  sheet.autoResizeColumns(1, width);
}

function codeOf(format = ""): string {
  return format === "" ? "General" : format;
}

function written(value: string | number | undefined): string | number {
  return typeof value === "string" ? asText(value, "General") : (value ?? "");
}

/** The wished name; a number is added where it is taken. Google Sheets does not tell "KPI" from "kpi". */
function freeName(wished: string, taken: readonly string[]): string {
  const name = wished.replace(/\p{Cc}/gu, " ").trim() || "Kensan";
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : ` (${number})`;
    const candidate =
      Array.from(name)
        .slice(0, LONGEST - ending.length)
        .join("") + ending;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}
