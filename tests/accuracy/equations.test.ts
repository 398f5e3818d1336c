import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { layoutCases } from "../../scripts/accuracy/layouts/cases";
import { equationsIn, equationsOf } from "../../scripts/accuracy/layouts/equations";
import { judgeEquation } from "../../scripts/accuracy/layouts/evaluator";
import { review } from "../../src/review";
import type { Workbook } from "../../src/sheet/workbook";
import { workbookOf } from "../support/sampleReview";

/** The equations that a review prints and that are not true. */
function falseEquations(workbook: Workbook): string[] {
  const equations = review(workbook).findings.flatMap(equationsOf);
  return equations
    .filter(({ computation, expected }) => judgeEquation(computation, expected) === "false")
    .map(({ computation, expected }) => `${computation} = ${expected}`);
}

const samples = readdirSync("samples").filter((file) => file.endsWith(".xlsx"));

describe("every equation printed is true for the printed figures", () => {
  test.each(samples)("in %s", (file) => {
    expect(falseEquations(workbookOf(`samples/${file}`))).toEqual([]);
  });

  test("in generated tables, clean and faulty", { timeout: 60_000 }, () => {
    const workbooks = [...layoutCases({ seed: 1, per: 2 })].flatMap(({ workbook, faults }) => [
      workbook,
      ...faults.map((fault) => fault.workbook),
    ]);
    expect(workbooks.flatMap(falseEquations)).toEqual([]);
  });
});

test("an equation is found in its sentence", () => {
  expect(equationsIn("The rate of “Visits” is given as 47.8%, but 45.0% ÷ 60.1% = 74.9% (between 74.73 and 75.03%).")).toEqual([
    { computation: "45.0% ÷ 60.1%", expected: "74.9%" },
  ]);
  expect(equationsIn("The total of 2024 is 70, but 40 + 30 + 20 + 15 = 105.")).toEqual([
    { computation: "40 + 30 + 20 + 15", expected: "105" },
  ]);
  expect(equationsIn("Grew by (120 − 100) ÷ 100 = 20.0%, as printed.")).toEqual([{ computation: "(120 − 100) ÷ 100", expected: "20.0%" }]);
  expect(equationsIn("Nothing = is calculated here.")).toEqual([]);
});
