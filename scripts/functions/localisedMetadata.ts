import type { Language } from "../../src/index";
import { CATALOGUE, type FunctionEntry } from "../../functions/catalogue";

/** What custom-functions-metadata reads off the tags of functions/excel.ts, as far as it is changed here. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly { readonly name: string; readonly description?: string; readonly optional?: boolean }[];
}

export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * functions.json in one language: what custom-functions-metadata generates with the words of the catalogue. It lets errors in as arguments, so that they stay
 * in their own cells, and takes plain values only, for data types need a newer Excel. An Error where the tags and the catalogue disagree.
 */
export function localisedMetadata(generated: Metadata, language: Language): Metadata {
  const missing = CATALOGUE.filter(({ id }) => !generated.functions.some((known) => known.id === id));
  if (missing.length > 0) throw new Error(`functions without tags: ${missing.map(({ id }) => id).join(", ")}`);
  return { allowErrorForDataTypeAny: true, functions: generated.functions.map((known) => localised(known, language)) };
}

function localised(known: FunctionMetadata, language: Language): FunctionMetadata {
  const entry = CATALOGUE.find(({ id }) => id === known.id);
  if (!entry) throw new Error(`the catalogue has no function ${known.id}`);
  if (signature(entry.parameters) !== signature(known.parameters))
    throw new Error(`the parameters of ${known.id} are not those of the catalogue: ${signature(entry.parameters)}`);
  return {
    ...known,
    name: entry.id,
    description: entry.description[language],
    parameters: known.parameters.map((parameter, place) => ({ ...parameter, ...wordsOf(entry, place, language) })),
  };
}

function signature(parameters: readonly { readonly name: string; readonly optional?: boolean }[]): string {
  return parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
}

/** The name and the help that Excel shows while the function is typed. */
function wordsOf({ parameters }: FunctionEntry, place: number, language: Language): { name: string; description: string } | undefined {
  const parameter = parameters[place];
  return parameter && { name: parameter.label[language], description: parameter.help[language] };
}
