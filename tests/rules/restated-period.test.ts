import { expect, test } from "vitest";
import { expectCompared } from "../support/comparedTables";

const BEFORE = `
指標,目標値,R4年度 実績値,R4年度 達成率,R5年度 実績値,R5年度 達成率
窓口の満足度,80.0%,60.0%,75.0%,64.0%,80.0%
相談の受付件数,400件,310件,77.5%,330件,82.5%
研修の受講者数,"1200人",900人,75.0%,960人,80.0%
達成率の単純平均,,,75.8%,,80.8%
`.replaceAll('"', "");

const HEAD = "指標,目標値,R5年度 実績値,R5年度 達成率,R6年度 実績値,R6年度 達成率";
const CASES = (figures: string): string => `
${HEAD}
窓口の満足度,80.0%,64.0%,80.0%,68.0%,85.0%
相談の受付件数,400件,${figures},350件,87.5%
研修の受講者数,1200人,960人,80.0%,1020人,85.0%
`;

test("a restated figure is a query that gives both figures and both changes, with its rate", () => {
  const [finding] = expectCompared(BEFORE, CASES("300件{restated-period},75.0%"));
  expect(finding).toMatchObject({ severity: "query", period: "2024-03-31", stated: "300件" });
  expect(finding?.message.en).toContain("is 330件 in the previous document (before.xlsx) and 300件 in this document");
  expect(finding?.message.en).toContain("is +20 件 by the figure as published and +50 件 as restated");
  expect(finding?.message.en).toContain("changed with it from 82.5% to 75.0%");
  expect(finding?.evidence.map(({ document, text }) => [document, text])).toEqual([
    [undefined, "300件"],
    ["before.xlsx", "330件"],
    [undefined, "75.0%"],
    ["before.xlsx", "82.5%"],
  ]);
});

test("where the rate goes with the published figure, the figure was mistyped: an error", () => {
  const [finding] = expectCompared(BEFORE, CASES("303件{restated-period},82.5%"));
  expect(finding).toMatchObject({ severity: "error" });
  expect(finding?.message.en).toContain("go with 330件 and not with 303件");
});

test("where the earlier rate did not go with the earlier figure, an error was put right: an info", () => {
  const wrong = BEFORE.replace("330件", "303件");
  const [finding] = expectCompared(wrong, CASES("330件{restated-period},82.5%"));
  expect(finding).toMatchObject({ severity: "info" });
});

test("a restated average tells both changes", () => {
  const now = `
${HEAD}
窓口の満足度,80.0%,64.0%,80.0%,68.0%,85.0%
相談の受付件数,400件,330件,82.5%,350件,87.5%
研修の受講者数,1200人,960人,80.0%,1020人,85.0%
達成率の単純平均,,,79.9%{restated-period},,85.8%
`;
  const [finding] = expectCompared(BEFORE, now);
  expect(finding?.message.ja).toContain("公表時の値では+5.0ポイント、直した値では+5.9ポイント");
});

test("a blank that was filled is an info, a figure that is gone a query", () => {
  const blank = BEFORE.replace("330件", "");
  expect(expectCompared(blank, CASES("330件{restated-period},82.5%"))[0]).toMatchObject({ severity: "info" });
  expect(expectCompared(BEFORE, CASES("{restated-period},82.5%"))[0]).toMatchObject({ severity: "query" });
  expect(expectCompared(BEFORE, CASES("未集計{restated-period},82.5%"))[0]).toMatchObject({ severity: "query" });
});

test("a mark that no figure is there yet is no figure that changed", () => {
  expectCompared(BEFORE.replace("330件", "未集計"), CASES("330件,82.5%"));
});

test("another notation of the figure, its rounding included, is no change", () => {
  expectCompared(BEFORE, CASES("３３０ 件,82.5%"));
  expectCompared(BEFORE.replaceAll("件", "人"), CASES("330人,82.5%").replaceAll("件", "人"));
  expectCompared(
    "指標,R5年度 実績値\n来館者の総数,146.41万人\n会員の登録者数,12345人",
    "指標,R5年度 実績値\n来館者の総数,\n会員の登録者数,12345人".replace("総数,", "総数,1464100人"),
  );
});

test("a year and the date that ends it are one time; a month and its year are not", () => {
  const before = "指標,目標値,R6年度末 実績値\n会員の登録者数,500人,412人\n施設の利用件数,900件,871件";
  expectCompared(before, "指標,目標値,2025.3月末 実績値\n会員の登録者数,500人,415人{restated-period}\n施設の利用件数,900件,871件");
  const month = "指標,目標値,2025年3月 実績値\n会員の登録者数,500人,40人\n施設の利用件数,900件,71件";
  expectCompared("指標,目標値,R6年度 実績値\n会員の登録者数,500人,412人\n施設の利用件数,900件,871件", month);
});

test("figures of other years are not compared, and a cumulative stands apart from a single year", () => {
  const now = "指標,目標値,R7年度 実績値\n会員の登録者数,500人,460人\n施設の利用件数,900件,880件";
  expectCompared("指標,目標値,R6年度 実績値\n会員の登録者数,500人,412人\n施設の利用件数,900件,871件", now);
  expectCompared(
    "指標,目標値,2025.9月末 実績値\n交流会の参加者数,450人,209人 (R6年度)\n相談の受付件数,300件,120件 (R6年度)",
    "指標,目標値,2025.12月末 実績値\n交流会の参加者数,450人,382人 (R5～R6の累計)\n相談の受付件数,300件,120件 (R6年度)",
  );
  expectCompared(
    "指標,目標値,2025.9月末 実績値\n交流会の参加者数,450人,209人 (R6年度)\n相談の受付件数,300件,120件 (R6年度)",
    "指標,目標値,2025.12月末 実績値\n交流会の参加者数,450人,382人 (R6年度の累計)\n相談の受付件数,300件,120件 (R6年度)",
  );
});
