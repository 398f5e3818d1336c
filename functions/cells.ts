import type { Wording } from "../src/index";

/** The error values of a spreadsheet. Excel shows our message with #VALUE! and #N/A only. */
export type ErrorCode = "#N/A" | "#DIV/0!" | "#VALUE!" | "#NUM!" | "#REF!" | "#NAME?" | "#NULL!";

/** An error as a cell holds or shows it. One that came in as an argument has an empty message. */
export interface FunctionError {
  readonly code: ErrorCode;
  readonly message: Wording;
}

/** What a cell hands to a function; null, undefined and "" are an empty cell. */
export type CellInput = number | string | boolean | null | undefined | FunctionError;

/** What a function puts into a cell; "" looks empty. */
export type CellOutput = number | string | boolean | FunctionError;

/** A cell, or the rows of a range. */
export type Argument = CellInput | readonly (readonly CellInput[])[];

/** A value for one cell, or rows that spill. */
export type Result = CellOutput | CellOutput[][];

const ERROR_CODES: ReadonlySet<string> = new Set(["#N/A", "#DIV/0!", "#VALUE!", "#NUM!", "#REF!", "#NAME?", "#NULL!"]);
const NO_MESSAGE: Wording = { ja: "", en: "" };

export function fault(code: ErrorCode, ja: string, en: string): FunctionError {
  return { code, message: { ja, en } };
}

export function isMatrix(argument: Argument): argument is readonly (readonly CellInput[])[] {
  return Array.isArray(argument);
}

/** Whether a value is an error. Everything else that functions handle here is no object with a code. */
export function isError(value: unknown): value is FunctionError {
  return typeof value === "object" && value !== null && "code" in value;
}

export function isBlankCell(cell: CellInput): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "";
}

/** The error that a cell holds: as an error value, or as its text, which is how Google Sheets hands it over. */
export function errorOf(cell: CellInput): FunctionError | undefined {
  if (typeof cell === "string") return cell.startsWith("#") && isErrorCode(cell) ? { code: cell, message: NO_MESSAGE } : undefined;
  return isError(cell) ? cell : undefined;
}

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === "string" && ERROR_CODES.has(text);
}

/** The text of a cell; "" for an empty one. */
export function textOf(cell: CellInput): string {
  if (isBlankCell(cell)) return "";
  return isError(cell) ? cell.code : String(cell);
}
