import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("figures that are counted on from another start", () => {
  test("readings of a meter are not added up", () => {
    const meter = (reading: string): string => `
Month | Days | Reading | Units | Cost
(31 Dec) | | 48,216 | |
Jan | 31 | 49,507 | 1,291 | 370.47
Feb | 29 | 50,612 | 1,105 | 318.43
Mar | 31 | 51,543 | 931 | 271.83
Apr | 30 | 52,188 | 645 | 192.93
Half year | 121 | ${reading} | 3,972 | 1,153.66`;
    expect(told(meter("3,972"))).toEqual([]);
    expect(told(meter("3,792"))).toEqual(["error total-mismatch C7"]);
  });

  test("a meter that was replaced begins anew", () => {
    const flats = (remark: string): string => `
室 | 前回 | 今回 | 使用量 | 備考
101 | 1,204 | 1,231 | 27 |
102 | 988 | 1,009 | 21 |
103 | 2,311 | 11 | 24 | ${remark}
201 | 1,650 | 1,662 | 12 |
203 | 776 | 815 | 39 |
204 | 140 | 143 | 3 |`;
    expect(told(flats("6/3取替 旧2,324→新0～11"))).toEqual([]);
    expect(told(flats("空室"))).toEqual(["query delta-mismatch D4"]);
  });

  test("the newer index gives the change, whatever the older one says", () => {
    const prices = (change: string): string => `
Year | 2010=100 | 2015=100 | 2020=100 | Change on year, %
2013 | 108.9 | … | … | 1.4
2014 | 110.6 | … | … | 1.6
2015 | 112.4 | 100.0 | … | 1.6
2016 | 113.1 | 100.7 | … | 0.7
2017 | 116.0 | 103.5 | … | 2.8
2018 | 118.8 | 106.2 | … | 2.6
2019 | … | 107.7 | … | 1.4
2020 | … | 106.9 | 100.0 | -0.7
2021 | … | 113.4 | 106.4 | 6.4
2022 | … | 127.8 | 120.3 | ${change}
2023 | … | … | 124.9 | 3.8
2024 | … | … | 126.2 | 1.0`;
    expect(told(prices("13.1"))).toEqual([]);
  });

  test("a column of the restated quarter opens as that of the reported one did", () => {
    const mrr = (closing: string): string => `
 | Q1 24 | Q2 24 | Q3 24 (as reported) | Q3 24 (restated) | Q4 24 | Q1 25
Opening MRR | 412.0 | 441.9 | 478.4 | 478.4 | 511.4 | 540.0
New | 43.9 | 50.3 | 55.7 | 49.0 | 48.7 | 56.0
Churn | -14.0 | -13.8 | -16.0 | -16.0 | -20.1 | -18.0
Closing MRR | 441.9 | 478.4 | 518.1 | 511.4 | ${closing} | 578.0`;
    expect(told(mrr("540.0"))).toEqual([]);
    expect(told(mrr("504.0"))).not.toEqual([]);
  });

  test("the half-year of the year before does not go on from this one", () => {
    const heads = (opening: string): string => `
 | Jan | Feb | Mar | Apr | May | Jun | H1 2025 | H1 2024
Opening headcount | 412 | 407 | 404 | ${opening} | 420 | 412 | 412 | 398
Joiners | 14 | 9 | 22 | 17 | 8 | 11 | 81 | 76
Leavers | 19 | 12 | 10 | 13 | 16 | 9 | 79 | 68
Closing headcount | 407 | 404 | 416 | 420 | 412 | 414 | 414 | 406`;
    expect(told(heads("416"))).toEqual([]);
    expect(told(heads("461"))).not.toEqual([]);
  });
});
