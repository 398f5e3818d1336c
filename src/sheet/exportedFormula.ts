import { formulaTokens, type FormulaToken } from "./formulaTokens";

/** A formula that Google Sheets exported as a text, since the file format has no name for its functions: IFERROR(__xludf.DUMMYFUNCTION("…"),0.749). */
export interface ExportedFormula {
  readonly formula: string;
  /** The place of the first token behind it. */
  readonly end: number;
  /** True where it holds functions that only Google Sheets has, besides custom ones. */
  readonly isGoogleOnly: boolean;
}

/** Functions of Google Sheets without a namesake in Excel. */
const GOOGLE_ONLY = new Set(
  (
    "ARRAYFORMULA ARRAY_CONSTRAIN COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE FLATTEN GOOGLEFINANCE GOOGLETRANSLATE IMPORTDATA IMPORTFEED IMPORTHTML " +
    "IMPORTRANGE IMPORTXML ISEMAIL ISURL JOIN QUERY REGEXMATCH SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT TO_PURE_NUMBER TO_TEXT"
  ).split(" "),
);

/** The text that stands for a cell into which the result of another cell spilled. */
const SPILLED = '"COMPUTED_VALUE"';

/** The exported formula that begins at a token; undefined for anything else. */
export function exportedAt(tokens: readonly FormulaToken[], start: number): ExportedFormula | undefined {
  if (tokens[start]?.text.toUpperCase() !== "IFERROR") return undefined;
  const wanted = ["IFERROR", "(", "__XLUDF.DUMMYFUNCTION", "(", undefined, ")", ","];
  let at = start;
  let text = "";
  for (const word of wanted) {
    while (isBlank(tokens[at])) at += 1;
    const token = tokens[at];
    if (!token || (word === undefined ? token.kind !== "text" : token.text.toUpperCase() !== word)) return undefined;
    if (word === undefined) text = token.text;
    at += 1;
  }
  const end = afterParenthesis(tokens, at);
  if (end === undefined) return undefined;
  const formula = text.slice(1, -1).replaceAll('""', '"').replace(/^=/, "");
  return { formula, end, isGoogleOnly: formulaTokens(formula).some((token, place, all) => isGoogleCall(token, all, place)) };
}

/** True for a cell that only shows a part of what a formula in another cell gave when Google Sheets exported it. */
export function isExportedSpill(formula: string): boolean {
  return formula.includes("COMPUTED_VALUE") && exportedAt(formulaTokens(formula), 0)?.formula === SPILLED;
}

/** True where a function is called: its name, and then a parenthesis. Sheet1!NAME( belongs to another file. */
export function isCall(tokens: readonly FormulaToken[], at: number): boolean {
  if (tokens[at]?.kind !== "name" || tokens[at - 1]?.text === "!") return false;
  const next = isBlank(tokens[at + 1]) ? at + 2 : at + 1;
  return tokens[next]?.text === "(";
}

function isGoogleCall({ text }: FormulaToken, tokens: readonly FormulaToken[], at: number): boolean {
  return isCall(tokens, at) && GOOGLE_ONLY.has(text.toUpperCase());
}

/** The place behind the parenthesis that closes what is open at `from`. */
function afterParenthesis(tokens: readonly FormulaToken[], from: number): number | undefined {
  let depth = 1;
  for (let at = from; at < tokens.length; at += 1) {
    const text = tokens[at]?.text;
    if (text === "(") depth += 1;
    else if (text === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function isBlank(token: FormulaToken | undefined): boolean {
  return token?.text.trim() === "";
}
