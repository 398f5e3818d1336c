import { CATALOGUE, type FunctionEntry } from "../../functions/catalogue";
import type { Language } from "../../src/index";

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: "any";
    readonly dimensionality: "matrix";
    readonly optional?: true;
  }[];
  readonly result: { readonly dimensionality: "matrix" };
  readonly options?: { readonly requiresParameterAddresses: true };
}

/** The content of functions.json, from which Excel knows the functions. */
export interface Metadata {
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * functions.json in one language. It lets errors in as arguments, so that they stay in their own cells. It takes plain values only: with data types, too,
 * Excel 2021 crashes (decision 24).
 */
export function functionsMetadata(language: Language): Metadata {
  return { allowErrorForDataTypeAny: true, functions: CATALOGUE.map((entry) => described(entry, language)) };
}

function described({ id, description, parameters }: FunctionEntry, language: Language): FunctionMetadata {
  return {
    id,
    name: id,
    description: description[language],
    parameters: parameters.map(({ label, help, optional }) => ({
      name: label[language],
      description: help[language],
      type: "any",
      dimensionality: "matrix",
      ...(optional && { optional: true }),
    })),
    result: { dimensionality: "matrix" },
    // Findings name cells as they are named in the sheet.
    ...(id === "FINDINGS" && { options: { requiresParameterAddresses: true } }),
  };
}
