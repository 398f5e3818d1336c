import type { Wording } from "../../src/index";
import { NAMES, type ArgumentName } from "../argumentNames";
import type { FunctionId } from "../implementations";

export interface ParameterEntry {
  readonly name: ArgumentName;
  /** The name that is shown while the function is typed. */
  readonly label: Wording;
  readonly help: Wording;
  readonly optional: boolean;
  /** Whether the range is taken as a whole. Other ranges are taken cell by cell. */
  readonly whole: boolean;
}

/** What an example shows: one cell, rows of cells, or words in the language of the program. */
export type ExampleResult = number | string | readonly (readonly (number | string)[])[] | Wording;

export interface Example {
  /** As typed in Excel; in Google Sheets KPI_ stands for KPI. */
  readonly formula: string;
  readonly result: ExampleResult;
}

/** One function for everybody who lists them: Excel's metadata, Google Sheets' comments, the manual. */
export interface FunctionEntry {
  readonly id: FunctionId;
  readonly description: Wording;
  readonly parameters: readonly ParameterEntry[];
  readonly result: Wording;
  /** What a user may ask, each a sentence or two. */
  readonly notes: readonly Wording[];
  readonly examples: readonly Example[];
}

interface ParameterOptions {
  readonly optional?: boolean;
  readonly whole?: boolean;
}

export function says(ja: string, en: string): Wording {
  return { ja, en };
}

export function parameter(
  name: ArgumentName,
  ja: string,
  en: string,
  { optional = false, whole = false }: ParameterOptions = {},
): ParameterEntry {
  return { name, label: { ja: NAMES[name].ja, en: name }, help: { ja, en }, optional, whole };
}

export const OPTIONAL: ParameterOptions = { optional: true };

export const RATE_DIGITS = parameter(
  "digits",
  "結果の％の小数点以下の桁数（1なら46.8%）。省くと丸めません",
  "Decimals of the result in percent (1 gives 46.8%). Left out, nothing is rounded",
  OPTIONAL,
);
