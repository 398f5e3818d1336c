import { expect, test } from "vitest";
import { accumulationChange } from "../../src/rules/accumulation-change";
import { expectFindings } from "../support/expectFindings";

const table = (previous: string, current: string, name = "参加者数"): string =>
  `| 指標 | 目標値 | 2025.9月末 | << | 2025.12月末 | << |
   | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |
   | ${name} | 450人 | ${previous} | | ${current} | |
   | 利用率 | 37.8% | 22.9% (R5年度) | 60.5% | 29.3% (R6年度) | 77.5% |`;

test("a cumulative behind a single year is a query that quotes both", () => {
  const [finding] = expectFindings(accumulationChange, table("209人 (R6年度)", "382人 (R6～R7の累計) {accumulation-change}"));
  expect(finding).toMatchObject({ severity: "query", period: "2025-12-31" });
  expect(finding?.message.ja).toContain("「209人 (R6年度)」");
});

test("a single year behind a cumulative is a query with its own words", () => {
  const [finding] = expectFindings(accumulationChange, table("382人 (R5～R6の累計)", "120人 (R7年度) {accumulation-change}"));
  expect(finding?.message.en).toContain("this one a single period");
});

test.each([
  ["209人 (R5年度)", "220人 (R6年度)"],
  ["209人 (R5～R6の累計)", "382人 (R5～R7の累計)"],
  ["209人 (R6年)", "382人 (R7年12月末)"],
  ["209人 (R6年度末時点)", "382人 (R6～R7の累計)"],
  ["209人", "382人 (R6～R7の累計)"],
  ["— (R6年度)", "382人 (R6～R7の累計)"],
])("%s and then %s is no change of accumulation", (previous, current) => {
  expectFindings(accumulationChange, table(previous, current));
});

test("an indicator named cumulative is so in every column", () => {
  expectFindings(accumulationChange, table("209人 (R6年度)", "382人 (R6～R7の累計)", "参加者数（累計）"));
});

test("columns that run from the newest to the oldest are read in the order of time", () => {
  expectFindings(
    accumulationChange,
    `| 指標 | 目標値 | 2025.12月末 | << | 2025.9月末 | << |
     | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |
     | 参加者数 | 450人 | 382人 (R6～R7の累計) {accumulation-change} | | 209人 (R6年度) | |
     | 利用率 | 37.8% | 29.3% (R6年度) | 77.5% | 22.9% (R5年度) | 60.5% |`,
  );
});
