import { describe, expect, test } from "vitest";
import { reviewOf, told, unproved } from "../support/toldOf";

/** Right tables that were told wrong, or of which nothing was proved, because a word stood where it means something else. */

test("a unit at the right end of the title is no heading of the column below it", () => {
  const passengers = `
月別輸送人員 | | | （千人） |
月 | 定期 | 計 | 前年比% | 年度累計
4月 | 812 | 1,215 | 102.4 | 1,215
5月 | 846 | 1,287 | 102.3 | 2,502
6月 | 855 | 1,243 | 101.9 | 3,745
7月 | 838 | 1,255 | 102.0 | 5,000`;
  const withLast = passengers
    .replace("計 | 前年比%", "前年度 | 今年度 | 前年比%")
    .replace("812 | 1,215", "812 | 1,187 | 1,215")
    .replace("846 | 1,287", "846 | 1,258 | 1,287")
    .replace("855 | 1,243", "855 | 1,220 | 1,243")
    .replace("838 | 1,255", "838 | 1,230 | 1,255")
    .replace("人員 | ", "人員 | | ");
  expect(told(withLast)).toEqual([]);
  expect(unproved(withLast)).not.toContain("E4");
  expect(told(withLast.replace("101.9", "109.1"))).toEqual(["error stated-rate-mismatch E5"]);
});

test("合計 and 平均 may stand in the column of the last target, where the stubs are blank", () => {
  const plan = `
ID | 取組 | 現在 | 目標 | 進捗率
D-1 | 申請 | 44 | 59 | 74.6%
D-2 | 窓口 | 3 | 7 | 42.9%
D-3 | 会議 | 41 | 48 | 85.4%
D-4 | 研修 | 867 | 1,214 | 71.4%
 | | | 平均 | 68.6%`;
  expect(told(plan)).toEqual([]);
  expect(told(plan.replace("68.6%", "67.6%"))).toEqual(["query average-mismatch E6"]);
});

describe("a row that is calculated from other rows", () => {
  const scorecard = `
Ref | Measure | Q1 | Q2 | Q3 | YTD | Last year | Change | Target | RAG
1. Crime
1.1 | All recorded crime | 18,412 | 19,077 | 17,630 | 55,119 | 56,240 | -2.0% | Reduce | G
1.4 | Crimes with a positive outcome | 2,788 | 2,842 | 2,732 | 8,362 | 7,874 | +6.2% | Increase | G
1.5 | Positive outcome rate | 15.1% | 14.9% | 15.5% | 15.2% | 14.0% | +1.2 pts | 15.0% | G
2. Calls
2.1 | Calls received | 58,120 | 63,544 | 57,208 | 178,872 | 181,306 | -1.3% | Monitor | –
2.2 | answered within 10 seconds | 50,855 | 54,012 | 50,400 | 155,267 | 152,115 | +2.1% | |
2.3 | % within 10 seconds | 87.5% | 85.0% | 88.1% | 86.8% | 83.9% | +2.9 pts | 90.0% | A`;

  test("is read where a column of changes stands beside the quarters", () => {
    expect(told(scorecard)).toEqual([]);
    expect(told(scorecard.replace("15.5%", "14.9%"))).toEqual(["error stated-rate-mismatch E5"]);
  });

  test("asks for no target of the count above it, be its change stated or not", () => {
    const missing = (table: string): number => reviewOf(table).findings.filter(({ rule }) => rule === "missing-target").length;
    expect(missing(scorecard)).toBe(0);
    // Without a target of its rate, nothing is measured of either.
    expect(missing(scorecard.replace("+2.9 pts | 90.0%", "+2.9 pts |"))).toBe(2);
  });
});

test("decimals in brackets in a row of what is counted above as well are no losses", () => {
  const industries = `
産業 | 事業所 | 従業者 | 1事業所当たり | 構成比%
製造業 | 84 | 5,120 | 61.0 | 30.9
 うち食料品 | (22) | (1,488) | (67.6) | (9.0)
 うち金属製品 | (17) | (903) | (53.1) | (5.4)
卸売業 | 211 | 2,877 | 13.6 | 17.4
建設業 | 133 | 1,466 | 11.0 | 8.8
その他 | 403 | 7,115 | 17.7 | 42.9
総数 | 831 | 16,578 | 19.9 | 100.0`;
  expect(told(industries)).toEqual([]);
});

