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

/** What the thing is called elsewhere. */
export interface OtherNames {
  readonly excel: Wording;
  readonly powerBi: Wording;
  /** The word of the published tables and plans. */
  readonly documents: Wording;
}

/** What a function does with cells that are no plain number. */
export interface Treatment {
  readonly blank: Wording;
  readonly text: Wording;
  readonly error: Wording;
  readonly unit: Wording;
  readonly era: Wording;
}

/** A formula without Kensan that gives the same figure, for tables that leave the house. It is recalculated as a test. */
export interface PlainFormula {
  readonly formula: string;
  readonly same: string;
}

/** One function for everybody who lists them: Excel's metadata, Google Sheets' comments, the manual. */
export interface FunctionEntry {
  readonly id: FunctionId;
  readonly description: Wording;
  readonly parameters: readonly ParameterEntry[];
  readonly result: Wording;
  /** What a user may ask, each a sentence or two. */
  readonly notes: readonly Wording[];
  readonly known: OtherNames;
  readonly treats: Treatment;
  readonly plain?: PlainFormula;
  readonly examples: readonly Example[];
}

interface ParameterOptions {
  readonly optional?: boolean;
  readonly whole?: boolean;
}

export function says(ja: string, en: string): Wording {
  return { ja, en };
}

/** Words that are the same in both languages. */
export function same(text: string): Wording {
  return { ja: text, en: text };
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
export const WHOLE: ParameterOptions = { whole: true };

export const RATE_DIGITS = parameter(
  "digits",
  "結果の％の小数点以下の桁数（1なら46.8%）。省くと丸めません",
  "Decimals of the result in percent (1 gives 46.8%). Left out, nothing is rounded",
  OPTIONAL,
);

export const FIGURE_DIGITS = parameter(
  "digits",
  "小数点以下の桁数。率では％（ポイント）の桁数。省くと丸めません",
  "Decimals of the result; of the percentage for rates. Left out, nothing is rounded",
  OPTIONAL,
);

export const ROUNDING = parameter(
  "rounding",
  "四捨五入（省いたとき）、切り捨て、切り上げ、JIS（偶数への丸め）のどれか",
  `"half-up" (if left out), "down", "up" or "half-even" (JIS, bankers)`,
  OPTIONAL,
);

export const STATED_ROUNDING = parameter(
  "rounding",
  "記載値の端数処理：四捨五入（省いたとき）、切り捨て、切り上げ、JIS のどれか",
  `How the stated figure was rounded: "half-up" (if left out), "down", "up" or "half-even"`,
  OPTIONAL,
);

export const DIRECTION = parameter(
  "direction",
  "up（増やす、多いほど良い）、down（減らす、少ないほど良い。目標÷実績）、mirror（減らす。2−実績÷目標）。省くと up",
  `"up" (more is better), "down" (less is better, target ÷ actual) or "mirror" (less is better, 2 − actual ÷ target). Left out: up`,
  OPTIONAL,
);
