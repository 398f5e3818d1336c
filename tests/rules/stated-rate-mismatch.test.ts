import { expect, test } from "vitest";
import { statedRateMismatch } from "../../src/rules/stated-rate-mismatch";
import { expectFindings } from "../support/expectFindings";

test("names the calculation and offers the right rate, keeping the text around it", () => {
  const [finding] = expectFindings(
    statedRateMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 47.8% (速報){stated-rate-mismatch} |
    `,
  );
  expect(finding).toMatchObject({ verdict: "impossible", stated: "47.8%", expected: "74.9%", severity: "error", period: "2025-09-30" });
  expect(finding?.message.ja).toContain("45.0% ÷ 60.1% = 74.9%");
  expect(finding).toMatchObject({ computation: "45.0% ÷ 60.1%", unrounded: "74.875…%" });
  // The same actual and target print 74.8% in the column before: their hidden digits round so.
  expect(finding?.fixes?.[0]?.edits[0]).toMatchObject({ before: "47.8% (速報)", after: "74.8% (速報)" });
});

test("leaves rates alone that the unrounded inputs explain", () => {
  const [finding] = expectFindings(
    statedRateMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    `,
  );
  expect(finding).toBeUndefined();
});

test("asks about one target that cannot give the rates of two periods", () => {
  const [finding] = expectFindings(
    statedRateMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | 利用者数 | 1.2万人{stated-rate-mismatch} | 6,000人 | 48.5% | 9,000人 | 77.0% |
    `,
  );
  expect(finding?.severity).toBe("query");
});

test("leaves a figure that is off by 100 to percent-scale", () => {
  const [finding] = expectFindings(
    statedRateMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 0.748 |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    `,
  );
  expect(finding).toBeUndefined();
});

const carriedOver = (before: string, now: string): string => `
  | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
  | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
  | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
  | 県内市町村におけるテレワークの導入率 | 60.1% | ${before} | ${now} |`;

test("asks about two rates of one figure carried over unchanged", () => {
  const [finding] = expectFindings(
    statedRateMismatch,
    carriedOver("45.0% (R5年度) | 74.8%", "45.0% (R5年度) | 74.9%{stated-rate-mismatch}"),
  );
  expect(finding).toMatchObject({ severity: "query", verdict: "impossible", stated: "74.9%", period: "2025-09-30" });
  expect(finding?.message.ja).toContain("74.8%と74.9%");
});

test.each([
  ["the rates print one number with other decimals", "45.0% (R5年度) | 74.8%", "45.0% (R5年度) | 75%"],
  ["the actuals are of two years", "45.0% (R5年度) | 74.8%", "45.0% (R6年度) | 74.9%"],
  ["no period is named", "45.0% | 74.8%", "45.0% | 74.9%"],
])("says nothing where %s", (_, before, now) => {
  expectFindings(statedRateMismatch, carriedOver(before, now));
});

test("a rate that is wrong on its own is not also held against the other", () => {
  const [finding] = expectFindings(
    statedRateMismatch,
    carriedOver("45.0% (R5年度) | 74.8%", "45.0% (R5年度) | 47.8%{stated-rate-mismatch}"),
  );
  expect(finding?.severity).toBe("error");
});
