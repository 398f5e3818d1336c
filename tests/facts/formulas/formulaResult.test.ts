import { expect, test } from "vitest";
import { formulaResult } from "../../../src/facts/formulas/formulaResult";
import { decimal, type Decimal } from "../../../src/measures/decimal";
import { quotient, toFixed } from "../../../src/measures/rounding";
import { relativeFormula } from "../../../src/sheet/relativeFormula";

/** B2:B4 are 40, 60 and 0.5, C2:C4 are 10, 45 and a word; D is empty. */
const COLUMNS: readonly (readonly string[])[] = [[], ["", "40", "60", "0.5"], ["", "10", "45", "未集計"]];
const numberAt = (row: number, column: number): Decimal | "text" | undefined => {
  const text = COLUMNS[column]?.[row] ?? "";
  return text === "" ? undefined : /^\d/.test(text) ? decimal(text) : "text";
};
const resultOf = (formula: string, row: number): string | undefined => {
  const at = { row, column: 4 };
  const result = formulaResult(relativeFormula(formula, at), at, numberAt);
  return result && toFixed(quotient(result.numerator, result.denominator, 4, "half-up"), 4);
};

test.each([
  ["C2/B2", 1, "0.2500"],
  ["C3/B3*100-1", 2, "74.0000"],
  ["-(B2+B3)*10%", 1, "-10.0000"],
  ["SUM(B2:B4,1.5)", 1, "102.0000"],
  ["AVERAGE(C2:C4)", 1, "27.5000"],
  ["ROUND(B2/B3,2)", 1, "0.6700"],
  ['IFERROR(C2/$B$2,"")', 1, "0.2500"],
  ["D2+1", 1, "1.0000"],
])("%s gives the number that a spreadsheet shows", (formula, row, expected) => {
  expect(resultOf(formula, row)).toBe(expected);
});

test.each(["C4/B4", "B2/D2", "VLOOKUP(B2,C2:D9,2)", "Sheet2!B2", "B2&C2", "SUM(B2", "B2 B3", "(B2"])("%s has no result here", (formula) => {
  expect(resultOf(formula, 1)).toBeUndefined();
});
