import { describe, expect, test } from "vitest";
import { cleanFiles, cleanWorkbook } from "../../scripts/accuracy/folder/tableFolder";
import { review } from "../../src/review";
import { readRegions } from "../../src/regions/findRegions";
import { told, unproved } from "../support/toldOf";

const OTHERS = "tests/corpus/others/japanese-8";

/** 客単価 is 売上 ÷ 客数: 1,012.3 this week and 990.9 the week before. */
const till = (rate: string, spent = "1,012"): string => `
日付 | 現金 | カード | 売上計 | 客数 | 客単価
月 | 71,030 | 31,250 | 102,280 | 103 | 993
火 | 61,240 | 28,760 | 90,000 | 91 | 989
木 | 80,100 | 35,480 | 115,580 | 117 | 988
金 | 85,955 | 41,120 | 127,075 | 124 | 1,025
土 | 140,305 | 72,360 | 212,665 | 208 | 1,022
日 | 151,985 | 80,145 | 232,130 | 226 | 1,027
週計 | 590,615 | 289,115 | 879,730 | 869 | ${spent}
先週計 | 565,850 | 268,495 | 834,345 | 842 | 991
先週比 | 104.4% | 107.7% | 105.4% | 103.2% | ${rate}`;

describe("whole figures that a division gave are rounded", () => {
  test("what is calculated from them may be calculated from what they were before", () => {
    expect(told(till("102.2%"))).toEqual([]);
    expect(told(till("102.1%"))).toEqual([]);
    expect(told(till("103.2%"))).not.toEqual([]);
  });

  test("they are checked all the same", () => {
    expect(told(till("102.2%", "1,021"))).not.toEqual([]);
    expect(unproved(till("102.2%"))).not.toContain("F8");
  });

  test("averages by name are rounded, of which nothing shows what they were divided from", () => {
    const fares = (cost: string, change: string, name = "1人当たり負担額(円)"): string => `
路線 | 利用者数(人) | 運賃収入(円) | ${name}
市街地 | 48,216 | 7,232,400 | 298
北部 | 9,417 | 2,165,910 | 1,344
合計 | 57,633 | 9,398,310 | ${cost}
前期 | 55,104 | 8,941,240 | 550
増減 | 2,529 | 457,070 | ${change}`;
    expect(told(fares("548", "▲3"))).toEqual([]);
    expect(told(fares("548", "▲13"))).not.toEqual([]);
    // Prices are set, not divided.
    expect(told(fares("548", "▲3", "単価(円)"))).not.toEqual([]);
  });
});

describe("a row of changes follows from no columns", () => {
  const wards = (stay: string): string => `
病棟 | 延患者数 | 新入院 | 退院 | 平均在院日数
3階東病棟 | 1,263 | 118 | 115 | 10.8
3階西病棟 | 1,377 | 131 | 127 | 10.7
4階東病棟 | 1,198 | 96 | 101 | 12.2
5階（回復期） | 1,143 | 19 | 17 | 63.5
計 | 4,981 | 364 | 360 | 13.8
前年同月 | 4,723 | 350 | 346 | 13.6
対前年同月 | 258 | 14 | 14 | ${stay}
注）平均在院日数＝延患者数÷｛（新入院＋退院）÷2｝`;

  test("the stay of the row of changes is what lies between two stays", () => {
    expect(told(wards("0.2"))).toEqual([]);
    expect(told(wards("2.2"))).not.toEqual([]);
  });

  test("a ratio of two lines changes from year to year as they do", () => {
    const loads = (change: string): string => `
 | 2024 | 2023 | Change
Seat kilometres | 14,357.1 | 13,476.4 | +6.5%
Passenger kilometres | 11,964.7 | 11,052.9 | +8.2%
Load factor (%) | 83.3 | 82.0 | ${change}
Cancelled (%) | 1.4 | 1.9 | -0.5 pts
On time (%) | 71.3 | 69.8 | +1.5 pts
Complaints (%) | 2.2 | 1.8 | +0.4 pts`;
    expect(told(loads("+1.3 pts"))).toEqual([]);
    expect(told(loads("+13.0 pts"))).not.toEqual([]);
  });
});

