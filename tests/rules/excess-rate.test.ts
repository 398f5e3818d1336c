import { expect, test } from "vitest";
import { excessRate } from "../../src/rules/excess-rate";
import { expectFindings } from "../support/expectFindings";

test("asks whether the target is out of date where the rate is capped", () => {
  const [finding] = expectFindings(
    excessRate,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100%{excess-rate} |
    `,
  );
  expect(finding?.message.ja).toContain("132.2%");
});

test("is not asked of exactly 100 %", () => {
  const [finding] = expectFindings(
    excessRate,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | 参加団体数 | 10団体 | 9団体 | 90.0% | 10団体 | 100% |
    `,
  );
  expect(finding).toBeUndefined();
});

test("asks of a rate a little above 100 % whether the figures are right", () => {
  const [finding] = expectFindings(
    excessRate,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | 参加団体数 | 10団体 | 9団体 | 90.0% | 11団体 | 110.0%{excess-rate} |
    `,
  );
  expect(finding?.message.en).not.toContain("out of date");
});

test("coverage of an estimated population is asked about, a part beyond its whole is an error", () => {
  const table = `
    | District | Children under one | First dose | First dose % |
    | Kilifi | 4,120 | 3,955 | 96.0% |
    | Lamu | 2,210 | 2,254 | 102.0%{excess-rate} |
    | Meru | 5,330 | 4,904 | 92.0% |
    | Wajir | 3,145 | 2,830 | 90.0% |`;
  const [coverage] = expectFindings(excessRate, table);
  expect(coverage?.severity).toBe("query");
  const [share] = expectFindings(
    excessRate,
    table.replace("Children under one", "Total").replace("First dose |", "Of which girls |").replace("First dose %", "%"),
  );
  expect(share?.severity).toBe("error");
  expect(share?.message.en).toContain("cannot exceed its whole");
});

test("a dash for a rate answers for a target, but not for a part beyond its whole", () => {
  const [cost] = expectFindings(
    excessRate,
    `
    | 指標 | 目標値 | 実績値 | 達成率 |
    |---|---|---|---|
    | 医業収益 | 4,910 | 4,894 | 99.7% |
    | 医業費用 | 5,205 | 5,317 | ― |
    | 入院収益 | 3,280 | 3,251 | 99.1% |
    `,
  );
  expect(cost).toBeUndefined();
  const [part] = expectFindings(
    excessRate,
    `
    | District | Total | Of which girls | % |
    |---|---|---|---|
    | Kilifi | 4,120 | 3,955 | 96.0% |
    | Lamu | 2,210 | 2,254 | —{excess-rate} |
    | Meru | 5,330 | 4,904 | 92.0% |
    | Wajir | 3,145 | 2,830 | 90.0% |
    `,
  );
  expect(part?.severity).toBe("error");
});
