import type { Wording, Workbook } from "../../src/index";

/** A workbook as a file has it. */
export interface WorkbookInFile extends Workbook {
  /** What a reader of the report must know of the file, where it is not as it should be. */
  readonly notices?: readonly Wording[];
}
