import { expect, test } from "vitest";
import { review } from "../../src/review";
import { fallingCumulative } from "../../src/rules/falling-cumulative";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

const plan = (name: string, ...figures: string[]): string =>
  `| 指標名 | 基準値 | 目標値 | << | << |
   | ^^ | ^^ | R4 | R5 | R6 |
   | ${name} | ${figures.join(" | ")} |
   | 満足度 | 50% | 52% | 54% | 56% |`;

const results = (previous: string, current: string, name = "参加者数"): string =>
  `| 指標 | 目標値 | 2025.9月末 | << | 2025.12月末 | << |
   | ^^ | ^^ | 値 | 達成率 | 値 | 達成率 |
   | ${name} | 450人 | ${previous} | | ${current} | |
   | 利用率 | 37.8% | 22.9% (R5年度) | 60.5% | 29.3% (R6年度) | 77.5% |`;

test("a cumulative over a longer range cannot be smaller", () => {
  const [finding] = expectFindings(fallingCumulative, results("382人 (R5～R6の累計)", "328人 (R5～R7の累計) {falling-cumulative}"));
  expect(finding).toMatchObject({ severity: "error", verdict: "impossible", stated: "328", period: "2025-12-31" });
});

test("the actuals of an indicator named cumulative cannot fall", () => {
  expectFindings(fallingCumulative, results("382人 (R6年度)", "328人 (R7年度) {falling-cumulative}", "参加者数（累計）"));
});

test.each([
  ["382人 (R5～R6の累計)", "182人 (R6～R7の累計)", "参加者数"],
  ["382人 (R6年度)", "328人 (R7年度)", "延べ参加者数"],
  ["382人 (R6年度)", "328人 (R7年度)", "参加者数（年度累計）"],
  ["382人 (R5～R6の累計)", "約380人 (R5～R7の累計)", "参加者数"],
  ["146.4万人 (R5～R6の累計)", "1,463,900人 (R5～R7の累計)", "参加者数"],
  ["382人 (R5～R6の累計)", "382人 (R5～R7の累計)", "参加者数"],
  ["382人 (R6年度)", "328人 (R7年度)", "待機児童の累計"],
])("%s and then %s of %s may be right", (previous, current, name) => {
  expectFindings(fallingCumulative, results(previous, current, name));
});

test("the targets of an indicator named cumulative cannot fall", () => {
  expectFindings(fallingCumulative, plan("市町村数（累計）", "31", "41", "50", "49 {falling-cumulative}"));
});

test("targets that only fall are no cumulative", () => {
  expectFindings(fallingCumulative, plan("滞納の累計", "31", "30", "25", "20"));
});

test("the cumulative in brackets grows by the figure of its year", () => {
  const [finding] = expectFindings(
    fallingCumulative,
    plan("医療機関数", "1 (累計1)", "3 (累計4)", "4 (累計9) {falling-cumulative}", "4 (累計13)"),
  );
  expect(finding).toMatchObject({ stated: "9", expected: "8", severity: "error" });
});

test("the cumulative in brackets cannot fall", () => {
  const [finding] = expectFindings(
    fallingCumulative,
    plan("医療機関数", "1 (累計1)", "3 (累計14)", "4 (累計8) {falling-cumulative}", "4 (累計12)"),
  );
  expect(finding?.message.ja).toContain("「3 (累計14)」から「4 (累計8)」");
});

test("a baseline that may be years older need not add up with the first target", () => {
  expectFindings(fallingCumulative, plan("医療機関数", "1 (累計1)", "3 (累計6)", "4 (累計10)", "4 (累計14)"));
});

test("figures of the year may fall beside a growing cumulative", () => {
  expectFindings(fallingCumulative, plan("医療機関数", "5 (累計5)", "3 (累計8)", "2 (累計10)", "1 (累計11)"));
});

test("every step that was held against the one before counts as a check", () => {
  const { workbook } = markedTable(plan("医療機関数", "1 (累計1)", "3 (累計4)", "4 (累計8)", "4 (累計12)"));
  // Three steps, and the first year that begins its running total.
  expect(review(workbook, { rules: [fallingCumulative] }).coverage.checked).toBe(4);
});

test("figures of single years that are added up beside them may fall, whatever the name says", () => {
  const sheet = (last: string): string =>
    `| 指標 | 目標値（R6） | R2 | R3 | R4 | R5 | 累計／最新値 | 達成率 |
     | 創業件数（5年間累計） | 60件 | 9 | 11 | 14 | 13 | 47 | 78.3% |
     | 雇用者数（累計） | 150人 | 0 | 32 | 41 | ${last} | 60.7% |
     | 成約件数（累計） | 75件 | 12 | 14 | 21 | 19 | 66 | 88.0% |
     | 成立数（累計） | 100組 | 0 | 6 | 18 | 22 | 46 | 46.0% |`;
  expectFindings(fallingCumulative, sheet("18 | 91"));
  expectFindings(fallingCumulative, sheet("18 {falling-cumulative} | 41"));
});
