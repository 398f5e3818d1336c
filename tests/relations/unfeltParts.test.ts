import { describe, expect, test } from "vitest";
import { told, unproved } from "../support/toldOf";

describe("parts too small to be felt", () => {
  test("parts below a total in tonnes count in tonnes too", () => {
    const waste = (burnt: string): string => `
年度 | H30 | R2 | R3 | R4
人口（人） | 71,240 | 69,885 | 69,112 | 68,390
家庭系ごみ（t） | 17,862 | 18,014 | 17,520 | 16,905
うち可燃 | 13,950 | 14,106 | ${burnt} | 13,288
うち不燃・粗大 | 1,108 | 1,245 | 1,150 | 1,062
うち資源 | 2,804 | 2,663 | 2,639 | 2,555
1人1日当たり家庭系（g） | 686.9 | 706.2 | 694.5 | 677.2`;
    expect(told(waste("13,731"))).toEqual([]);
    expect(told(waste("13,371"))).not.toEqual([]);
  });

  test("a ratio is no part of a sum of thousands", () => {
    const buses = (change: string): string => `
路線名 | 経常収益（千円） | 経常費用（千円） | 損益（千円） | 営業係数 | 1人当たり費用（円）
内回り | 71,825 | 98,640 | ▲26,815 | 137 | 239
外回り | 69,304 | 97,850 | ▲28,546 | 141 | 246
大学病院線 | 118,490 | 112,706 | 5,784 | 95 | 172
港町線 | 27,412 | 66,285 | ▲38,873 | 242 | 431
山手線 | 101,377 | 143,920 | ▲42,543 | 142 | 248
計 | 388,408 | 519,401 | ▲130,993 | 134 | 239
R4決算計 | 381,206 | 498,744 | ▲117,538 | 131 | 237
対前年度増減 | 7,202 | 20,657 | ${change} | |`;
    expect(told(buses("▲13,455"))).toEqual([]);
    expect(told(buses("13,455"))).not.toEqual([]);
  });

  test("a quotient of sums is none where one line less prints the same", () => {
    const logframe = (share: string): string => `
 | Boreholes | People | women and girls | Committees | Women and girls, share of People
Y1 | 8 | 5,240 | 2,777 | 2 | 53.0%
Y2 | 14 | 9,116 | 4,814 | 7 | 52.8%
Y3 | 11 | 7,655 | 4,118 | 11 | ${share}
Cumulative | 33 | 22,011 | 11,709 | 20 | 53.2%
Milestone | 36 | 21,600 | 11,200 | 25 | 51.9%
Endline | 50 | 32,000 | 16,600 | 40 | 51.9%`;
    expect(told(logframe("53.8%"))).toEqual([]);
    expect(unproved(logframe("53.8%"))).not.toContain("F4");
    expect(told(logframe("58.3%"))).not.toEqual([]);
  });

  test("a rate over two lines that its own numerator lists", () => {
    const bridges = (rate: string): string => `
施設 | 管理数 | 点検済 | Ⅰ | Ⅱ | Ⅲ | Ⅳ | 措置着手（Ⅲ・Ⅳ） | 着手率
15m以上 | 61 | 58 | 11 | 33 | 14 | 0 | 9 | 64.3%
15m未満 | 187 | 140 | 62 | 59 | 18 | 1 | 7 | ${rate}
トンネル | 4 | 4 | 0 | 3 | 1 | 0 | 1 | 100.0%
横断歩道橋 | 5 | 5 | 1 | 2 | 2 | 0 | 0 | 0.0%
合計 | 257 | 207 | 74 | 97 | 35 | 1 | 17 | 47.2%`;
    expect(told(bridges("36.8%"))).toEqual([]);
    expect(told(bridges("38.6%"))).not.toEqual([]);
  });

  test("a total leaves out a column of gaps to the national figure, and last year's total adds nothing up", () => {
    const schools = `
School | Cohort | At expected | % expected | Gap to national (61%)
Ashgrove | 58 | 41 | 71% | +10
Cotterdale | 29 | 16 | 55% | -6
Mill Street | 91 | 52 | 57% | -4
St Oswin's | 31 | 24 | 77% | +16
Trust | 209 | 133 | 64% | +3`;
    expect(told(schools)).toEqual([]);
    const gifts = (all: string): string => `
返礼品 | 件数 | 構成比
上位30品計 | 43,103 | 78.7%
その他 | 11,638 | 21.3%
合計 | ${all} | 100.0%
前年度合計 | 52,904 |`;
    expect(told(gifts("54,741"))).toEqual([]);
    expect(told(gifts("57,441"))).not.toEqual([]);
  });
});
