import type { CellRange } from "./address";

/** An error value of a spreadsheet, such as #N/A. */
export interface CellError {
  readonly error: string;
}

/** What a cell stores. Dates are serial numbers, as spreadsheets keep them. */
export type CellValue = string | number | boolean | CellError | null;

/** One cell as a host reports it: what is stored, and what a reader sees. */
export interface Cell {
  readonly value: CellValue;
  /** The displayed text: the number format applied, line breaks as "\n". */
  readonly text: string;
  /** The number format code, where it is not General. */
  readonly format?: string;
  /** The formula without its leading "=", where there is one; `value` is then its cached result. */
  readonly formula?: string;
  /** The text of the note or comment on the cell. */
  readonly note?: string;
}

export type SheetRow = readonly (Cell | undefined)[];

/** A host-free picture of one worksheet. `rows[r][c]` is sparse: rows and cells may be undefined. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (SheetRow | undefined)[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** True where serial numbers count from 1904-01-01. */
  readonly date1904?: boolean;
}
