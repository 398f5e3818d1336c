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
