import { describe, expect, test } from "vitest";
import { findRegions } from "../../src/regions/findRegions";
import { sheetOf, told } from "../support/toldOf";

const regionOf = (table: string) => findRegions(sheetOf(table).sheets[0]!)[0]!;

const WARDS = `
Code | Ward | Homes | Visits | Flats | Houses
410021 | Ashby | 412 | 1,236 | 112 | 300
410022 | Birch Lane | 208 | 520 | 58 | 150
410037 | Castle | 331 | 1,158 | 131 | 200
 | Borough total | 951 | 2,914 | 301 | 650`;

const withHeading = (heading: string): string => WARDS.replace("Code", heading);

describe("codes of rows", () => {
  test("numbers that rise beside names are neither figures nor names of the rows below", () => {
    for (const heading of ["Code", "UPRN", "Area"]) {
      expect(told(withHeading(heading))).toEqual([]);
      expect(told(withHeading(heading).replace("951", "915"))).toEqual(["error total-mismatch C5"]);
    }
  });

  test("a code of each row does not reach down to the total", () => {
    const stores = `
順位 | 店番 | 店名 | 売上(千円) | 前年(千円) | 前年比
1 | 0141 | 青葉店 | 88,412 | 82,130 | 107.6%
2 | 0087 | 若松店 | 79,205 | 80,611 | 98.3%
3 | 0210 | 白石店 | 76,518 | 70,040 | 109.2%
 | | 合計 | 244,135 | 232,781 | 104.9%`;
    expect(regionOf(stores).rowLabel(3).text).toBe("合計");
    expect(told(stores)).toEqual([]);
    expect(told(stores.replace("244,135", "244,315"))).toEqual(["error total-mismatch D5"]);
  });

  test("numbers of titles and of the chapters in them are no figures", () => {
    const budget = `
Title | | Final budget | Committed | Paid
1 | Staff | 24,618 | 24,390 | 23,878
11 | Salaries | 21,940 | 21,811 | 21,790
12 | Other staff | 2,678 | 2,579 | 2,088
2 | Buildings | 5,123 | 5,068 | 3,640
3 | Operations | 13,480 | 13,216 | 7,905
 | TOTAL | 43,221 | 42,674 | 35,423`;
    expect(told(budget)).toEqual([]);
    expect(told(budget.replace("21,811", "21,118"))).not.toEqual([]);
  });

  test("counts before the names of things are figures", () => {
    const invoice = `
Qty | Item | Price | Amount
120 | Chair | 40 | 4,800
135 | Table | 90 | 12,150
248 | Lamp | 15 | 3,720
310 | Shelf | 25 | 7,750`;
    expect(told(invoice)).toEqual([]);
  });
});

describe("titles right above a heading", () => {
  const project = `
DEPOT – cost status |  |  |  |  | As at 31-Jul-24
All costs EUR thousand |  |  |  |  |
WBS | Element | Budget | Actual | Variance | Spent %
1.1 | Design | 1,200 | 1,310 | (110) | 109.2%
1.2 | Civil works | 4,800 | 3,045 | 1,755 | 63.4%
1.3 | Switchgear | 3,600 | 1,588 | 2,012 | 44.1%
1.4 | Chargers | 5,400 | 1,297 | 4,103 | 24.0%
1 | Project | 15,000 | 7,240 | 7,760 | 48.3%`;

  test("say nothing of the columns below them", () => {
    expect(regionOf(project).columnLabel(0).text).toBe("Budget");
    expect(told(project)).toEqual([]);
    expect(told(project.replace("2,012", "2,102"))).toEqual(["error delta-mismatch E6"]);
    expect(told(project.replace("1,588", "1,858"))).toEqual(["error stated-rate-mismatch D6"]);
  });

  test("in Japanese", () => {
    const cost = `
事業費の執行状況 |  |  |  |  | 令和6年7月31日現在
全て千円単位 |  |  |  |  |
整理番号 | 事業 | 予算額 | 執行額 | 残額 | 執行率
1 | 設計 | 1,200 | 1,110 | 90 | 92.5%
2 | 土木 | 4,800 | 3,045 | 1,755 | 63.4%
3 | 電気 | 3,600 | 1,588 | 2,012 | 44.1%
4 | 機械 | 5,400 | 1,297 | 4,103 | 24.0%`;
    expect(regionOf(cost).columnLabel(3).path).toEqual(["執行率"]);
    expect(told(cost)).toEqual([]);
    expect(told(cost.replace("2,012", "2,102"))).toEqual(["error delta-mismatch E6"]);
  });
});
