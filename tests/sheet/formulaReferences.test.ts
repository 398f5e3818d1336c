import { expect, test } from "vitest";
import { refersTo } from "../../src/sheet/formulaReferences";

const CELL = { sheet: "KPI", row: 3, column: 1 };

test.each([
  ["B4", "yes"],
  ["$B$4*100", "yes"],
  ["SUM(B2:B9)", "yes"],
  ["SUM($A$1:$C$4)", "yes"],
  ["SUM(B9:B2)", "yes"],
  ["SUM(B:B)", "yes"],
  ["SUM($A:$C)", "yes"],
  ["SUM(4:4)", "yes"],
  ["KPI!B4+1", "yes"],
  ["'KPI'!B4", "yes"],
  ["IF(TRUE,kpi!b4,0)", "yes"],
  ["B4#", "yes"],
  ["B40", "no"],
  ["AB4", "no"],
  ["C4/C5", "no"],
  ["SUM(B5:B9)", "no"],
  ["SUM(C:D)", "no"],
  ["SUM(5:9)", "no"],
  ["Other!B4", "no"],
  ["'目標 値'!B4", "no"],
  ["[1]KPI!B4", "no"],
  ["'[前回.xlsx]KPI'!B4", "no"],
  ['IF(C4="B4",1,0)', "no"],
  ["LOG10(C4)", "no"],
  ["KPI.RATE(C4,D4)", "no"],
  ["1E4+C4", "no"],
  ["INDIRECT(A1)", "unknown"],
  ["OFFSET(A1,3,1)", "unknown"],
  ["SUM('A:C'!B4)", "unknown"],
  ["目標+1", "unknown"],
  ["SUM(Table1[値])", "unknown"],
  ["INDIRECT(A1)+B4", "yes"],
] as const)("%s: %s", (formula, expected) => {
  expect(refersTo(formula, "KPI", CELL)).toBe(expected);
});

test("formulas of another sheet mean their own cells", () => {
  expect(refersTo("B4", "Other", CELL)).toBe("no");
  expect(refersTo("KPI!B4", "Other", CELL)).toBe("yes");
});

test("names are followed to what they stand for, round in circles too", () => {
  const names = new Map([
    ["目標", "KPI!$B$3:$B$8"],
    ["実績", "KPI!$C$3:$C$8"],
    ["TABLE1", "'KPI'!A1:D9"],
    ["LOOP", "LOOP+1"],
  ]);
  expect(refersTo("SUM(目標)", "Other", CELL, names)).toBe("yes");
  expect(refersTo("SUM(実績)", "Other", CELL, names)).toBe("no");
  expect(refersTo("SUM(Table1[値])", "Other", CELL, names)).toBe("yes");
  expect(refersTo("loop", "Other", CELL, names)).toBe("unknown");
});
