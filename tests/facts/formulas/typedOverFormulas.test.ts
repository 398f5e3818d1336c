import { expect, test } from "vitest";
import { typedOverFormulas } from "../../../src/facts/formulas/typedOverFormulas";
import { review } from "../../../src/review";
import { a1 } from "../../../src/sheet/a1";
import { calculatedBook } from "../../support/calculatedBook";

const count = (row: number, shown: number): string => `${shown} =COUNTIF(Answers!$B$2:$B$9,A${row})`;
const ages = (third: string): string => `
Age | Answers | Of all
20s | ${count(2, 3)} | 15.0% =B2/20
30s | ${count(3, 4)} | 20.0% =B3/20
40s | ${third} | 35.0% =B4/20
50s | ${count(5, 2)} | 10.0% =B5/20
60s | ${count(6, 5)} | 25.0% =B6/20`;

const typedIn = (table: string): string[] =>
  typedOverFormulas(calculatedBook({ S: table })).map(({ cell, formula }) => `${a1(cell)} ${formula}`);

test("a number typed among formulas that no calculation here can follow", () => {
  expect(typedIn(ages(count(4, 7)))).toEqual([]);
  expect(typedIn(ages("7"))).toEqual(["B4 COUNTIF(Answers!$B$2:$B$9,A4)"]);
  const [finding] = review(calculatedBook({ S: ages("7") })).findings.filter(({ rule }) => rule === "overwritten-formula");
  expect(finding).toMatchObject({ severity: "query", stated: "7", fixes: [{ edits: [{ after: "=COUNTIF(Answers!$B$2:$B$9,A4)" }] }] });
});

test("columns of inputs among columns of results are typed by right", () => {
  const scores = `
Item | Points | Mark A | Score A | Mark B | Score B | Mark C | Score C
Care | 30 | 4 | 24 =$B2*C2/5 | 3 | 18 =$B2*E2/5 | 5 | 30 =$B2*G2/5
Cost | 20 | 4 | 16 =$B3*C3/5 | 4 | 16 =$B3*E3/5 | 3 | 12 =$B3*G3/5
Plan | 20 | 5 | 20 =$B4*C4/5 | 3 | 12 =$B4*E4/5 | 4 | 16 =$B4*G4/5`;
  expect(typedIn(scores)).toEqual([]);
});

const cost = (last: string): string => `
Indicator | 2021 | 2022 | 2023 | 2024 | 2025
Yield | 0.89 =Data!B3/Data!B2 | 0.90 =Data!C3/Data!C2 | 0.89 =Data!D3/Data!D2 | 0.88 =Data!E3/Data!E2 | 0.87 =Data!F3/Data!F2
Price | 171 =Data!B5/Data!B3 | 165 =Data!C5/Data!C3 | 170 =Data!D5/Data!D3 | 172 =Data!E5/Data!E3 | ${last}
Cost | 168 =Data!B6/Data!B3 | 167 =Data!C6/Data!C3 | 173 =Data!D6/Data!D3 | 179 =Data!E6/Data!E3 | 183 =Data!F6/Data!F3`;

test("the last of a line is told where the lines above and below go on to the end", () => {
  expect(typedIn(cost("168"))).toEqual(["F3 Data!F5/Data!F3"]);
  expect(typedIn(cost("168").replace("183 =Data!F6/Data!F3", "183"))).toEqual([]);
});
