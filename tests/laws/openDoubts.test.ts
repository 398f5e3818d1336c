import { expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { calculatedBook } from "../support/calculatedBook";

const WARDS = `
Ward | Beds | Days | Occupancy
Ash | 620 | 592 | 95.5% =C2/B2
Beech | 868 | 701 | 80.8% =C3/B3
Cedar | 341 | 219 | 64.2% =C4/B4
Elm | 310 | 251 | 81.0% =C5/B5
All wards | 2,139 =SUM(B2:B5) | 1,763 =SUM(C2:C5) | 82.4% =C6/B6
1,763 days in all.`;

/** What is told of a workbook, with the state of each cell that it is told of, and how many figures are not proved. */
function statesOf(table: string): { readonly told: readonly string[]; readonly open: number } {
  const { findings, stateOf, coverage } = review(calculatedBook({ S: table }));
  const { figures, proved } = coverage;
  return {
    told: findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${a1(cell)} ${stateOf(cell) ?? ""}`),
    open: figures - proved,
  };
}

test("a figure that is asked about by the formulas beside it, or contradicted, is not proved, however well its own calculation does", () => {
  expect(statesOf(WARDS)).toEqual({ told: [], open: 0 });
  const mean = WARDS.replace("82.4% =C6/B6", "80.4% =AVERAGE(D2:D5)");
  expect(statesOf(mean)).toEqual({ told: ["query averaging-policy D6 compared"], open: 1 });
  const twice = `Week | Calls\nW1 | 120\nW2 | 131\nJuly | 251 =SUM(B2:B3)\nW3 | 98\nW4 | 104\nAugust | 202 =SUM(B5:B6)\nQuarter | 906 =SUM(B2:B7)`;
  expect(statesOf(twice).told).toEqual(["error overwritten-formula B8 contradicted"]);
});
