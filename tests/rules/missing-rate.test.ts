import { expect, test } from "vitest";
import { missingRate } from "../../src/rules/missing-rate";
import { expectFindings } from "../support/expectFindings";

test("offers the rate and says that the average holds with it", () => {
  const [finding] = expectFindings(
    missingRate,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | {missing-rate} |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0% |
    `,
  );
  expect(finding?.expected).toBe("100.0%");
  expect(finding?.range).toEqual(["99.750", "100.250"]);
  expect(finding?.fixes?.[0]?.edits[0]).toMatchObject({ before: "", after: "100.0%" });
  expect(finding?.message.en).toContain("average holds");
});

test("says what the average needs where it contradicts the rate", () => {
  const [finding] = expectFindings(
    missingRate,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | {missing-rate} |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 52.0% |
    `,
  );
  expect(finding?.message.en).toContain("69.750 to 70.250%");
});

test("does not ask for a rate of a bound", () => {
  const [finding] = expectFindings(
    missingRate,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 導入率 | 45%以上 | 40.0% |  | 60.0% |  |
    `,
  );
  expect(finding).toBeUndefined();
});

const withRate = (actual: string, rate: string): string => `
  | 指標名 | 目標値 | 実績値 | 達成率 |
  | 利用率 | 37.8% | 30.2% | 79.9% |
  | 満足度 | 50.0% | 45.0% | 90.0% |
  | 導入率 | 60.1% | ${actual} | ${rate} |`;

test("a rate that cannot be read as a number is asked about as such", () => {
  const [finding] = expectFindings(missingRate, withRate("45.0%", "74..8%{missing-rate}"));
  expect(finding?.message.ja).toContain("読み取れない");
  expect(finding?.fixes?.[0]?.edits[0]).toMatchObject({ before: "74..8%", after: "74.9%" });
});

test("so is one that does not follow from anything", () => {
  const [finding] = expectFindings(missingRate, withRate("—", "7O.8%{missing-rate}"));
  expect(finding?.message.en).toContain("cannot be read");
  expect(finding?.fixes).toBeUndefined();
});

test("words in place of a rate are no damaged number", () => {
  const [finding] = expectFindings(missingRate, withRate("45.0%", "R7に算定{missing-rate}"));
  expect(finding?.message.ja).toContain("計算すると");
});

test("percentages without a rate among counts with one are compared by themselves", () => {
  const table = (rate: string, other: string): string => `
    | 指標 | 目標値 | 実績値 | 達成率 |
    | 売上 | 29,230 | 27,840 | 95.2% |
    | 件数 | 158 | 150 | 94.9% |
    | 粗利率 | 34.0% | 33.3% | ${rate} |
    | 受注率 | 29.9% | 28.3% | ${other} |`;
  expectFindings(missingRate, table("", ""));
  expectFindings(missingRate, table("97.9%", "{missing-rate}"));
});
