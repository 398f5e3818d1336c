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