describe("totals", () => {
  test("a total goes on from the one before it", () => {
    const votes = (cast: string): string => `
 | 得票数
うち青木 | 1,126
有効投票計 | 3,421
無効投票 | 128
持ち帰り・不足 | 3
投票者総数 | ${cast}`;
    expect(told(votes("3,552"))).toEqual([]);
    expect(unproved(votes("3,552"))).toEqual(["B2"]);
    // Where two tables stand on the sheet, the one must not lend the other a sum of the last lines alone.
    const [file] = cleanFiles(OTHERS).filter((name) => name.startsWith("016"));
    expect(review(cleanWorkbook(OTHERS, file ?? "")).findings.filter(({ rule }) => rule === "total-mismatch")).toEqual([]);
  });

  test("what is listed again is not counted twice", () => {
    const polls = (total: string): string => `
投票区 | 男 | 女 | 計
第1 | 1,204 | 1,391 | 2,595
第2 | 1,018 | 1,103 | 2,121
第3 | 691 | 742 | 1,433
期日前（再掲） | 1,482 | 1,776 | 3,258
計 | 2,913 | 3,236 | ${total}`;
    expect(told(polls("6,149"))).toEqual([]);
    expect(unproved(polls("6,149"))).not.toContain("D6");
    expect(told(polls("6,194"))).not.toEqual([]);
  });

  test("of two totals below each other the second is that of all, also where means are weighted", () => {
    const hours = (mean: string): string => `
部 | 課 | 職員数 | 計(時間) | 1人月平均
総務部 | 総務課 | 12 | 637 | 17.7
 | 企画財政課 | 9 | 493 | 18.3
 | 税務課 | 15 | 813 | 18.1
 | 部計 | 36 | 1,943 | 18.0
民生部 | 住民課 | 14 | 524 | 12.5
 | 福祉課 | 18 | 892 | 16.5
 | こども課 | 11 | 468 | 14.2
 | 部計 | 43 | 1,884 | 14.6
建設部 | 建設課 | 13 | 546 | 14.0
 | 上下水道課 | 8 | 218 | 9.1
 | 部計 | 21 | 764 | 12.1
教育委員会 | 学校教育課 | 7 | 313 | 14.9
 | 生涯学習課 | 6 | 191 | 10.6
 | 計 | 13 | 504 | 12.9
合計 | | 113 | 5,095 | ${mean}`;
    expect(told(hours("15.0"))).toEqual([]);
    expect(told(hours("51.0"))).not.toEqual([]);
  });

  test("of what has nothing to do with the figures above nothing is told", () => {
    const checks = (last: string): string => `
氏名 | 総支給額 | 源泉税 | 差引
石田 | 405,590 | 9,460 | 396,130
小野寺 | 292,800 | 6,320 | 286,480
永井 | 266,202 | 5,130 | 261,072
計 | 964,592 | 20,910 | 943,682

照合 |
源泉税納付書 | 20,910
住民税納付書 | 12,900
勤怠システム時間外計 | ${last}`;
    expect(told(checks("99"))).toEqual([]);
    expect(told(checks("33,801"))).not.toEqual([]);
  });
});

test("classes are headings, also where nothing parts them from what stands above", () => {
  const weekly = (first: string): string => `
疾病 | 定点数 | 報告数 | 定点当たり
インフルエンザ | 38 | 592 | 15.58
新型コロナ | 38 | 133 | 3.50
感染性胃腸炎 | 24 | 142 | 5.92
年齢別
区分 | 0-4歳 | 5-9歳 | 60歳以上 | 計
報告数 | 78 | 163 | 31 | 272
前週 | 52 | 98 | 20 | 170
前週比(倍) | ${first} | 1.66 | 1.55 | 1.60`;
  expect(told(weekly("1.50"))).toEqual([]);
  expect(unproved(weekly("1.50"))).not.toContain("E7");
  expect(told(weekly("1.05"))).toEqual(["error stated-rate-mismatch B9"]);
});

test("rows that stand out again are no more under the section before them", () => {
  const lines = [
    ["Characteristic", "Walking", "Usual care"],
    ["Women", "68", "71"],
    ["Smoking, n (%)"],
    ["  never", "74", "66"],
    ["  former", "51", "55"],
    ["Steps per day", "4,310", "4,188"],
    ["Comorbidities, n (%)"],
    ["  COPD", "16", "23"],
    ["  asthma", "21", "19"],
  ];
  const rows = lines.map((cells) => cells.map((text) => ({ value: text, text })));
  const [region] = readRegions({ name: "S", rows, merges: [] }).regions;
  expect([0, 1, 2, 3, 4].map((row) => region?.rowLabel(row).text)).toEqual([
    "Women",
    "Smoking, n (%) never",
    "Smoking, n (%) former",
    "Steps per day",
    "Comorbidities, n (%) COPD",
  ]);
});

test("a part of the time costs a part of the rate", () => {
  const staff = (amount: string): string => `
Line | Months | Unit cost | Total
Project manager (60% LOE) | 12 | 2,450 | ${amount}
Hygiene promoter | 48 | 480 | 23,040
Latrine block | 14 | 3,875 | 54,250
Tank | 9 | 1,640 | 14,760
Vehicle | 12 | 720 | 8,640`;
  expect(told(staff("17,640"))).toEqual([]);
  expect(told(staff("17,460"))).not.toEqual([]);
});
