import { expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { calculatedBook } from "../support/calculatedBook";

const slipsIn = (table: string): string[] =>
  review(calculatedBook({ S: table })).findings.flatMap(({ rule, severity, cell, stated, expected }) =>
    rule === "percent-scale" ? [`${severity} ${a1(cell)} ${stated ?? ""} ${expected ?? ""}`] : [],
  );

const ABSENCE = `
Month | Starters | Leavers | Absence
Apr | 14 | 9 | 4.1%
May | 9 | 11 | 3.8%
Jun | 11 | 7 | 3.6%
Jul | 6 | 10 | 3.3%
Aug | 8 | 12 | 3.7%
Mean | 9.6 =AVERAGE(B2:B6) | 9.8 =AVERAGE(C2:C6) | 3.7% =AVERAGE(D2:D6)`;

test("3.3 typed into a cell that shows percent", () => {
  expect(slipsIn(ABSENCE)).toEqual([]);
  const typed = ABSENCE.replace("| 3.3%", "| 330.0%").replace("3.7% =AVERAGE", "69.0% =AVERAGE");
  expect(slipsIn(typed)).toEqual(["error D5 330.0% 3.3%"]);
});

test("changes, and percentages of several sizes, are left alone", () => {
  expect(slipsIn(ABSENCE.replace("Absence", "Change on last year").replace("| 3.3%", "| 330.0%"))).toEqual([]);
  expect(slipsIn(ABSENCE.replace("| 4.1%", "| 41.0%").replace("| 3.6%", "| 0.6%").replace("| 3.3%", "| 330.0%"))).toEqual([]);
});
