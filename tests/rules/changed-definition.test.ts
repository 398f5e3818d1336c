import { expect, test } from "vitest";
import { expectCompared } from "../support/comparedTables";

const table = (name: string, figures = "0,8,8,8"): string => `
指標名,基準値,目標値 R4,目標値 R5,目標値 R6
${name},${figures}
窓口の満足度,56.0%,58.0%,60.0%,62.0%
`;

test.each([
  ["what is counted", "BPR実施課", "BPR実施業務{changed-definition}"],
  ["the year that it is measured against", "コピー用紙の削減枚数(対R4年度比)", "コピー用紙の削減枚数(対R5年度比){changed-definition}"],
  ["what kind of measure it is", "オンライン申請の利用件数", "オンライン申請の利用者数{changed-definition}"],
  ["a yearly figure that became a cumulative", "研修の受講者数", "研修の受講者数（累計）{changed-definition}"],
])("%s", (_, before, now) => {
  const [finding] = expectCompared(table(before), table(now));
  expect(finding).toMatchObject({ severity: "query" });
});

test("figures counted in another thing: the unit says so", () => {
  const [finding] = expectCompared(
    table("研修の受講実績", "80人,90人,95人,99人"),
    table("研修の受講実績", "80件{changed-definition},90件,95件,99件"),
  );
  expect(finding?.message.en).toContain("are in 人 in the previous document");
  expect(finding?.message.en).toContain("in 件 in this document");
});

test("two names of one unit, and a unit that is not printed, are no other definition", () => {
  expectCompared(table("研修の受講実績", "80人,90人,95人,99人"), table("研修の受講実績", "80名,90名,95名,99名"));
  expectCompared(table("研修の受講実績", "80人,90人,95人,99人"), table("研修の受講実績", "80,90,95,99"));
});

test("a note in brackets that only helps to read is no other definition", () => {
  expectCompared(table("ワーケーションの実施プログラム数（件）"), table("ワーケーションの実施プログラム数"));
});