describe("sums that are none", () => {
  test("last year's whole is not the sum of this year's halves", () => {
    const orders = `
 | 上期 計 | 下期 計 | 通期 | 前期通期 | 増減率
国内 | 1,267 | 1,341 | 2,608 | 2,455 | 6.2%
輸出 | 589 | 621 | 1,210 | 1,210 | 0.0%
役務 | 192 | 212 | 404 | 404 | 0.0%
合計 | 2,048 | 2,174 | 4,222 | 4,069 | 3.8%`;
    expect(told(orders)).toEqual([]);
    expect(told(orders.replace("| 2,608 |", "| 2,068 |"))).not.toEqual([]);
  });

  test("the year to date of last year ends with the month that this year has come to", () => {
    const visits = `
Month | General | Members | Total | Last year
Apr | 9,120 | 2,210 | 11,330 | 12,877
May | 10,244 | 2,377 | 12,621 | 16,004
Jun | 14,870 | 2,602 | 17,472 | 22,390
Jul | 28,411 | 3,890 | 32,301 | 31,808
Aug | | | | 9,920
Sep | | | | 11,240
Year to date | 62,645 | 11,079 | 73,724 | 83,079`;
    expect(told(visits)).toEqual([]);
    expect(told(visits.replace("83,079", "83,097"))).not.toEqual([]);
  });

  test("the mean of the daily means is that of the whole time, as far as it lies near", () => {
    const works = `
月 | 流入BOD | 処理水量 | 日平均 | 汚泥
10月 | 182 | 412,300 | 13,300 | 288.4
11月 | 175 | 398,120 | 13,271 | 279.2
12月 | 196 | 405,770 | 13,089 | 291.0
1月 | 204 | 401,204 | 12,942 | 285.6
2月 | 188 | 366,118 | 13,076 | 261.3
3月 | 191 | 411,902 | 13,287 | 290.8
平均 | 189 | － | 13,162 | 282.7`;
    expect(told(works)).toEqual([]);
    expect(told(works.replace("13,162", "13,612"))).toEqual(["error average-mismatch D8"]);
  });
});

describe("a single rate that is turned over", () => {
  const courts = (rate: string): string => `
 | 新受 | 既済 | 処理率
訴訟 | 612 | 588 | 96.1%
調停 | 204 | 211 | 103.4%
執行 | 1,330 | 1,402 | ${rate}
破産 | 418 | 395 | 94.5%
保全 | 61 | 63 | 103.3%
総数 | 2,625 | 2,659 | 101.3%`;

  test("is an error where its row adds up with the others, and no row can be of another direction", () => {
    expect(told(courts("105.4%"))).toEqual([]);
    expect(told(courts("94.9%"))).toEqual(["error stated-rate-mismatch D4"]);
  });

  test("is asked about where each row is an indicator of its own: of the fourth less may be better", () => {
    const plan = `
指標 | 目標 | 実績 | 達成率
講座の参加者 | 200 | 190 | 95.0%
登録団体 | 40 | 44 | 110.0%
相談件数 | 300 | 285 | 95.0%
処理日数 | 12 | 15 | 80.0%
利用者 | 5,000 | 4,600 | 92.0%`;
    expect(told(plan).filter((one) => one.startsWith("error"))).toEqual([]);
  });
});

test("two rates without periods are those of two times only where they are called alike", () => {
  const scores = `
Region | Promoters | Detractors | Responses | Promoters % | Detractors % | NPS
North | 412 | 141 | 841 | 49.0% | 16.8% | +32
Midlands | 365 | 188 | 854 | 42.7% | 22.0% | +21
Wales | 133 | 72 | 306 | 43.5% | 23.5% | +20
Total | 910 | 401 | 2,001 | 45.5% | 20.0% | +25`;
  expect(told(scores)).toEqual([]);
});

test("a quotient that nearly holds in a row with a mark is left to a note that calls the row weighted", () => {
  const herd = `
Month | Cows in herd | In milk (avg) | Litres/day | L per cow in milk | Butterfat %
April | 118 | 97 | 2,811.0 | 29.0 | 4.12
May | 118 | 101 | 3,020.5 | 29.9 | 3.98
June | 121 | 104 | 2,967.2 | 28.5 | 3.91
Quarter* | | 101 | 2,933.9 | 29.1 | 4.00
* weighted by days; fat weighted by litres`;
  expect(told(herd)).toEqual([]);
  expect(told(herd.replace("29.1", "21.9"))).not.toEqual([]);
  // The mean of cows in milk is 100.67: the quotient may be that of what it was before it was rounded.
  const provisional = herd.replace("weighted by days; fat weighted by litres", "provisional");
  expect(told(provisional)).toEqual([]);
  expect(told(provisional.replace("29.1", "29.4"))).toEqual(["error stated-rate-mismatch E5"]);
});
