import { describe, expect, test } from "vitest";
import { documentName } from "../../cli/documentName";

describe("the name of a document is the same in every edition", () => {
  test.each([
    "青森県KPI.xlsx",
    "青森県_KPI_R6年度.xlsx",
    "青森県 KPI（令和５年度）.xlsm",
    "【修正版】青森県KPI.csv",
    "青森県KPI_20250930.xlsx",
    "20250930_青森県KPI.xlsx",
    "青森県KPI_2025-09-30.xlsx",
    "青森県KPI 2025.9月末.xlsx",
    "青森県KPI(R7.9末時点).xlsx",
    "青森県KPI_R6.xlsx",
    "青森県ＫＰＩ_ver1.2.xlsx",
    "青森県kpi_v3_最終版.xlsx",
    "青森県KPI（第2版）.xlsx",
    "青森県KPI_再提出.xlsx",
    "青森県KPI_修正.xlsx",
    "青森県KPI（案）.xlsx",
    "青森県KPI - コピー.xlsx",
    "青森県KPIのコピー (2).xlsx",
    "青森県KPI (1).xlsx",
    "青森県KPI_第3四半期.xlsx",
    "青森県KPI_FY2025_final.xlsx",
    "資料/R6/青森県KPI.xlsx",
  ])("%s", (name) => {
    expect(documentName(name)).toBe("青森県kpi");
  });
});

test.each([
  ["numbers of documents", "R6_01.xlsx", "R6_02.xlsx"],
  ["numbers in circles", "KPI①.xlsx", "KPI②.xlsx"],
  ["numbers in front", "01_青森.xlsx", "02_青森.xlsx"],
  ["numbers behind", "資料1.xlsx", "資料2.xlsx"],
  ["what a word begins with", "最終処分場.xlsx", "処分場.xlsx"],
  ["what a word is", "修正液の購入.xlsx", "液の購入.xlsx"],
  ["a plan and its results", "計画.xlsx", "実績.xlsx"],
  ["letters that stand in a word", "HR5.xlsx", "H.xlsx"],
  ["a postal number", "120234.xlsx", "120235.xlsx"],
  ["parts in the middle", "KPI(1)概要.xlsx", "KPI(2)概要.xlsx"],
])("%s make another document", (_, one, other) => {
  expect(documentName(one)).not.toBe(documentName(other));
});
