import { expect, test } from "vitest";
import { duplicateNumber } from "../../src/rules/duplicate-number";
import { expectFindings } from "../support/expectFindings";
import { reviewOf } from "../support/sampleReview";

const table = (...numbers: string[]): string =>
  `\n| No. | 指標 | 目標値 | 実績値 |\n${numbers.map((number, place) => `| ${number} | 指標その${place + 1} | 10件 | 9件 |`).join("\n")}\n`;

test("a number given to two rows is asked about at the second, with both names", () => {
  const [finding] = expectFindings(duplicateNumber, table("1", "2", "3", "2{duplicate-number}", "5"));
  expect(finding?.severity).toBe("query");
  expect(finding?.message.ja).toContain("「指標その2」と「指標その4」");
});

test.each([
  ["stands too early", ["1", "2", "5{duplicate-number}", "3", "4"]],
  ["stands too late", ["1", "3", "4", "2{duplicate-number}", "5"]],
  ["has the width of another number", ["1", "２", "2{duplicate-number}", "3"]],
  ["has a prefix", ["KPI-1", "KPI-2", "KPI-2{duplicate-number}", "KPI-4"]],
])("a number that %s is asked about", (_, numbers) => {
  expectFindings(duplicateNumber, table(...numbers));
});

test.each([
  ["rising", ["1", "2", "4", "7"]],
  ["numbered anew in each section", ["1", "2", "3", "1", "2"]],
  ["of several levels", ["1-1", "1-2", "2-1", "2-2", "10-1"]],
  ["groups of rows", ["1", "1", "2", "2", "3", "3"]],
  ["falling, the newest first", ["9", "8", "7", "6"]],
  ["signs for none", ["1", "—", "2", "—", "3"]],
  ["too few to tell", ["1", "2", "2"]],
])("numbers that are %s are in order", (_, numbers) => {
  expectFindings(duplicateNumber, table(...numbers));
});

test("the projects and indicators of document 003 are numbered once each, re-listed rows apart", () => {
  expect(reviewOf("samples/003-published.xlsx").findings.filter(({ rule }) => rule === "duplicate-number")).toEqual([]);
});
