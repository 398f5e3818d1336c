import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const BUDGET = `
Department | Final Budget | Actual | Variance
Sheriff | 68,412,500 | 66,930,112 | 1,482,388
Public Works | 41,275,300 | 43,118,946 | (1,843,646)
Health | 92,648,000 | 90,377,415 | 2,270,585
Parks | 11,904,750 | 11,986,230 | (81,480)
Library transfer | 5,120,000 | 5,120,000 | -
Administration | 18,337,200 | 19,254,873 | (917,673)
TOTAL | 237,697,750 | 236,787,576 | 910,174`;

describe("what holds for all rows holds for their totals", () => {
  test("a total that leaves a row out is named, though the total of the differences is right", () => {
    expect(told(BUDGET)).toEqual([]);
    expect(told(BUDGET.replace("237,697,750", "232,577,750"))).toEqual(["error total-mismatch B8"]);
  });

  test("changes of rates do not add up", () => {
    const table = `
区分 | 調定額 | 収入額 | 収納率 | 前年度収納率 | 前年差
一般 | 512,400 | 498,310 | 97.25 | 97.00 | 0.25
退職 | 48,210 | 46,900 | 97.28 | 97.10 | 0.18
滞納 | 88,120 | 20,480 | 23.24 | 23.70 | ▲0.46
過年 | 12,400 | 4,310 | 34.76 | 32.39 | 2.37
合計 | 661,130 | 570,000 | 86.22 | 82.18 | 4.04`;
    expect(told(table)).toEqual([]);
  });

  test("what a looser calculation allows as well is no reason to leave a sum alone", () => {
    const table = `
町 | 総数 | 男 | 女 | 性比
計 | 11,425 | 5,513 | 5,912 | 93.3
本町 | 3,360 | 1,610 | 1,750 | 92.0
栄町 | 1,248 | 603 | 645 | 93.5
旭町 | 2,817 | 1,375 | 1,442 | 95.4
浜 | 1,522 | 740 | 782 | 94.6
新田 | 2,478 | 1,185 | 1,293 | 91.6`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 5,513 |", "| 5,511 |"))).toContain("error total-mismatch C2");
  });

  test("a balance may be the sum of balances, whichever of them is wrong", () => {
    const table = `
基金 | 令和2 | 令和3 | 令和4 | 令和5 | 令和6
財政調整基金残高 | 3,152.5 | 3,597.7 | 3,046.1 | 2,650.6 | 2,041.2
減債基金残高 | 421.7 | 512.8 | 453.7 | 374.6 | 295.6
公共施設基金残高 | 2,085.2 | 2,385.2 | 2,224.5 | 1,769.5 | 1,531.3
基金残高計 | 5,659.4 | 6,495.7 | 5,724.3 | 4,794.7 | 3,868.1`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("1,769.5", "7,169.5"))).toEqual(["error total-mismatch E4"]);
  });
});
