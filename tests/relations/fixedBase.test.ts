import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const FALLS = `
Area | Population 65+ | Admissions | Rate per 100,000 | Difference from county rate
Amberley | 25,377 | 519 | 2,045.2 | -208.4
Broadmoor Vale | 28,691 | 694 | 2,418.9 | +165.3
Chesham Water | 40,804 | 953 | 2,335.6 | +82.0
Downland | 16,349 | 423 | 2,587.3 | +333.7
Eastleigh Bay | 27,010 | 552 | 2,043.7 | -209.9
County | 179,803 | 4,052 | 2,253.6 | –`;

describe("differences from one row", () => {
  test("each area is held against the row that the heading names", () => {
    expect(told(FALLS)).toEqual([]);
    expect(told(FALLS.replace("+82.0", "+28.0"))).toEqual(["error delta-mismatch E4"]);
    expect(told(FALLS.replace("-209.9", "+209.9"))).toEqual(["error delta-mismatch E6"]);
  });

  test("the calculation is told with both figures", () => {
    const [finding] = reviewOf(FALLS.replace("+82.0", "+28.0")).findings;
    expect(finding?.computation).toBe("2,335.6 − 2,253.6");
    expect(finding?.message.ja).toContain("2,335.6 − 2,253.6");
  });

  test("in Japanese", () => {
    const gaps = `
学校 | 平均点 | 県平均との差
一中 | 61.2 | ▲2.9
二中 | 66.0 | 1.9
三中 | 58.9 | ▲5.2
四中 | 70.3 | 6.2
県平均 | 64.1 | -`;
    expect(told(gaps)).toEqual([]);
    expect(told(gaps.replace("▲5.2", "▲2.5"))).toEqual(["error delta-mismatch C4"]);
  });

  test("a heading that promises a difference which no row gives is left alone", () => {
    const promised = FALLS.replace("-208.4", "-11.7")
      .replace("+165.3", "+3.9")
      .replace("+82.0", "+40.2")
      .replace("+333.7", "-9.9")
      .replace("-209.9", "+1.4");
    expect(told(promised)).toEqual([]);
  });
});

const VISITORS = `
年 | 来館者数 | 指数（2018年＝100）
2018 | 31,004 | 100.0
2019 | 30,881 | 99.6
2020 | 32,083 | 103.5
2021 | 33,968 | 109.6
2022 | 33,797 | 109.0
2023 | 37,468 | 120.8`;

describe("an index with a fixed base", () => {
  test("each year is held against the first", () => {
    expect(told(VISITORS)).toEqual([]);
    expect(told(VISITORS.replace("109.6", "106.9"))).toEqual(["error stated-rate-mismatch C5"]);
    expect(told(VISITORS.replace("33,797", "37,397"))).toEqual(["error stated-rate-mismatch B6"]);
  });

  test("its base is 100", () => {
    expect(told(VISITORS.replace("31,004 | 100.0", "31,004 | 100.5"))).toEqual(["error stated-rate-mismatch C2"]);
  });

  test("years across", () => {
    const across = `
 | 2018 | 2019 | 2020 | 2021 | 2022 | 2023
Turnover | 186.0 | 190.6 | 211.4 | 225.5 | 231.2 | 249.4
Index (2018 = 100) | 100.0 | 102.5 | 113.7 | 121.3 | 124.3 | 134.1`;
    expect(told(across)).toEqual([]);
    expect(told(across.replace("121.3", "123.1"))).toEqual(["error stated-rate-mismatch E3"]);
  });

  test("an index of something else is left alone", () => {
    const other = VISITORS.replace("99.6", "101.2")
      .replace("103.5", "101.9")
      .replace("109.6", "103.3")
      .replace("109.0", "104.1")
      .replace("120.8", "104.9");
    expect(told(other)).toEqual([]);
  });
});

test("two counts that rise alike down a list of names are no index on its first row", () => {
  const alike = `
Branch | Members | Loans
North | 50 | 100
South | 61 | 122
East | 72 | 144
West | 84 | 168
Harbour | 95 | 190
Hill | 106 | 221`;
  expect(told(alike)).toEqual([]);
});

const BUDGET = `
Month | Plan | Spent | Cumulative spent | % of annual budget
Apr | 1,331 | 1,461 | 1,461 | 8.2%
May | 1,550 | 1,586 | 3,047 | 17.2%
Jun | 1,431 | 1,362 | 4,409 | 24.8%
Jul | 1,336 | 1,124 | 5,533 | 31.2%
Aug | 1,453 | 1,493 | 7,026 | 39.6%
Sep | 10,650 | – | – | –
Total | 17,751 | 7,026 | |`;

describe("what is reached of the whole year", () => {
  test("a running total is held against the figure of the year", () => {
    expect(told(BUDGET)).toEqual([]);
    expect(told(BUDGET.replace("31.2%", "33.2%"))).toEqual(["error stated-rate-mismatch E5"]);
  });
});

test("全国差 is the difference from the row of the country", () => {
  const schools = `
学校 | 児童数 | 平均正答率（％） | 全国差 | 標準偏差
A小 | 61 | 68.2 | +1.4 | 18.4
B小 | 104 | 70.9 | +4.1 | 16.9
C小 | 38 | 62.5 | -4.3 | 21.2
D小 | 87 | 67.4 | +0.6 | 19.0
F小 | 45 | 66.1 | -0.7 | 20.3
全国 | － | 66.8 | － | 19.8`;
  expect(told(schools)).toEqual([]);
  expect(told(schools.replace("-4.3", "+4.3"))).toEqual(["error delta-mismatch D4"]);
  expect(told(schools.replaceAll("全国", "県").replace("+0.6", "+6.0"))).toEqual([expect.stringContaining("delta-mismatch D5")]);
});
