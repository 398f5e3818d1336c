/** A piece of a formula. text: in double quotes. name: of a function, cell or area. other: operators, numbers, blanks, quoted sheet names, [columns]. */
export interface FormulaToken {
  readonly kind: "text" | "name" | "other";
  readonly text: string;
}

/** A quote that is never closed takes the rest of the formula. In [columns] an apostrophe escapes the next character. */
const TOKEN =
  /("(?:[^"]|"")*"?)|([\p{L}_\\][\p{L}\p{N}_.?\\]*)|'(?:[^']|'')*'?|\[(?:'.|[^'[\]])*\]?|[\p{N}.][\p{L}\p{N}_.]*|\s+|[^\p{L}\p{N}\s"'[_.\\]/gsu;

/** The pieces of a formula in its order; joined they are the formula. */
export function formulaTokens(formula: string): FormulaToken[] {
  return Array.from(formula.matchAll(TOKEN), ([text, quoted, name]): FormulaToken => {
    const kind = quoted !== undefined ? "text" : name !== undefined ? "name" : "other";
    return { kind, text };
  });
}
