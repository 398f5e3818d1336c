import fc from "fast-check";
import { expect, test } from "vitest";
import { a1 } from "../../src/sheet/a1";
import { relativeFormula } from "../../src/sheet/relativeFormula";

const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

test.each([
  ['IFERROR(C2/B2,"B2")', 'IFERROR(RC[-2]/RC[-3],"B2")'],
  ["Sheet1!B2 + 'A1 B2'!B2", "SHEET1!RC[-3]+'A1 B2'!RC[-3]"],
  ["LOG10(B2)+B2B+KPI.RATE(C2, B2)", "LOG10(RC[-3])+B2B+KPI.RATE(RC[-2],RC[-3])"],
  ["$B2*B$1*$B$1", "RC2*R1C[-3]*R1C2"],
  ["ROUND(100*C2/B2,1)", "ROUND(100*RC[-2]/RC[-3],1)"],
])("%s in E2 is %s", (formula, relative) => {
  expect(relativeFormula(formula, at(1, 4))).toBe(relative);
});

test("formulas filled from one cell to another are the same, wherever they stand", () => {
  const place = fc.record({ row: fc.nat(5000), column: fc.nat(500) });
  fc.assert(
    fc.property(place, place, fc.nat(20), fc.nat(20), (one, other, down, right) => {
      const formula = (cell: { row: number; column: number }): string =>
        `SUM(${a1(at(cell.row + down, cell.column))}:${a1(at(cell.row, cell.column + right))})/$A$1`;
      expect(relativeFormula(formula(one), one)).toBe(relativeFormula(formula(other), other));
    }),
  );
});
