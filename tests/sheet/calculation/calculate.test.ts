import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { formulaTree } from "../../../src/sheet/calculation/formulaTree";
import { keyOf, Recalculation } from "../../../src/sheet/calculation/recalculation";
import type { Workbook } from "../../../src/sheet/workbook";
import { calculatedBook } from "../../support/calculatedBook";

const book = calculatedBook({ S: "Pear | 3 | 40\nApple | 5 | 60\nPear | 2 | \n | 10% | 1.005", Other: "7" });

/** What a cell of the second column would show with another formula in its place. */
const result = (formula: string, workbook: Workbook = book): unknown => {
  const cell = { sheet: "S", row: 0, column: 1 };
  return new Recalculation(workbook).valueOf(cell, { formulas: [cell] }, new Map([[keyOf(cell), { formula }]]));
};

test.each([
  ["B2+B3*2", 9],
  ["-B2^2", 25],
  ["(B2-B3)/B2%", 60],
  ["SUM(B2:B3,C1:C3,100)", 207],
  ["AVERAGE(C1:C3)", 50],
  ["COUNT(A2:C3)", 3],
  ["COUNTA(A2:C3)", 5],
  ["MEDIAN(C1:C2,90)", 60],
  ["SUMPRODUCT(B2:B3,C2:C3)", 300],
  ['SUMPRODUCT((A2:A3="Pear")*B2:B3)', 2],
  ['SUMIF(A2:A3,"pear",B2:B3)', 2],
  ['SUMIFS(C:C,A:A,"Apple")', 60],
  ['COUNTIF(C1:C2,">=50")', 1],
  ['COUNTIFS(A1:A3,"Pear",C1:C3,"")', 1],
  ['AVERAGEIF(A2:A3,"Apple",C2:C3)', 60],
  ['VLOOKUP("Apple",A1:C3,3,FALSE)', 60],
  ["VLOOKUP(4,B3:C3,1)", 2],
  ['INDEX(C1:C3,MATCH("Apple",A1:A3,0))', 60],
  ['IF(B2>B3,"more",1/0)', "more"],
  ['IFERROR(B2/0,"-")', "-"],
  ["ROUND(C4,2)", 1.01],
  ["ROUND(-2.5,0)", -3],
  ["ROUNDDOWN(-2.59,1)", -2.5],
  ["ROUND(1234,-2)", 1200],
  ["MAX(0,B3-B2)", 0],
  ["Other!A1*'Other'!$A$1", 49],
  ['"n = "&B2', "n = 5"],
  ["TRUE()", true],
])("=%s gives %s", (formula, value) => {
  expect(result(formula)).toBe(value);
});

test.each([
  "B2/0",
  "SUM(Prices)",
  'VLOOKUP("Fig",A1:C3,3,FALSE)',
  "RANK(B2,B1:B3)",
  "A2*2",
  "Missing!A1",
  "[1]S!A1",
  "B2+",
  "SUBTOTAL(9,B2:B3)",
  'COUNTIF(A1:A3,"P*")',
])("=%s is left alone", (formula) => {
  expect(result(formula)).toBeUndefined();
});

const folders = ["workbooks", "workbooks-2", "workbooks-3", "workbooks-4", "workbooks-5"].map(
  (name) => `tests/corpus/others/${name}/clean`,
);

test.each(folders)("what is calculated again is what the spreadsheet program stored: %s", (folder) => {
  const different: string[] = [];
  let same = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".xlsx"))) {
    const workbook = readWorkbook(readFileSync(`${folder}/${file}`), file);
    for (const { name: sheet, rows } of workbook.sheets) {
      const again = new Recalculation(workbook);
      rows.forEach((cells, row) =>
        cells?.forEach((cell, column) => {
          if (cell?.formula === undefined || !formulaTree(cell.formula)) return;
          const at = { sheet, row, column };
          const value = again.valueOf(at, { formulas: [at] }, new Map([[keyOf(at), { formula: cell.formula }]]));
          const stored = cell.value;
          if (value === undefined) return;
          const isSame =
            typeof value === "number" && typeof stored === "number"
              ? Math.abs(value - stored) <= 1e-9 * Math.max(1, Math.abs(stored))
              : value === stored || (value === "" && stored === null) || (value === null && stored === 0);
          if (isSame) same += 1;
          else
            different.push(`${file} ${sheet} ${row + 1}:${column + 1} =${cell.formula} ${JSON.stringify(stored)} ${JSON.stringify(value)}`);
        }),
      );
    }
  }
  expect(different).toEqual([]);
  expect(same).toBeGreaterThan(500);
});

test("a figure is followed back to what was typed, and calculated again with another one", () => {
  const ledger = calculatedBook({
    Book: "Item | Paid\nRent | 400\nFuel | 612.48\nTotal | 1,012.48 =SUM(B2:B3)",
    Bank: "Statement | 1,021.48\nDifference | -9 =ROUND(Book!B4-B1,2)",
  });
  const again = new Recalculation(ledger);
  const cell = { sheet: "Bank", row: 1, column: 1 };
  const origins = again.originsOf(cell);
  expect(origins?.typed.map(({ sheet, row }) => `${sheet} ${row}`).sort()).toEqual(["Bank 0", "Book 1", "Book 2"]);
  const fuel = { sheet: "Book", row: 2, column: 1 };
  expect(origins && again.valueOf(cell, origins, new Map([[keyOf(fuel), { value: 621.48 }]]))).toBe(0);
});

test("a formula that does not give what its cell holds is not followed", () => {
  const stale = calculatedBook({ S: "1\n2\n9 =A1+A2\n18 =A3*2" });
  const origins = new Recalculation(stale).originsOf({ sheet: "S", row: 3, column: 0 });
  expect(origins).toEqual({ formulas: [{ sheet: "S", row: 3, column: 0 }], typed: [], named: 1 });
});
