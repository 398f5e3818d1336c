import { expect, test } from "vitest";
import { headlineMismatch } from "../../src/rules/headline-mismatch";
import { expectFindings } from "../support/expectFindings";

test("compares a card with the average of its table", () => {
  const [finding] = expectFindings(
    headlineMismatch,
    `
    | 業務の効率化に向けたDXの推進状況\\n26.0%\\n前期差 +4.0ポイント{headline-mismatch} | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0% (+4.0ポイント) |
    `,
  );
  expect(finding).toMatchObject({ stated: "26.0%", expected: "62.0%" });
});

test("compares the change of a card", () => {
  const [finding] = expectFindings(
    headlineMismatch,
    `
    | 業務の効率化に向けたDXの推進状況\\n62.0%\\n前期差 +7.6ポイント{headline-mismatch} | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0% (+4.0ポイント) |
    `,
  );
  expect(finding).toMatchObject({ stated: "+7.6ポイント", expected: "+4.0ポイント" });
});

test("is silent where card and table agree", () => {
  const [finding] = expectFindings(
    headlineMismatch,
    `
    | 業務の効率化に向けたDXの推進状況\\n62.0%\\n前期差 +4.0ポイント | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0% (+4.0ポイント) |
    `,
  );
  expect(finding).toBeUndefined();
});
