import { expect, test } from "vitest";
import { averageMismatch } from "../../src/rules/average-mismatch";
import { expectFindings } from "../support/expectFindings";

test("gives the average of the printed rates", () => {
  const [finding] = expectFindings(
    averageMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 26.0%{average-mismatch} |
    `,
  );
  expect(finding).toMatchObject({ stated: "26.0%", expected: "62.0%", verdict: "impossible" });
  expect(finding).toMatchObject({ computation: "(11.2% + 74.8% + 100%) ÷ 3", unrounded: undefined });
});

test("leaves the average alone where a wrong rate explains it", () => {
  const [finding] = expectFindings(
    averageMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 47.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0% |
    `,
  );
  expect(finding).toBeUndefined();
});

/** Six averages of two rates each; the first rates of 2025.9月末 are 33.3% (100 of 300) and 33.4% (167 of 500). */
const sixAverages = (current: string, last = "17.5%"): string => `
  | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
  | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
  | 相談件数 | 300 | 60 | 20.0% | 100 | 33.3% |
  | 研修の回数 | 500 | 102 | 20.4% | 167 | 33.4% |
  | KPI(達成率の単純平均) |  |  | 20.2% |  | ${current} |
  | 利用者数 | 700 | 100 | 14.3% | 300 | 42.9% |
  | 受講者数 | 300 | 100 | 33.3% | 200 | 66.7% |
  | KPI(達成率の単純平均) |  |  | 23.8% |  | 54.8% |
  | 導入件数 | 600 | 100 | 16.7% | 500 | 83.3% |
  | 実施校数 | 110 | 20 | 18.2% | 30 | 27.3% |
  | KPI(達成率の単純平均) |  |  | ${last} |  | 55.3% |`;

test("asks about the one average that only hidden digits explain", () => {
  const [finding] = expectFindings(averageMismatch, sixAverages("33.3%{average-mismatch}"));
  expect(finding).toMatchObject({ severity: "query", verdict: "input-rounding", stated: "33.3%", expected: "33.4%" });
  expect(finding?.message.en).toContain("All 5 other averages");
});

test("a second average of that kind shows another habit", () => {
  expectFindings(averageMismatch, sixAverages("33.3%", "17.4%"));
});
