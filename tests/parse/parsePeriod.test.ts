import { expect, test } from "vitest";
import { findPeriod, parsePeriod } from "../../src/parse/parsePeriod";
import type { Period } from "../../src/parse/period";

function line(period: Period | undefined): string {
  if (!period) return "none";
  return `${period.kind} ${period.start} ${period.end}${period.asOf ? " asOf" : ""}${period.cumulative ? " cumulative" : ""}`;
}

test.each([
  ["R5年度", "fiscal-year 2023-04-01 2024-03-31"],
  ["令和５年度", "fiscal-year 2023-04-01 2024-03-31"],
  ["令和元年度", "fiscal-year 2019-04-01 2020-03-31"],
  ["令和七年度", "fiscal-year 2025-04-01 2026-03-31"],
  ["平成三十一年度", "fiscal-year 2019-04-01 2020-03-31"],
  ["R1", "fiscal-year 2019-04-01 2020-03-31"],
  ["H31", "fiscal-year 2019-04-01 2020-03-31"],
  ["H19", "fiscal-year 2007-04-01 2008-03-31"],
  ["Ｒ５", "fiscal-year 2023-04-01 2024-03-31"],
  ["R.5", "fiscal-year 2023-04-01 2024-03-31"],
  ["R 6", "fiscal-year 2024-04-01 2025-03-31"],
  ["㋿5年度", "fiscal-year 2023-04-01 2024-03-31"],
  ["令和７(2025)年度", "fiscal-year 2025-04-01 2026-03-31"],
  ["2025（令和７）年度", "fiscal-year 2025-04-01 2026-03-31"],
  ["2025年度(R7)", "fiscal-year 2025-04-01 2026-03-31"],
  ["令和７(2024)年度", "none"],
  ["2025年度", "fiscal-year 2025-04-01 2026-03-31"],
  ["FY2024", "fiscal-year 2024-04-01 2025-03-31"],
  ["FY24", "fiscal-year 2024-04-01 2025-03-31"],
  ["FY2024/25", "fiscal-year 2024-04-01 2025-03-31"],
  ["2024/25", "fiscal-year 2024-04-01 2025-03-31"],
  ["2024-25", "fiscal-year 2024-04-01 2025-03-31"],
  ["R5年", "calendar-year 2023-01-01 2023-12-31"],
  ["2025年", "calendar-year 2025-01-01 2025-12-31"],
  ["R6年度末 時点", "fiscal-year 2024-04-01 2025-03-31 asOf"],
  ["R7年9月時 点", "month 2025-09-01 2025-09-30 asOf"],
  ["R7年9月末", "month 2025-09-01 2025-09-30 asOf"],
  ["2025.9月末", "month 2025-09-01 2025-09-30 asOf"],
  ["R5.4-6", "range 2023-04-01 2023-06-30"],
  ["R4.10～12", "range 2022-10-01 2022-12-31"],
  ["2025.9末時点", "month 2025-09-01 2025-09-30 asOf"],
  ["2025年12月末時点", "month 2025-12-01 2025-12-31 asOf"],
  ["R7.12末時点", "month 2025-12-01 2025-12-31 asOf"],
  ["R6.2月末", "month 2024-02-01 2024-02-29 asOf"],
  ["R6.3.31時点", "date 2024-03-31 2024-03-31 asOf"],
  ["R5.6月", "month 2023-06-01 2023-06-30"],
  ["2024年7月", "month 2024-07-01 2024-07-31"],
  ["2024-03-31", "date 2024-03-31 2024-03-31"],
  ["2024/3/31", "date 2024-03-31 2024-03-31"],
  ["令和8年2月4日", "date 2026-02-04 2026-02-04"],
  ["R3.4～ R3.12", "range 2021-04-01 2021-12-31"],
  ["R6.4〜6月", "range 2024-04-01 2024-06-30"],
  ["R6年4～6月", "range 2024-04-01 2024-06-30"],
  ["R6年10月～3月", "range 2024-10-01 2025-03-31"],
  ["R6.4.1～R7.3.31", "range 2024-04-01 2025-03-31"],
  ["R5～R6の累計", "range 2023-04-01 2025-03-31 cumulative"],
  ["R6~R7の累計", "range 2024-04-01 2026-03-31 cumulative"],
  ["R5～7年度", "range 2023-04-01 2026-03-31"],
  ["2024～2026年度", "range 2024-04-01 2027-03-31"],
  ["R7～R5", "none"],
  ["H30年度からの累計", "range 2018-04-01 2019-03-31 cumulative"],
  ["R7年度上期", "half-year 2025-04-01 2025-09-30"],
  ["R7年度下半期", "half-year 2025-10-01 2026-03-31"],
  ["R7年度第1四半期", "quarter 2025-04-01 2025-06-30"],
  ["Q1 2025", "quarter 2025-01-01 2025-03-31"],
  ["2025 Q1", "quarter 2025-01-01 2025-03-31"],
  ["2025-Q2", "quarter 2025-04-01 2025-06-30"],
  ["FY2025 Q3", "quarter 2025-10-01 2025-12-31"],
  ["Q2 FY24", "quarter 2024-07-01 2024-09-30"],
  ["Q4 2024/25", "quarter 2025-01-01 2025-03-31"],
  ["H1 2025", "half-year 2025-01-01 2025-06-30"],
  ["Mar 2025", "month 2025-03-01 2025-03-31"],
  ["March 2025", "month 2025-03-01 2025-03-31"],
  ["Mar-25", "month 2025-03-01 2025-03-31"],
  ["31 March 2025", "date 2025-03-31 2025-03-31"],
  ["as of 31 Mar 2025", "date 2025-03-31 2025-03-31 asOf"],
  ["end of March 2025", "month 2025-03-01 2025-03-31 asOf"],
  ["Apr–Jun 2025", "range 2025-04-01 2025-06-30"],
  ["Apr 2024 – Mar 2025", "range 2024-04-01 2025-03-31"],
  ["（R5年度）", "fiscal-year 2023-04-01 2024-03-31"],
  ["【2月1日時点】", "none"],
  ["2025.13月", "none"],
  ["2024年2月30日", "none"],
  ["2025年13月", "none"],
  ["2025件", "none"],
  ["2025", "none"],
  ["2025.9", "none"],
  ["40", "none"],
  ["3 (累計4)", "none"],
  ["H1", "none"],
  ["T1", "none"],
  ["May", "none"],
  ["017-734-9163", "none"],
])("%s is %s", (text, expected) => {
  expect(line(parsePeriod(text))).toBe(expected);
});

