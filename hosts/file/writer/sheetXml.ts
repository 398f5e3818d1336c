import { a1, a1Range, columnName } from "../../../src/index";
import type { CellContent, SheetContent } from "./content";
import { escapeCellText, escapeXml } from "./escapeXml";
import { hyperlinksXml } from "./linkXml";
import { choicesXml, filterXml, printXml, sheetPropertiesXml } from "./printXml";
import type { StringTable } from "./stringTable";
import type { StyleSheet } from "./styleSheet";

const USUAL_WIDTH = 9;

/** How the texts of cells are written: in a table that all sheets share, or in the cell itself. */
export type CellTexts = Pick<StringTable, "cellXml">;

/** The worksheet part of one sheet. `isActive` marks the sheet that is shown first. */
export function sheetXml(sheet: SheetContent, styles: StyleSheet, strings: CellTexts, isActive: boolean, hasNotes: boolean): string {
  const pieces = [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    sheetPropertiesXml(sheet),
    `<sheetViews><sheetView${sheet.hidesGridlines ? ' showGridLines="0"' : ""} workbookViewId="0"${isActive ? ' tabSelected="1"' : ""}>`,
    `${frozenPane(sheet)}</sheetView></sheetViews>`,
    usualSizes(sheet),
    columns(sheet),
    "<sheetData>",
  ];
  const names: string[] = [];
  const count = countTo(sheet.rows.length, sheet.hiddenRows);
  for (let row = 0; row < count; row += 1) pieces.push(rowXml(sheet, row, styles, strings, names));
  pieces.push("</sheetData>", filterXml(sheet), merged(sheet), painted(sheet, styles), choicesXml(sheet));
  pieces.push(hyperlinksXml(sheet, hasNotes ? 3 : 1), printXml(sheet), hasNotes ? '<legacyDrawing r:id="rId1"/>' : "", "</worksheet>");
  return pieces.join("");
}

function usualSizes({ usualWidth, usualHeight }: SheetContent): string {
  const width = usualWidth === undefined ? "" : ` defaultColWidth="${usualWidth}"`;
  return `<sheetFormatPr${width} defaultRowHeight="${usualHeight ?? 15}"${usualHeight === undefined ? "" : ' customHeight="1"'}/>`;
}

/** How many rows or columns to go through so that every hidden one is met. */
function countTo(length: number, hidden: Iterable<number> = []): number {
  let count = length;
  for (const position of hidden) count = Math.max(count, position + 1);
  return count;
}

function rowXml(sheet: SheetContent, row: number, styles: StyleSheet, strings: CellTexts, names: string[]): string {
  const hidden = sheet.hiddenRows?.has(row) ? ' hidden="1"' : "";
  const cells = sheet.rows[row];
  let xml = "";
  cells?.forEach((cell, column) => {
    if (cell) xml += cellXml(cell, `${(names[column] ??= columnName(column))}${row + 1}`, styles.styleOf(cell), strings);
  });
  const height = sheet.rowHeights?.[row];
  const shape = `${height === undefined ? "" : ` ht="${height}" customHeight="1"`}${hidden}`;
  if (xml === "" && shape === "") return "";
  return `<row r="${row + 1}"${shape}>${xml}</row>`;
}

function cellXml(cell: CellContent, ref: string, style: number, strings: CellTexts): string {
  const head = `<c r="${ref}"${style === 0 ? "" : ` s="${style}"`}${cell.formula !== undefined && cell.spill ? ' cm="1"' : ""}`;
  const formula = formulaXml(cell);
  const { value } = cell;
  if (typeof value === "number" && Number.isFinite(value)) return `${head}>${formula}<v>${value}</v></c>`;
  if (typeof value === "number") return `${head} t="e">${formula}<v>#NUM!</v></c>`;
  if (typeof value === "boolean") return `${head} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (value === null) return formula === "" ? (style === 0 ? "" : `${head}/>`) : `${head}>${formula}</c>`;
  if (typeof value === "object") return `${head} t="e">${formula}<v>${escapeXml(value.error)}</v></c>`;
  if (formula !== "") return `${head} t="str">${formula}<v>${escapeCellText(value)}</v></c>`;
  return `${head} ${strings.cellXml(value, cell.phonetic)}</c>`;
}

function formulaXml({ formula, spill }: CellContent): string {
  if (formula === undefined) return "";
  return `<f${spill ? ` t="array" ref="${a1Range(spill)}"` : ""}>${escapeXml(formula)}</f>`;
}

function frozenPane({ freeze }: SheetContent): string {
  const rows = freeze?.rows ?? 0;
  const frozenColumns = freeze?.columns ?? 0;
  if (rows === 0 && frozenColumns === 0) return "";
  const pane = rows > 0 && frozenColumns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<pane${splits} topLeftCell="${a1({ row: rows, column: frozenColumns })}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function columns({ columnWidths = [], hiddenColumns }: SheetContent): string {
  let xml = "";
  const count = countTo(columnWidths.length, hiddenColumns);
  for (let column = 0; column < count; column += 1) {
    const width = columnWidths[column];
    const hidden = hiddenColumns?.has(column) === true;
    if (width === undefined && !hidden) continue;
    const shape = `width="${width ?? USUAL_WIDTH}" customWidth="1"${hidden ? ' hidden="1"' : ""}`;
    xml += `<col min="${column + 1}" max="${column + 1}" ${shape}/>`;
  }
  return xml && `<cols>${xml}</cols>`;
}

function merged({ merges = [] }: SheetContent): string {
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${a1Range(range)}"/>`).join("")}</mergeCells>`;
}

function painted({ conditionalFormats = [] }: SheetContent, styles: StyleSheet): string {
  const rules = conditionalFormats.map(({ ranges, formula, style, stopIfTrue }, at) => {
    const rule = `type="expression" dxfId="${styles.differenceOf(style)}" priority="${at + 1}"${stopIfTrue ? ' stopIfTrue="1"' : ""}`;
    const cells = ranges.map(a1Range).join(" ");
    return `<conditionalFormatting sqref="${cells}"><cfRule ${rule}><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`;
  });
  return rules.join("");
}
