import { expect, test } from "vitest";
import { totalMismatch } from "../../src/rules/total-mismatch";
import { expectFindings } from "../support/expectFindings";

test("gives the sum of the parts where another column adds up", () => {
  const [finding] = expectFindings(
    totalMismatch,
    `
    | 市町村名 | 人口 | 交付枚数 | 交付率 |
    |---|---|---|---|
    | A市 | 10,000 | 7,000 | 70.0% |
    | B町 | 5,000 | 3,000 | 60.0% |
    | 合計 | 15,000 | 11,000{total-mismatch} | 73.3% |
    `,
  );
  expect(finding).toMatchObject({ stated: "11,000", expected: "10,000" });
});

test("does not add rows in different units", () => {
  const [finding] = expectFindings(
    totalMismatch,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | 相談件数 | 375件 | 218件 | 58.1% | 218件 | 58.1% |
    | 参加者数 | 450人 | 209人 | 46.4% | 382人 | 84.9% |
    | 計 | 825 | 500 | 60.6% | 600 | 72.7% |
    `,
  );
  expect(finding).toBeUndefined();
});
