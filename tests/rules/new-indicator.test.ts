import { expect, test } from "vitest";
import { csvBook, expectCompared, reviewAgainst } from "../support/comparedTables";

const BEFORE = "指標名,目標値 R4,目標値 R5\n窓口の満足度,58.0%,60.0%\n研修の受講者数,900人,960人";

test("an indicator that the other document does not list is an info at its own row", () => {
  const [finding] = expectCompared(BEFORE, `${BEFORE}\n電子申請の利用件数{new-indicator},1200件,1500件`);
  expect(finding).toMatchObject({ severity: "info", indicator: "電子申請の利用件数" });
});

test("a new table is told once", () => {
  const added = "指標名,目標値 R4,目標値 R5\n港の利用隻数,12隻,14隻\n空港の利用便数,82便,84便\n鉄道の乗車人数,512人,514人";
  const now = { sheets: [...csvBook(BEFORE, "行政").workbook.sheets, ...csvBook(added, "交通").workbook.sheets] };
  const { findings } = reviewAgainst(csvBook(BEFORE, "行政").workbook, now);
  expect(findings.map(({ rule, cell }) => `${rule} ${cell.sheet}`)).toEqual(["new-indicator 交通"]);
  expect(findings[0]?.message.en).toContain("The 3 indicators");
});

test("against a newer document, what that one added is new, and what it dropped is missing", () => {
  const older = "指標名,目標値,R5年度 実績値\n窓口の満足度,60.0%,58.0%\n研修の受講者数,960人,900人\n会議の開催回数,12回,11回";
  const newer = "指標名,目標値,R6年度 実績値\n窓口の満足度,60.0%,59.0%\n研修の受講者数,960人,930人\n電子申請の利用件数,1500件,1300件";
  const { findings, comparisons } = reviewAgainst(csvBook(newer).workbook, csvBook(older).workbook);
  expect(comparisons[0]?.reversed).toBe(true);
  expect(findings.map(({ rule, indicator }) => `${rule} ${indicator}`).sort()).toEqual([
    "missing-indicator 会議の開催回数",
    "new-indicator 電子申請の利用件数",
  ]);
  expect(findings.map(({ message }) => message.en).join()).toContain("the newer document (before.xlsx)");
});
