import { describe, expect, test } from "vitest";
import { told, unproved } from "../support/toldOf";

describe("changes in points among changes in percent", () => {
  const TREND = `
Indicator | Unit | 2021/22 | 2022/23 | 2023/24 | Change on previous year
Visits | number | 348,308 | 346,930 | 334,528 | -3.6%
Loans | number | 442,221 | 444,085 | 454,337 | +2.3%
Tax collected | % | 95.9 | 97.2 | 99.0 | +1.8 pp
Tips | number | 1,116 | 1,177 | 1,190 | +1.1%
Satisfied | % | 61.1 | 57.3 | 62.6 | +5.3 pp
Answered in time | % | 84.0 | 88.2 | 86.9 | -1.3 pp`;

  test("are differences of the same two figures", () => {
    expect(told(TREND)).toEqual([]);
    expect(unproved(TREND).filter((cell) => cell.startsWith("F"))).toEqual([]);
  });

  test("and each kind is told where it is wrong", () => {
    expect(told(TREND.replace("+5.3 pp", "+3.5 pp"))).toHaveLength(1);
    expect(told(TREND.replace("+2.3%", "-2.3%"))).toEqual(["error delta-mismatch F3"]);
  });

  test("of the base that the changes in percent have, with losses in brackets", () => {
    const hotel = `
 | Actual | Budget | Last year | Var % LY
Rooms sold | 6,544 | 4,915 | 7,502 | (12.8%)
Occupancy % | 80.6% | 60.5% | 92.4% | (11.8 pts)
Revenue | 804,539 | 454,765 | 725,263 | 10.9%
Daily rate | 122.94 | 92.53 | 96.68 | 27.2%
Food | 163,968 | 196,165 | 225,903 | (27.4%)`;
    expect(told(hotel)).toEqual([]);
  });
});

describe("a rate beside its target", () => {
  const TRAINS = `
Group | Trains | On time | PPM % | PPM target | vs target
Suburban | 1,738 | 1,464 | 84.2% | 87.4% | -3.2 pp
Express | 7,125 | 6,580 | 92.4% | 87.1% | +5.3 pp
Intercity | 6,725 | 5,482 | 81.5% | 88.9% | -7.4 pp
Airport | 3,121 | 2,914 | 93.4% | 89.4% | +4.0 pp`;

  test("in points lies so far from it", () => {
    expect(told(TRAINS)).toEqual([]);
    expect(told(TRAINS.replace("-3.2 pp", "3.2 pp"))).toEqual(["error delta-mismatch F2"]);
    expect(told(TRAINS.replace("88.9%", "89.8%"))).toEqual(["error delta-mismatch E4"]);
  });

  test("in a column that names no unit", () => {
    const taxes = `
税目 | 区分 | 調定額 | 収入済額 | 徴収率(%) | 前年度 | 差引
市民税 | 現年分 | 2,339,185 | 2,264,331 | 96.80 | 96.50 | 0.30
 | 滞納分 | 106,714 | 23,477 | 22.00 | 20.90 | 1.10
 | 計 | 2,445,899 | 2,287,808 | 93.54 | 93.31 | 0.23
軽自動車税 | 現年分 | 501,170 | 486,135 | 97.00 | 97.60 | ▲0.60
 | 滞納分 | 22,163 | 4,942 | 22.30 | 21.07 | 1.23
 | 計 | 523,333 | 491,077 | 93.84 | 92.73 | 1.11`;
    expect(told(taxes)).toEqual([]);
    expect(told(taxes.replace("▲0.60", "0.60"))).toHaveLength(1);
  });

  test("basis points of parts do not add up to those of the whole", () => {
    const margins = `
Operating margin | Q3 24 | Q3 23 | Change
Flow | 17.0% | 21.9% | (493 bps)
Motion | 21.2% | 19.5% | 168 bps
Sensing | 8.3% | 10.8% | (249 bps)
Total company | 15.1% | 16.6% | (148 bps)`;
    expect(told(margins)).toEqual([]);
  });
});

test("a heading says points for its column, and all faculties are not their sum", () => {
  const survey = `
Faculty | Returned | % returned | Satisfied % | Last year % | ± pp
Humanities | 94 of 166 | 56.6% | 92.6% | 86.6% | +6.0
Social Science | 220 of 382 | 57.6% | 65.0% | 62.2% | +2.8
Medicine | 203 of 314 | 64.6% | 87.7% | 86.9% | +0.8
Education | 430 of 568 | 75.7% | 70.1% | 71.6% | -1.5
All faculties | 947 of 1,430 | 66.2% | 74.9% | 75.6% | -0.7`;
  expect(told(survey)).toEqual([]);
  expect(told(survey.replace("+2.8", "-2.8"))).toHaveLength(1);
});

describe("changes on the line before", () => {
  test("in a column called year-on-year, and in a row called change that is in percent", () => {
    const leakage = `
Year | Input (Ml/d) | Leakage (Ml/d) | Properties (000) | Year-on-year
2019 | 1,202.7 | 218.3 | 1,533.5 | n/a
2020 | 1,234.8 | 255.9 | 1,539.7 | +17.2%
2021 | 1,203.8 | 224.3 | 1,553.0 | -12.3%
2022 | 1,185.9 | 198.5 | 1,560.5 | -11.5%
2023 | 1,211.8 | 260.1 | 1,573.4 | +31.0%`;
    expect(told(leakage)).toEqual([]);
    expect(told(leakage.replace("-11.5%", "-1.5%"))).toEqual(["error delta-mismatch E5"]);
    const spend = `
 | 2019/20 | 2020/21 | 2021/22 | 2022/23 | 2023/24
Cash (£) | 5,621 | 5,533 | 5,736 | 5,642 | 5,979
Annual change | n/a | −1.6% | 3.7% | −1.6% | 6.0%`;
    expect(told(spend)).toEqual([]);
    expect(told(spend.replace("3.7%", "7.3%"))).toHaveLength(1);
  });
});
