import { describe, expect, test } from "vitest";
import { told, unproved } from "../support/toldOf";

describe("a table that begins with the latest time", () => {
  const VISITORS = `
年度 | 入館者数(人) | 対前年度増減 | 対前年度比
令和6年度 | 48,210 | 2,342 | 105.1%
令和5年度 | 45,868 | -1,102 | 97.7%
令和4年度 | 46,970 | 3,415 | 107.8%
令和3年度 | 43,555 | - | -`;
  const REVENUE = `
Year | Revenue ($m) | Change | Visitors | Change %
2024 | 482.1 | 31.6 | 12,480 | 4.2%
2023 | 450.5 | -9.2 | 11,977 | -2.4%
2022 | 459.7 | 22.3 | 12,271 | 6.0%
2021 | 437.4 | 12.9 | 11,576 | 3.1%
2020 | 424.5 | | 11,228 | `;

  test("is walked from its oldest row", () => {
    expect(told(VISITORS)).toEqual([]);
    expect(unproved(VISITORS)).toEqual([]);
    expect(told(REVENUE)).toEqual([]);
    expect(unproved(REVENUE).filter((cell) => !cell.startsWith("A"))).toEqual([]);
  });

  test("and what is wrong in it is told", () => {
    expect(told(VISITORS.replace("2,342", "2,432"))).toEqual(["query delta-mismatch C2"]);
    expect(told(REVENUE.replace("22.3", "32.3"))).toEqual([expect.stringMatching(/^error .* C4$/)]);
    expect(told(REVENUE.replace("-2.4%", "2.4%"))).toEqual([expect.stringMatching(/^error .* E3$/)]);
  });

  test("quarters of years too, and a total below keeps its place", () => {
    const quarters = `
Quarter | New members | Change | Members | Change
2024 Q2 | 14 | -7 | 158 | 14
2024 Q1 | 21 | 4 | 144 | 21
2023 Q4 | 17 | 5 | 123 | 17
2023 Q3 | 12 | -3 | 106 | 12
Total | 64 | | |`;
    expect(told(quarters)).toEqual([]);
    expect(unproved(quarters)).toEqual(["C5", "E5"]);
  });
});

describe("a list that begins with its latest entry", () => {
  const PAYMENTS = `
支払日 | 支払先 | 金額(円) | 累計(円)
2025/03/28 | 青葉商会 | 120,500 | 120,500
2025/02/14 | みどり印刷 | 84,200 | 204,700
2025/01/20 | 北洋リース | 310,000 | 514,700
2024/12/05 | 青葉商会 | 95,300 | 610,000
2024/11/11 | 光建設 | 402,800 | 1,012,800`;

  test("may be added up as it is printed", () => {
    expect(told(PAYMENTS)).toEqual([]);
    expect(unproved(PAYMENTS)).toEqual([]);
    expect(told(PAYMENTS.replace("514,700", "541,700"))).toEqual([expect.stringMatching(/ D4$/)]);
  });
});

describe("quarters with their year between the months", () => {
  const SALES = `
月 | 売上 | 前月差
2024年4月 | 312 |
2024年5月 | 330 | +18
2024年6月 | 298 | -32
2024年度第1四半期 | 940 |
2024年7月 | 341 | +43
2024年8月 | 355 | +14
2024年9月 | 360 | +5
2024年度第2四半期 | 1,056 | `;

  test("are passed over by what is held against the month before", () => {
    expect(told(SALES)).toEqual([]);
  });
});

describe("the total of a year adds up the months of that year", () => {
  const HOURS = `
Month | Hours | Accidents
${[182_400, 176_950, 190_310, 185_220, 188_040, 179_660, 191_275, 187_430, 183_905, 192_180, 189_540, 160_095]
  .map(
    (hours, at) => `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][at]}-24 | ${hours} | ${at % 3}`,
  )
  .join("\n")}
Jan-25 | 184870 | 0
Feb-25 | 181200 | 1
2024 | 2207005 | 12`;

  test("and none of the next", () => {
    expect(told(HOURS)).toEqual([]);
    expect(told(HOURS.replace("2207005", "2270005"))).toEqual(["query total-mismatch B16"]);
  });
});
