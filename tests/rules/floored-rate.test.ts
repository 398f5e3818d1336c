import { expect, test } from "vitest";
import { flooredRate } from "../../src/rules/floored-rate";
import { expectFindings } from "../support/expectFindings";

test("mentions the negative rate behind a printed 0", () => {
  const [finding] = expectFindings(
    flooredRate,
    `
    | 指標 | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | 労働時間の減少率 | 14.6% | ▲0.3% (R5年) | 0.0%{floored-rate} | 3.9% (R6年) | 26.7% |
    `,
  );
  expect(finding?.message.en).toContain("-2.1%");
});
