import type { Workbook } from "../../../src/index";
import type { ExcelOptions } from "../../../workbench/excel/simulatedExcel";
import { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";
import type { OfficeProgram } from "../../../workbench/office/officeProgram";
import type { StartOptions } from "./startOffice";
import { startOffice } from "./startOffice";

/** What Excel it is, and how it behaves where that is not the same everywhere. */
export interface StartExcelOptions extends StartOptions, ExcelOptions {
  /** What is open in Excel; one empty sheet where nothing is given. */
  readonly workbook?: Workbook;
}

export interface StartedExcel {
  /** The workbook as its user sees and edits it. */
  readonly excel: SimulatedExcel;
  /** What happens around it: requests and their bytes, refusals, ribbon, calls of custom functions. */
  readonly program: OfficeProgram;
}

const emptyWorkbook: Workbook = { sheets: [{ name: "Sheet1", rows: [], merges: [] }] };

/**
 * Starts a simulated Excel with Microsoft's own Office.js on top: afterwards `Excel`, `Office` and `CustomFunctions` are there as in an add-in.
 * Each call opens a workbook afresh, so that every test of a file may start its own.
 */
export async function startExcel({ workbook = emptyWorkbook, ...options }: StartExcelOptions = {}): Promise<StartedExcel> {
  const excel = new SimulatedExcel(workbook, options);
  const program = await startOffice(excel, options);
  return { excel, program };
}
