import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { sheetOf, told } from "../support/toldOf";

const fixes = (table: string): string[] =>
  review(sheetOf(table)).findings.flatMap(({ fixes: offered = [] }) => offered.flatMap(({ edits }) => edits.map(({ after }) => after)));

describe("tables in other words and layouts", () => {
  test("figures with words of their own over other figures name columns: 1年, 2年, 3年 … 計", () => {
    const table = `
 | 1年 | 2年 | 3年 | 4年 | 学級計 | 特別支援 | 総計
男 | 41 | 38 | 45 | 39 | 163 | 9 | 172
女 | 37 | 42 | 36 | 40 | 155 | 4 | 159
計 | 78 | 80 | 81 | 79 | 318 | 13 | 331`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 155 |", "| 195 |"))).toEqual(["error total-mismatch F3"]);
  });

  test("arrows without percent signs under ± % are changes", () => {
    const table = `
Faculty | Applications 2023 | Applications 2024 | ± %
Arts | 7,044 | 6,814 | ▼ 3.3
Business | 8,911 | 9,402 | ▲ 5.5
Engineering | 7,302 | 7,758 | ▲ 6.2
Medicine | 3,388 | 3,120 | ▼ 7.9
Science | 8,190 | 8,235 | ▲ 0.5`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("▲ 6.2", "▼ 6.2"))).toEqual(["error delta-mismatch D4"]);
  });

  test("a percentage called achieved may follow from the counts beside it", () => {
    const table = `
Priority | Brought fwd | Raised | Resolved | Carried fwd | Resolved in SLA | SLA achieved | SLA target
P1 | 4 | 36 | 38 | 2 | 35 | 92.1% | 95%
P2 | 17 | 209 | 214 | 12 | 197 | 92.1% | 92%
P3 | 212 | 3,094 | 3,127 | 179 | 2,871 | 91.8% | 90%
P4 | 168 | 1,482 | 1,466 | 184 | 1,411 | 96.2% | 90%
All | 401 | 4,821 | 4,845 | 377 | 4,514 | 93.2% | –`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 92.1% | 92%", "| 82.1% | 92%"))).toContain("error stated-rate-mismatch G3");
    expect(told(table.replace("38 | 2 |", "38 | 9 |"))).toEqual(["error total-mismatch E2"]);
  });

  test("weight × score stands under Weighted", () => {
    const table = `
Criterion | Weight | Score | Weighted
Schedule | 25% | 4 | 1.00
Budget | 20% | 5 | 1.00
Scope | 15% | 3 | 0.45
Satisfaction | 15% | 4 | 0.60
Benefits | 25% | 4 | 1.00
Total | 100% | | 4.05`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("20% | 5", "30% | 5"))).toContain("error total-mismatch B3");
  });

  test("a running total stands below its figures, whatever else other columns hold", () => {
    const table = `
指標 | 区分 | R2 | R3 | R4 | R5 | R6 | 目標 | 達成率
創業件数 | 単年 | 6 | 9 | 7 | 11 | 12 | 45 | 100.0%
 | 累計 | 6 | 15 | 22 | 33 | 45 | |
移住者数 | 単年 | 14 | 22 | 31 | 29 | 36 | 125 | 105.6%
 | 累計 | 14 | 36 | 67 | 96 | 132 | |
成約 | 単年 | 5 | 8 | 8 | 12 | 10 | 50 | 86.0%
 | 累計 | 5 | 13 | 21 | 33 | 43 | |`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 67 |", "| 76 |"))).toEqual(["error cumulative-mismatch E5"]);
  });

  test("what is there at the beginning and at the end adds up over no time", () => {
    const table = `
 | January | February | March | April | May | June | H1
Open, start | 63 | 60 | 54 | 66 | 63 | 50 | 63
Raised | 22 | 18 | 31 | 27 | 15 | 20 | 133
Closed | 25 | 24 | 19 | 30 | 28 | 33 | 159
Open, end | 60 | 54 | 66 | 63 | 50 | 37 | 37
Shipped | 41,200 | 38,950 | 44,310 | 42,780 | 40,115 | 39,240 | 246,595
Limit | 3,000 | 3,000 | 3,000 | 3,000 | 3,000 | 3,000 | 3,000`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 159", "| 126"))).toContain("error total-mismatch H4");
  });

  test("a rate that says to include other cases is of both", () => {
    const table = `
 | FY21 | FY22 | FY23 | FY24 | FY25
Hours worked (million) | 18.42 | 19.07 | 20.66 | 21.30 | 22.15
Fatalities | 0 | 1 | 0 | 2 | 0
Lost time injuries | 21 | 19 | 17 | 14 | 12
LTIFR (incl. fatalities) | 1.14 | 1.05 | 0.82 | 0.75 | 0.54`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 0.82", "| 8.2"))).toEqual(["error stated-rate-mismatch D5"]);
  });

  test("stocks at the end of a quarter are no difference of two others", () => {
    const table = `
 | 4月 | 5月 | 6月 | 1Q | 7月 | 8月 | 9月 | 2Q | 累計
出店 | 1 | 2 | 2 | 5 | 3 | 1 | 4 | 8 | 13
退店 | 1 | 1 | 2 | 4 | 0 | 1 | 1 | 2 | 6
売上 | 1,999 | 2,065 | 2,094 | 6,158 | 2,176 | 2,064 | 2,165 | 6,405 | 12,563
客数 | 686 | 685 | 706 | 2,077 | 679 | 682 | 726 | 2,087 | 4,164
期末店舗数 | 118 | 119 | 119 | 119 | 122 | 122 | 125 | 125 | 125`;
    expect(told(table)).toEqual([]);
  });

  test("a mean is mended with the decimals of means", () => {
    const table = `
Criterion | Kestrel | Osprey | Heron
Schedule | 4 | 3 | 2
Budget | 5 | 3 | 4
Scope | 3 | 4 | 2
Satisfaction | 4 | 4 | 3
Benefits | 4 | 2 | 3
Simple average | 4.0 | 3.2 | 2.3`;
    expect(fixes(table)).toEqual(["2.8"]);
    expect(told(table.replace("2.3", "2.8"))).toEqual([]);
  });
});
