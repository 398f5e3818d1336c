import { expect, test } from "vitest";
import { periodOrder } from "../../src/rules/period-order";
import { expectFindings } from "../support/expectFindings";

const table = (previous: string, current: string): string =>
  `| 指標 | 目標値 | 2025.9月末 | << | 2025.12月末 | << |
   | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |
   | 件数 | 120件 | ${previous} | | ${current} | |
   | 利用率 | 37.8% | 22.9% (R5年度) | 60.5% | 29.3% (R6年度) | 77.5% |`;

test("two figures for one past year: was the label not moved on, or the figure restated?", () => {
  const [finding] = expectFindings(periodOrder, table("68件 (R6年度)", "74件 (R6年度) {period-order}"));
  expect(finding).toMatchObject({ severity: "query", period: "2025-12-31" });
  expect(finding?.message.en).toContain("restated");
  expect(finding?.message.ja).toContain("「68件 (R6年度)」");
});

test.each([
  ["68件 (R6年度)", "60件 (R5年度) {period-order}"],
  ["68件 (R7年9月末時点)", "60件 (R7年8月末時点) {period-order}"],
  ["68件 (R5～R7の累計)", "60件 (R5～R6の累計) {period-order}"],
])("%s and then %s is older than the column before", (previous, current) => {
  const [finding] = expectFindings(periodOrder, table(previous, current));
  expect(finding?.message.en).toContain("earlier time");
});

test.each([
  ["68件 (R8年度) {period-order}", "—"],
  ["68件 (R7年10月末時点) {period-order}", "—"],
  ["68件 (R6～R8の累計) {period-order}", "—"],
])("%s is newer than its column", (previous, current) => {
  const [finding] = expectFindings(periodOrder, table(previous, current));
  expect(finding?.message.en).toContain("2025.9月末");
});

test.each([
  ["68件 (R7年度)", "74件 (R7年度)"],
  ["68件 (R6～R7の累計)", "74件 (R6～R7の累計)"],
  ["68件 (R7年9月末時点)", "74件 (R7年12月末時点)"],
  ["68件 (R6年)", "74件 (R7年12月末)"],
  ["68件 (FY2025)", "74件 (FY2026)"],
  ["68件 (R7年度)", "74件 (R7年12月末)"],
  ["68件 (R6年度)", "68件 (R6年度)"],
  ["68件 (R5～R6の累計)", "40件 (R6年度)"],
  ["68件", "74件"],
])("%s and then %s is in order", (previous, current) => {
  expectFindings(periodOrder, table(previous, current));
});

test("a year's column takes as-of dates of the months behind that year, but no later year", () => {
  expectFindings(
    periodOrder,
    `| 指標名 | 目標値 | R5年度実績 | R6年度実績 |
     | 件数 | 120件 | 68件 (R6.5.31時点) | 74件 (R7.4.1時点) |
     | 回数 | 120回 | 68回 (R6年度) {period-order} | 74回 (R6年度) |
     | 人数 | 120人 | 68人 (R5年度) | 74人 (R6年度) |`,
  );
});

const years = (...header: string[]): string =>
  `| 指標名 | 基準値 | 目標値 |${" << |".repeat(header.length - 1)}
   | ^^ | ^^ | ${header.join(" | ")} |
   | 施設数 | 172 | ${header.map((_, place) => 277 + place).join(" | ")} |`;

test.each([
  [["R4", "R6", "R5 {period-order}", "R7"]],
  [["R4", "R5", "R7", "R6 {period-order}"]],
  [["R5", "R4 {period-order}", "R6", "R7"]],
])("the year columns %j are out of order", (header) => {
  expectFindings(periodOrder, years(...header));
});

test.each([[["R4", "R5", "R6", "R7"]], [["R7", "R6", "R5", "R4"]], [["R8", "R5", "R6", "R7"]], [["R5", "R6", "R7", "R4"]]])(
  "the year columns %j are in order",
  (header) => {
    expectFindings(periodOrder, years(...header));
  },
);
