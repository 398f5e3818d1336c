import type { Column } from "./table";

/** "(B/A)" of "Rate (B/A)": what is divided by what. */
const QUOTIENT = /\(\s*([a-z])\s*[/÷]\s*([a-z])\s*(?:[×x*]\s*100\s*%?)?\)/i;
/** "(A)" of "Target (A)". */
const LETTER = /\(\s*([a-z])\s*\)/i;

/**
 * A column whose header says no more than "Rate (B/A)" is the rate where the headers of a target and an actual carry these letters: then no word
 * has to say what it is a rate of. A quotient of other columns (spent ÷ budget) is none.
 */
export function withLetteredRates(columns: readonly Column[]): Column[] {
  return columns.map((column) => {
    const [, above, below] = column.role === "other" ? (QUOTIENT.exec(column.label) ?? []) : [];
    if (above === undefined || below === undefined || !lettered(columns, "target", below, column)) return column;
    const actual = lettered(columns, "actual", above, column);
    return actual ? { ...column, role: "rate", period: actual.period } : column;
  });
}

/** The column of that role with that letter nearest before another, else the nearest after it: letters may repeat in every period. */
function lettered(columns: readonly Column[], role: Column["role"], letter: string, beside: Column): Column | undefined {
  const named = columns.filter((column) => column.role === role && LETTER.exec(column.label)?.[1]?.toLowerCase() === letter.toLowerCase());
  return named.filter(({ index }) => index < beside.index).at(-1) ?? named[0];
}
