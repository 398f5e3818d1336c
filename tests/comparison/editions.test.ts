import { expect, test } from "vitest";
import { review } from "../../src/review";
import type { Workbook } from "../../src/sheet/workbook";
import { comparingRules, csvBook } from "../support/comparedTables";

const book = (sheets: Readonly<Record<string, string>>): Workbook => ({
  sheets: Object.entries(sheets).flatMap(([name, csv]) => csvBook(csv, name).workbook.sheets),
});

const quarter = (before: string, now: string, cases: string, total: string): string => `
指標,目標値,${before} 実績値,${before} 達成率,${now} 実績値,${now} 達成率
窓口の満足度,80.0%,60.0%,75.0%,64.0%,80.0%
相談の受付件数,400件,${cases},75.0%,${total},82.5%
研修の受講者数,1200人,900人,75.0%,960人,80.0%
`;

test("two quarters in one workbook are held against each other, in whatever order they stand", () => {
  const earlier = quarter("2025.6月末", "2025.9月末", "300件", "330件");
  const later = quarter("2025.9月末", "2025.12月末", "330件", "330件").replace("64.0%,80.0%", "66.0%,82.5%");
  const again = later.replace("60.0%,75.0%", "64.0%,80.0%").replace("900人,75.0%", "955人,79.6%").replace("330件,75.0%", "330件,82.5%");
  for (const sheets of [
    { 前回: earlier, 今回: again },
    { 今回: again, 前回: earlier },
  ]) {
    const { findings } = review(book(sheets), { rules: comparingRules });
    expect(findings.map(({ rule, cell, indicator }) => `${rule} ${cell.sheet} ${indicator}`)).toEqual([
      "restated-period 今回 研修の受講者数",
    ]);
    expect(findings[0]?.message.ja).toContain("シート「前回」では960人、シート「今回」では955人");
  }
});

test("the same indicators for several places, or for months that have no time in common, are no editions", () => {
  const place = (figure: string): string =>
    `指標,目標値,R5年度 実績値\n窓口の満足度,80.0%,${figure}\n研修の受講者数,1200人,900人\n相談の受付件数,400件,310件`;
  expect(review(book({ 北区: place("60.0%"), 南区: place("70.0%"), 東区: place("75.0%") }), { rules: comparingRules }).comparisons).toEqual(
    [],
  );
  const month = (name: string, figure: string): string =>
    `指標,目標値,${name} 実績値\n売上の合計額,${figure},95\n来客の延べ人数,${figure}0,950`;
  expect(review(book({ 四月: month("2025年4月", "100"), 五月: month("2025年5月", "120") }), { rules: comparingRules }).comparisons).toEqual(
    [],
  );
});

test("tables of which more figures differ than agree are rather two things", () => {
  const group = (year: string, figures: string): string => `指標,R4年度 実績値,${year} 実績値\n${figures}`;
  const a = group("R5年度", "窓口の満足度,60.0%,61.0%\n相談の受付件数,300件,310件\n研修の受講者数,900人,910人");
  const b = group("R6年度", "窓口の満足度,70.0%,71.0%\n相談の受付件数,400件,410件\n研修の受講者数,950人,970人");
  expect(review(book({ 北区: a, 南区: b }), { rules: comparingRules }).findings).toEqual([]);
});
