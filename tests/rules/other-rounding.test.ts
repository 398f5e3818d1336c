import { expect, test } from "vitest";
import { otherRounding } from "../../src/rules/other-rounding";
import { expectFindings } from "../support/expectFindings";

test("names the rounding that would give the rate", () => {
  const [finding] = expectFindings(
    otherRounding,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | 参加者数 | 450人 | 209人 | 46.4% | 382人 | 84.8%{other-rounding} |
    | 相談件数 | 375件 | 218件 | 58.1% | 218件 | 58.1% |
    `,
  );
  expect(finding).toMatchObject({ severity: "info", verdict: "rounding-mode", expected: "84.9%" });
  expect(finding?.message.ja).toContain("切り捨て");
});

/** One column of rates. 218 ÷ 375 = 58.13…, 382 ÷ 450 = 84.88…, 100 ÷ 600 = 16.66…, 71 ÷ 567 = 12.52… %. */
const rates = (...rows: string[]): string => `| 指標 | 目標値(A) | 値(B) | 達成率(B/A) |\n${rows.join("\n")}\n`;

test("truncation is no excuse in a column that another figure shows to be rounded half up", () => {
  const [finding] = expectFindings(
    otherRounding,
    rates("| 相談 | 375件 | 218件 | 58.1% |", "| 参加 | 450人 | 382人 | 84.8%{other-rounding} |", "| 研修 | 600回 | 100回 | 16.7% |"),
  );
  expect(finding).toMatchObject({ severity: "query", expected: "84.9%" });
  expect(finding?.message.en).toContain("other figures of the column, such as 16.7%, do not");
});

test("one column is not truncated here and rounded up there", () => {
  const findings = expectFindings(
    otherRounding,
    rates(
      "| 参加 | 450人 | 382人 | 84.8%{other-rounding} |",
      "| 相談 | 375件 | 218件 | 58.1% |",
      "| 開催 | 567回 | 71回 | 12.6%{other-rounding} |",
    ),
  );
  expect(findings.map(({ severity }) => severity)).toEqual(["query", "query"]);
});

test("figures that every rounding gives contradict none", () => {
  const [finding] = expectFindings(
    otherRounding,
    rates("| 参加 | 450人 | 382人 | 84.8%{other-rounding} |", "| 相談 | 200件 | 100件 | 50.0% |", "| 企業 | 60社 | 24社 | 40.0% |"),
  );
  expect(finding?.severity).toBe("info");
});
