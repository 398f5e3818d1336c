import { expect, test } from "vitest";
import { csvBook, expectCompared, reviewAgainst } from "../support/comparedTables";

test("a table that no heading names is compared by its rows, its headings and its years", () => {
  const before = "区分,R4年度,R5年度,R6年度\n北支所,1200,1350,1410\n南支所,860,905,950\n合計,2060,2255,2360";
  const now = "区分,R5年度,R6年度,R7年度\n南支所,905,950,990\n北支所,1530{restated-period},1410,1480\n合計,2435{restated-period},2360,2470";
  const findings = expectCompared(before, now);
  expect(findings[0]?.message.en).toContain("is 1350 in the previous document (before.xlsx) and 1530 in this document");
});

test("measures under one name are told by their headings", () => {
  const table = (people: string, cards: string): string =>
    `市町村,R6年度 人口,R6年度 交付枚数\na市,${people},2310\nb市,5200,${cards}\nc市,8100,6100`;
  expectCompared(table("3000", "4100"), table("3000", "4150{restated-period}"));
});

test("without any year nothing is held to be for the same time", () => {
  expectCompared("部署,予算,実績\n総務課,500,480\n税務課,300,290", "部署,予算,実績\n総務課,500,470\n税務課,300,295");
});

test("the table is turned in the later document", () => {
  const before = ",窓口相談,施設利用\nR5年度 実績値,310,871\nR6年度 実績値,390,914";
  expectCompared(before, "指標,R5年度 実績値,R6年度 実績値\n施設利用,871,914\n窓口相談,310,395{restated-period}");
});

test("rows of lists without a table in common are neither missing nor new", () => {
  const { findings } = reviewAgainst(
    csvBook("区分,R4年度,R5年度\n北支所,1200,1350\n南支所,860,905\n東支所,560,605").workbook,
    csvBook("区分,R5年度,R6年度\n北支所,1350,1410\n春の部,21,22\n秋の部,31,32\n冬の部,41,42").workbook,
  );
  expect(findings).toEqual([]);
});
