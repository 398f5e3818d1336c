import { describe, expect, test } from "vitest";
import { formulasOutOfLine } from "../../../src/facts/formulas/formulasOutOfLine";
import { shortOfTotal } from "../../../src/facts/formulas/shortOfTotal";
import { typedOverFormulas } from "../../../src/facts/formulas/typedOverFormulas";
import { a1 } from "../../../src/sheet/a1";
import { calculatedBook } from "../../support/calculatedBook";

const oddIn = (sheets: Readonly<Record<string, string>>): string[] =>
  formulasOutOfLine(calculatedBook(sheets)).map(({ cell, expected }) => `${a1(cell)} ${expected}`);

const hours = (basic: string, remark = ""): string => `
Name | Hours | Basic | Extra | Note
Ann | 44 | 40 =MIN(B2,$G$1) | 4 =B2-C2 |
Ben | 42 | 40 =MIN(B3,$G$1) | 2 =B3-C3 |
Col | 39.5 | ${basic} | 1.5 =B4-C4 | ${remark}
Dee | 36 | 36 =MIN(B5,$G$1) | 0 =B5-C5 |
Eve | 41 | 40 =MIN(B6,$G$1) | 1 =B6-C6 |
Flo | 30 | 30 =MIN(B7,$G$1) | 0 =B7-C7 |`;

describe("a formula with a constant of its own", () => {
  test("in the place of a cell", () => {
    expect(oddIn({ S: hours("39.5 =MIN(B4,$G$1)") })).toEqual([]);
    expect(oddIn({ S: hours("38 =MIN(B4,38)") })).toEqual(["C4 MIN(B4,$G$1)"]);
  });

  test("is meant where a remark stands beside it", () => {
    expect(oddIn({ S: hours("38 =MIN(B4,38)", "38 hours by contract") })).toEqual([]);
  });

  test("beside what the others calculate, though points of percentages have their hundred", () => {
    const fees = (own: string): string => `
Farm | Sales | Fee
A | 1,000 | 80 =B2*$E$1
B | 2,000 | 160 =B3*$E$1
C | 1,500 | ${own}
D | 3,000 | 240 =B5*$E$1
E | 2,500 | 200 =B6*$E$1`;
    expect(oddIn({ S: fees("132 =B4*$E$1*1.1") })).toEqual(["C4 B4*$E$1"]);
    expect(oddIn({ S: fees("12,000 =B4*$E$1*100") })).toEqual([]);
  });
});

describe("a formula that names other cells than its line", () => {
  const counts = (own: string): Record<string, string> => ({
    Tickets: `Channel\n${["Phone", "Email", "Email", "Chat", "Phone", "Email", "Chat", "Email"].join("\n")}`,
    S: `
Channel | Tickets
Phone | 2 =COUNTIF(Tickets!$A$2:$A$9,A2)
Email | ${own}
Chat | 2 =COUNTIF(Tickets!$A$2:$A$9,A4)`,
  });

  test("a range of another length than those above and below it", () => {
    expect(oddIn(counts("4 =COUNTIF(Tickets!$A$2:$A$9,A3)"))).toEqual([]);
    expect(oddIn(counts("3 =COUNTIF(Tickets!$A$2:$A$6,A3)"))).toEqual(["B3 COUNTIF(Tickets!$A$2:$A$9,A3)"]);
  });

  test("the last of a row that takes another row of the data", () => {
    const rates = (own: string): Record<string, string> => ({
      Data: "Year | R2 | R3 | R4 | R5 | R6\nCosts | 50 | 52 | 51 | 55 | 54\nOther | 7 | 8 | 9 | 6 | 5\nSales | 80 | 81 | 79 | 84 | 88",
      S: `Rate | R2 | R3 | R4 | R5 | R6\nOwn | 62.5 =Data!B2/Data!B4*100 | 64.2 =Data!C2/Data!C4*100 | 64.6 =Data!D2/Data!D4*100 | 65.5 =Data!E2/Data!E4*100 | ${own}`,
    });
    expect(oddIn(rates("61.4 =Data!F2/Data!F4*100"))).toEqual([]);
    expect(oddIn(rates("5.7 =Data!F3/Data!F4*100"))).toEqual(["F2 Data!F2/Data!F4*100"]);
  });

  test("is meant where several near it do the same", () => {
    const marks = (rows: string): string => `
 | Kanji | Maths | Society | English
Ito | 70 | 81 | 64 | 77
Abe | 61 | 59 | 82 | 90
Oka | 88 | 75 | 71 | 69
Ueda | 54 | 66 | 54 | 58
${rows}`;
    const row = (name: string, call: string, society: string): string =>
      `${name} | 1 =${call}(B2:B5) | 2 =${call}(C2:C5) | 3 =${call}(${society}) | 4 =${call}(E2:E5)`;
    expect(oddIn({ S: marks(row("Highest", "MAX", "D2:D4")) })).toEqual(["D6 MAX(D2:D5)"]);
    const all = [row("Highest", "MAX", "D2:D4"), row("Lowest", "MIN", "D2:D4"), row("Middle", "MEDIAN", "D2:D4")];
    expect(oddIn({ S: marks(all.join("\n")) })).toEqual([]);
  });
});

test("a total directly below a column of formulas whose range ends a row too soon", () => {
  const recipe = (total: string): string => `
Ingredient | Qty | Price | Cost
Leeks | 2 | 3 | 6 =B2*C2
Cream | 1 | 4 | 4 =B3*C3
Butter | 3 | 2 | 6 =B4*C4
Potatoes | 5 | 1 | 5 =B5*C5
Batch | | | ${total}`;
  const short = (table: string): string[] =>
    shortOfTotal(calculatedBook({ S: table })).map(({ cell, expected }) => `${a1(cell)} ${expected}`);
  expect(short(recipe("21 =SUM(D2:D5)"))).toEqual([]);
  expect(short(recipe("16 =SUM(D2:D4)"))).toEqual(["D6 SUM(D2:D5)"]);
  expect(short(recipe("16 =SUM(D2:D4)").replace("5 =B5*C5", "5"))).toEqual([]);
});

test("a total that was reported elsewhere is typed below the formulas by right", () => {
  const nurseries = (reported: string): string => `
Ward | 0-2 | 3-5 | All
East | 186 | 294 | 480 =B2+C2
West | 142 | 228 | 370 =B3+C3
South | 98 | 162 | 260 =B4+C4
North | 64 | 116 | 180 =B5+C5
Total | 490 =SUM(B2:B5) | 800 =SUM(C2:C5) | 1,290 =B6+C6
${reported}`;
  const typed = (table: string): string[] => typedOverFormulas(calculatedBook({ S: table })).map(({ cell }) => a1(cell));
  expect(typed(nurseries("As reported | 490 | 800 | 1,290"))).toEqual([]);
});
