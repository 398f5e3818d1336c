import { fault, isErrorCode, type Argument, type CellInput, type CellOutput, type ErrorCode, type FunctionError } from "./cells";
import type { Implementation } from "./implementations";
import { currentLanguage } from "./language";
import type { Language } from "../src/index";

/** Computes a function for Excel: its values in, rows of cells out. An error that concerns the whole result is thrown, which shows its message. */
export function answer(implementation: Implementation, args: readonly unknown[], address: string | undefined): unknown[][] {
  const language = currentLanguage();
  const result = implementation(args.map(argumentOf), language, address);
  if (!Array.isArray(result)) return [[whole(result, language)]];
  const first = result[0]?.[0];
  if (result.length === 1 && result[0]?.length === 1 && first !== undefined) return [[whole(first, language)]];
  return result.map((row) => row.map((cell) => excelCell(cell, language)));
}

function whole(cell: CellOutput, language: Language): unknown {
  const value = excelCell(cell, language);
  // By Microsoft's types it is no Error, although it is one.
  if (value instanceof CustomFunctions.Error) throw value as unknown as Error;
  return value;
}

function excelCell(cell: CellOutput, language: Language): unknown {
  return typeof cell === "object" ? excelError(cell, language) : cell;
}

function excelError({ code, message }: FunctionError, language: Language): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message[language] || undefined);
}

function argumentOf(value: unknown): Argument {
  if (!Array.isArray(value)) return cellOf(value);
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]));
}

/** A value as Excel hands it over. Errors and data types come as objects that say their basic value. */
function cellOf(value: unknown): CellInput {
  if (typeof value !== "object" || value === null) return isPlain(value) ? value : undefined;
  const { code, basicValue } = value as { readonly code?: unknown; readonly basicValue?: unknown };
  const error = isErrorCode(code) ? code : basicValue;
  if (isErrorCode(error)) return passedOn(error);
  return isPlain(basicValue) ? basicValue : fault("#VALUE!", "このセルの値は扱えません。", "The value of this cell cannot be used.");
}

function isPlain(value: unknown): value is number | string | boolean | null | undefined {
  return value === null || value === undefined || typeof value === "number" || typeof value === "string" || typeof value === "boolean";
}

function passedOn(code: ErrorCode): FunctionError {
  return { code, message: { ja: "", en: "" } };
}
