/** The front door of the engine: everything outside src/ and tests/ imports from here. */
export type { CellAddress, CellRange, Cited } from "./sheet/address";
export type { Cell, CellError, CellValue, Sheet, SheetRow, Workbook } from "./sheet/workbook";
export { a1, a1Range, columnName, parseA1, parseA1Range } from "./sheet/a1";
export type { Finding, Language, Severity, Verdict, Wording } from "./findings/finding";
export type { Review, ReviewOptions } from "./review";
export { review } from "./review";
export { rules } from "./rules/index";
export type { FileReport, KensanReport, ReportedFinding, ReportedSkip, ReportSummary, ReviewedFile } from "./report";
export { bindReports, fileReport, report, summarise } from "./report";
export { findTables } from "./tables/findTables";
export type { Column, ColumnRole, KpiTable, TableKind } from "./tables/table";
export type { Part, Printed } from "./parse/printed";
export { parseCell } from "./parse/parseCell";
export { partsOf } from "./parse/partsOf";
