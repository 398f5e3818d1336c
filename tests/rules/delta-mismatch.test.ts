import { expect, test } from "vitest";
import { deltaMismatch } from "../../src/rules/delta-mismatch";
import { expectFindings } from "../support/expectFindings";

test("gives the right change inside the cell of the average", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | KPI(達成率の単純平均) |  |  | 54.9% |  | 63.2% (+3.8ポイント){delta-mismatch} |
    `,
  );
  expect(finding).toMatchObject({ stated: "+3.8ポイント", expected: "+8.3ポイント" });
  expect(finding?.fixes?.[0]?.edits[0]?.after).toBe("63.2% (+8.3ポイント)");
});

test("names a lost or added minus sign", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | KPI(達成率の単純平均) |  |  | 54.9% |  | 63.2% (▲8.3ポイント){delta-mismatch} |
    `,
  );
  expect(finding?.message.ja).toContain("符号");
  expect(finding?.fixes?.[0]?.edits[0]?.after).toBe("63.2% (+8.3ポイント)");
});

test("names a relative change called points", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | KPI(達成率の単純平均) |  |  | 50.0% |  | 60.0% (+20.0ポイント){delta-mismatch} |
    `,
  );
  expect(finding).toMatchObject({ severity: "error", expected: "+10.0ポイント" });
});

test("asks about a difference of percentages printed as percent", () => {
  const [finding] = expectFindings(
    deltaMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | KPI(達成率の単純平均) |  |  | 50.0% |  | 60.0% (+10.0%){delta-mismatch} |
    `,
  );
  expect(finding?.severity).toBe("query");
});
