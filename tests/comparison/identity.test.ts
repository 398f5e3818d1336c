import { expect, test } from "vitest";
import { compareAll } from "../../src/comparison/compareAll";
import { readDocument } from "../../src/comparison/document";
import { csvBook } from "../support/comparedTables";

/** "name → name" of each pair. */
function pairsOf(before: string, now: string): string[] {
  const other = { kind: "previous" as const, name: "before.csv", workbook: csvBook(before).workbook };
  const [comparison] = compareAll(readDocument(csvBook(now).workbook), [other]);
  return (comparison?.pairs ?? []).map(({ earlier, current }) => `${earlier.name.value} → ${current.name.value}`).sort();
}

const PLAN = `
番号,項目,指標名,基準値,目標値 R4,目標値 R5,目標値 R6
1,窓口,窓口の満足度,56.0%,58.0%,60.0%,62.0%
2,申請,電子申請の利用件数,1234件,1456件,1678件,1899件
3,研修,研修の受講者数,830人,900人,960人,1020人
4,会議,会議の開催回数,10回,11回,12回,13回
`;

test("table kind and edition are no part of the identity: a plan, results and a series of actuals list the same indicators", () => {
  const series = `
指標名,R5年度 実績値,R6年度 実績値
会議の開催回数,11回,12回
電子申請の利用件数,1500件,1700件
`;
  expect(pairsOf(PLAN, series)).toEqual(["会議の開催回数 → 会議の開催回数", "電子申請の利用件数 → 電子申請の利用件数"]);
});

test("each indicator is paired once, however many are alike", () => {
  const alike = `
指標名,目標値 R5,目標値 R6
研修の受講者数A,100人,110人
研修の受講者数B,200人,210人
研修の受講者数C,300人,310人
`;
  expect(pairsOf(alike, alike.replace("研修の受講者数B,200人,210人\n", ""))).toEqual([
    "研修の受講者数A → 研修の受講者数A",
    "研修の受講者数C → 研修の受講者数C",
  ]);
});

test("what tells indicators apart keeps them apart: 県 and 市町村", () => {
  const table = (place: string, figures: string): string =>
    `指標,目標値 R5,目標値 R6\nオンライン利用率(${place}),${figures}\n窓口の満足度,60.0%,62.0%`;
  expect(pairsOf(table("県", "37.8%,40.1%"), table("市町村", "68.4%,70.3%"))).toEqual(["窓口の満足度 → 窓口の満足度"]);
});

test("rows under each indicator, a turned table and a plain one list the same indicators", () => {
  const plain = "指標,R5 目標値,R5 実績値,R6 目標値,R6 実績値\n窓口相談,400,310,420,390\n施設利用,900,871,950,914";
  const under = ",,R5年度,R6年度\n窓口相談,目標値,400,420\n,実績値,310,390\n施設利用,目標値,900,950\n,実績値,871,914";
  const turned = ",窓口相談,施設利用\nR5年度 目標値,400,900\nR5年度 実績値,310,871\nR6年度 目標値,420,950\nR6年度 実績値,390,914";
  const both = ["施設利用 → 施設利用", "窓口相談 → 窓口相談"];
  for (const [before, now] of [
    [plain, under],
    [under, turned],
    [turned, plain],
  ] as const)
    expect(pairsOf(before, now)).toEqual(both);
});

test("a name that ends in 率 is a name: what stands under the years is no rate of it", () => {
  const table = (name: string): string =>
    `区分,R4年度,R5年度,R6年度\n窓口相談,310,390,412\n${name},32.4%,37.6%,38.3%\n施設利用,871,914,955`;
  expect(pairsOf(table("公共施設の予約率"), table("関係人口の広がり"))).toContain("公共施設の予約率 → 関係人口の広がり");
});

test("rows of one bare name in runs beside each other stay two indicators", () => {
  const under = ",,R5年度,R6年度\n施設1,目標値,400,420\n,実績値,310,390\n施設2,目標値,900,950\n,実績値,871,914";
  expect(pairsOf(under, under)).toEqual(["施設1 → 施設1", "施設2 → 施設2"]);
});
