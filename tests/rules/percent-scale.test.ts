import { expect, test } from "vitest";
import { percentScale } from "../../src/rules/percent-scale";
import { expectFindings } from "../support/expectFindings";

test("is proven by the printed rate", () => {
  const [finding] = expectFindings(
    percentScale,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 導入率 | 60.1% | 45.0% | 74.9% | 5250%{percent-scale} | 87.4% |
    `,
  );
  expect(finding).toMatchObject({ stated: "5250%", expected: "52.5%" });
});

test("leaves small percentages alone", () => {
  const [finding] = expectFindings(
    percentScale,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 転出超過率 | 0.3% | 0.1% | 33.3% | 0.2% | 66.7% |
    `,
  );
  expect(finding).toBeUndefined();
});
