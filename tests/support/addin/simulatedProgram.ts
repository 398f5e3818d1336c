// Runs in the page of the pane, before Office.js: a simulated Excel in the place where Office.js for Windows looks for one.
import type { Workbook } from "../../../src/index";
import { SimulatedExcel } from "../../../workbench/excel/simulatedExcel";
import { createExternal, type ExternalOptions } from "../../../workbench/office/external";
import { OfficeProgram } from "../../../workbench/office/officeProgram";

interface Opened {
  readonly workbook: Workbook;
  readonly options: ExternalOptions;
}

const { workbook, options } = (globalThis as unknown as { readonly opened: Opened }).opened;
const excel = new SimulatedExcel(workbook);
const program = new OfficeProgram(excel);
Object.defineProperty(globalThis, "external", { value: createExternal(program, options), configurable: true });
Object.assign(globalThis, { simulated: { excel, program } });
