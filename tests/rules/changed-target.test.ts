import { expect, test } from "vitest";
import { expectCompared } from "../support/comparedTables";

const PLAN = `
番号,項目,指標名,基準値,目標値 R4,目標値 R5,目標値 R6
1,窓口,窓口の満足度,56.0%,58.0%,60.0%,62.0%
2,研修,研修の受講者数,830人,900人,960人,1020人
3,会議,会議の開催回数,10回,-,/,12回
`;
const results = (rows: string): string => `
番号,項目,指標名,基準値,目標値 R4,目標値 R5,目標値 R6,R5 実績値
${rows}
`;
const SATISFACTION = "1,窓口,窓口の満足度,56.0%,58.0%,60.0%,62.0%,61.0%";
const MEETINGS = "3,会議,会議の開催回数,10回,-,/,12回,11回";

test("a moved target is a query for its year", () => {
  const [finding] = expectCompared(
    PLAN,
    results(`${SATISFACTION}\n2,研修,研修の受講者数,830人,900人,1000人{changed-target},1020人,955人\n${MEETINGS}`),
    { kind: "plan", name: "plan.xlsx" },
  );
  expect(finding).toMatchObject({ severity: "query", period: "2024-03-31" });
  expect(finding?.message.en).toContain("is 960人 in the plan (plan.xlsx) and 1000人 in this document");
  expect(finding?.message.ja).toContain("計画（plan.xlsx）では960人、この資料では1000人");
});

test("a target that was added or dropped is a query; one dash for another is nothing", () => {
  const [added, dropped] = expectCompared(
    PLAN,
    results(
      `${SATISFACTION}\n2,研修,研修の受講者数,830人,900人,960人,{changed-target},955人\n3,会議,会議の開催回数,10回,,11回{changed-target},12回,11回`,
    ),
  );
  expect([added, dropped].map((finding) => finding?.severity)).toEqual(["query", "query"]);
});

test("a target without a year stands for the year that its actual is for", () => {
  const now = (target: string): string => `
指標名,目標値,R5年度 実績値,R5年度 達成率
窓口の満足度,60.0%,61.0%,101.7%
研修の受講者数,${target},955人,99.5%
`;
  expectCompared(PLAN.replace("3,会議,会議の開催回数,10回,-,/,12回\n", ""), now("960人"));
  expectCompared(PLAN.replace("3,会議,会議の開催回数,10回,-,/,12回\n", ""), now("1000人{changed-target}"));
});

test("以上 and ほぼ are compared by their numbers", () => {
  const before = "指標名,目標値 R5,目標値 R6\n職場の満足度,4以上,4以上\nカードの取得率,ほぼ100%,ほぼ100%";
  expectCompared(before, "指標名,目標値 R5,目標値 R6\n職場の満足度,4以上,4.5以上{changed-target}\nカードの取得率,ほぼ100%,ほぼ100%");
});

test("the same change of an indicator that is listed twice is told once", () => {
  const row = (figure: string): string => `オンライン申請の利用率,48.2%,61.0%,${figure}`;
  const head = "指標名,基準値,目標値 R5,目標値 R6";
  expectCompared(
    `${head}\n${row("73.7%")}\n相談の受付件数,100件,110件,120件\n${row("73.7%")}`,
    `${head}\n${row("80.0%{changed-target}")}\n相談の受付件数,100件,110件,120件\n${row("80.0%")}`,
  );
});