test("a bare Western year is a period only where the caller says which", () => {
  expect(line(parsePeriod("2025", { bareYear: "fiscal" }))).toBe("fiscal-year 2025-04-01 2026-03-31");
  expect(line(parsePeriod("2025", { bareYear: "calendar" }))).toBe("calendar-year 2025-01-01 2025-12-31");
  expect(parsePeriod("2025")).toBeUndefined();
});

test("the text of a period has no brackets around it", () => {
  expect(parsePeriod("(R5年度)")?.text).toBe("R5年度");
});

test.each([
  ["評価 ※R6.3.31時点", "R6.3.31時点"],
  ["DX推進プラン 目標達成状況ダッシュボード 2025年12月末時点", "2025年12月末時点"],
  ["令和６年度DX関連事業ロードマップ No. 56", "令和６年度"],
  ["2025.9月末 値(B)", "2025.9月末"],
  ["※前期:2025.9末時点", "2025.9末時点"],
  ["Q1 2025 actual", "Q1 2025"],
  ["R5目標値", "R5"],
  ["2025年度実績（2025年9月末）", "2025年9月末"],
  ["RPAの導入 017-734-9163", undefined],
  ["DX H19X 2025 HP", undefined],
  ["2025上期 実績", "2025上期"],
  ["2025末 値(B)", "2025末"],
])("the period found in %s is %s", (text, expected) => {
  expect(findPeriod(text)?.text).toBe(expected);
});

test("every first and last day of a fiscal year is a day of that year in Japanese and Western notation", () => {
  for (let n = 2; n <= 40; n++) {
    expect(line(parsePeriod(`R${n}年度`))).toBe(line(parsePeriod(`${2018 + n}年度`)));
    expect(parsePeriod(`FY${2018 + n}`)?.start).toBe(`${2018 + n}-04-01`);
  }
});
