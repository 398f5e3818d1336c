import type { CellContent, CellStyle } from "../../hosts/file/writeXlsx";
import type { CellValue } from "../../src/index";

export const TITLE: CellStyle = { bold: true };
export const HEADER: CellStyle = { bold: true, border: true, fill: "DDEBF7", wrap: true, align: "center", verticalAlign: "center" };
export const BODY: CellStyle = { border: true, wrap: true, verticalAlign: "center" };

/** A text cell. */
export function text(value: string, style: CellStyle = BODY): CellContent {
  return { value, style };
}

/** A number cell with its format code, or a formula with its result. */
export function figure(value: CellValue, format: string, formula?: string): CellContent {
  return { value, format, style: BODY, ...(formula !== undefined && { formula }) };
}
