import { expect, test } from "vitest";
import { staleActual } from "../../src/rules/stale-actual";
import { expectFindings } from "../support/expectFindings";

const table = (previous: string, current: string, sister = "29.3% (R6年度)"): string =>
  `| 指標 | 目標値 | 2025.9月末 | << | 2025.12月末 | << |
   | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |
   | 支援件数 | 375件 | ${previous} | | ${current} | |
   | 利用率 | 37.8% | 22.9% (R5年度) | 60.5% | ${sister} | |`;

test("the same figure with the same period is not updated", () => {
  const [finding] = expectFindings(staleActual, table("218件 (R4～R5の累計)", "218件 (R4～\\nR5の累計) {stale-actual}"));
  expect(finding).toMatchObject({ severity: "info", period: "2025-12-31" });
});

test("the words say where sister indicators are already further on", () => {
  const [finding] = expectFindings(staleActual, table("218件 (R5～R6の累計)", "218件 (R5～R6の累計) {stale-actual}", "37.4% (R7年度)"));
  expect(finding?.message.ja).toContain("「R7年度」");
});

test("a daily count of another indicator does not make a yearly figure late", () => {
  const [finding] = expectFindings(staleActual, table("218件 (R5年度)", "218件 (R5年度) {stale-actual}", "37.4% (R7年12月末時点)"));
  expect(finding?.message.ja).not.toContain("R7年12月");
});

test.each([
  ["3件 (R7年7月末時点)", "3件 (R7年12月末時点)"],
  ["218件 (R5年度)", "218件 (R6年度)"],
  ["68件 (R6年度)", "74件 (R6年度)"],
  ["74件", "74件"],
  ["218件 (R6年度)", "218件 (R6年度)"],
  ["218件 (R5～R6の累計)", "218件 (R5～R6の累計)"],
  ["218件 (R5年度)", "218件 (R5年度) (更新なし)"],
  ["— (R6年度)", "— (R6年度)"],
  ["218件 (R6年度)", "218件 (R6年度末時点)"],
])("%s and then %s is not meant", (previous, current) => {
  expectFindings(staleActual, table(previous, current));
});

test("a column without a figure between is passed over", () => {
  expectFindings(
    staleActual,
    `| 指標 | 目標値 | 2025.6月末 | 2025.9月末 | 2025.12月末 |
     | ^^ | ^^ | 値 | 値 | 値 |
     | 支援件数 | 375件 | 218件 (R5年度) | — | 218件 (R5年度) {stale-actual} |
     | 利用率 | 37.8% | 22.9% (R5年度) | 23.0% (R6年度) | 24.0% (R7年度) |`,
  );
});

test("a table that prints 更新なし says it itself", () => {
  const average = (delta: string): string =>
    `| 指標 | 目標値 | 2025.1月末 | << | 2025.9月末 | << | 出所 |
     | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 | ^^ |
     | 利用率 | 37.8% | 30.2% (R5年度) | 79.9% | 30.2% (R5年度)${delta === "" ? " {stale-actual}" : ""} | 79.9% | |
     | KPI(達成率の単純平均) | | | 79.9% | | 79.9% | ${delta} |`;
  expectFindings(staleActual, average("(更新なし)"));
  expectFindings(staleActual, average(""));
});
