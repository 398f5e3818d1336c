import { rewriteKpiFormula, type Sheet } from "../../src/index";

const STORED = /_xldudf_/i;

/** The formula of a cell as Excel keeps it in a file: _xldudf_KPI_RATE for KPI.RATE. What is spelt for Google Sheets is left to whoever repairs it. */
export function storedFormula(formula: string): string {
  if (rewriteKpiFormula(formula, "excel")) return formula;
  return rewriteKpiFormula(formula, "excel-file")?.formula ?? formula;
}

/** The formula as Excel shows it where the add-in is there: KPI.RATE for _xldudf_KPI_RATE. */
export function shownFormula(formula: string): string {
  if (!STORED.test(formula)) return formula;
  const plain = rewriteKpiFormula(formula, "google-sheets")?.formula ?? formula;
  return rewriteKpiFormula(plain, "excel")?.formula ?? formula;
}

/** The sheet with the formulas that Excel would show. */
export function withShownFormulas(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) =>
    row?.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: shownFormula(cell.formula) })),
  );
  return { ...sheet, rows };
}
