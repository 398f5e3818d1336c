import { expect, test } from "vitest";
import { review } from "../../../src/review";
import { a1 } from "../../../src/sheet/a1";
import { calculatedBook } from "../../support/calculatedBook";

const calls = (quarter: string): string => `
Week | Offered
W1 | 120
W2 | 131
July | 251 =SUM(B2:B3)
W3 | 98
W4 | 104
August | 202 =SUM(B5:B6)
Quarter | ${quarter}`;

const told = (table: string): string[] =>
  review(calculatedBook({ S: table })).findings.flatMap(({ rule, severity, cell, message }) =>
    rule === "overwritten-formula" ? [`${severity} ${a1(cell)} ${message.en}`] : [],
  );

test("a sum over weeks and the months that they make counts twice", () => {
  expect(told(calls("453 =B4+B7"))).toEqual([]);
  expect(told(calls("453 =SUM(B2:B7)/2"))).toEqual([]);
  expect(told(calls("453 =SUBTOTAL(9,B2:B7)"))).toEqual([]);
  const [finding, ...others] = told(calls("906 =SUM(B2:B7)"));
  expect(others).toEqual([]);
  expect(finding).toContain("error B8 The range of this sum (=SUM(B2:B7)) holds both the subtotal B4 (=SUM(B2:B3)) and what it adds up");
});
