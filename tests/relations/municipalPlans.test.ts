import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("a mean or a sum of periods that its heading names", () => {
  const accidents = (mean: string): string => `
指標 | 単位 | 基準 R2 | R3 | R4 | R5 | R7目標 | R3-R5平均
死者数 | 人 | 9 | 7 | 8 | 6 | 5 | 7.0
重傷者数 | 人 | 88 | 81 | 74 | 69 | 70 | 74.7
人身事故件数 | 件 | 734 | 702 | 655 | 671 | 600 | ${mean}
自転車事故 | 件 | 151 | 148 | 139 | 127 | 120 | 138.0
飲酒運転事故 | 件 | 8 | 5 | 6 | 7 | 3 | 6.0`;

  test("takes the columns from the first to the last, and no other year", () => {
    expect(told(accidents("676.0"))).toEqual([]);
    expect(told(accidents("690.5"))).toEqual(["error average-mismatch H4"]);
  });

  test("takes as many years as it says", () => {
    const leave = (mean: string): string => `
項目 | R5 | R4 | R3 | 目標(R7) | 3年平均
育児休業取得率 | 51.2% | 37.8% | 19.5% | 60% | 36.2%
管理職に占める女性 | 20.6% | 18.8% | 17.1% | 25% | ${mean}
係長級に占める女性 | 36.2% | 34.9% | 33.6% | 40% | 34.9%
採用者に占める女性 | 53.6% | 48.0% | 52.2% | 50% | 51.3%
年次休暇の取得者 | 74.0% | 69.3% | 62.0% | 80% | 68.4%`;
    expect(told(leave("18.8%"))).toEqual([]);
    expect(told(leave("19.7%"))).toEqual(["error average-mismatch F3"]);
  });
});

describe("a row that is called by a mean", () => {
  const hospital = (actual: string): string => `
項目 | 計画 | 実績 | 差 | 達成率
延べ入院患者数 | 59,000 | 57,096 | ▲1,904 | 96.8%
延べ外来患者数 | 97,600 | 98,213 | 613 | 100.6%
1日平均外来患者数 | 400.0 | ${actual} | 2.5 | 100.6%
入院収益 | 3,280 | 3,251 | ▲29 | 99.1%
外来収益 | 1,380 | 1,402 | 22 | 101.6%`;

  test("is an indicator like the others", () => {
    expect(told(hospital("402.5"))).toEqual([]);
    expect(told(hospital("404.2"))).toContain("error delta-mismatch D4");
  });

  test("and the mean of the rates of a column, where it says of how many", () => {
    const stock = (mean: string): string => `
品目 | 目標数量 | 備蓄計 | 充足率
アルファ化米 | 37,800 | 33,950 | 89.8%
飲料水 | 75,600 | 67,200 | 88.9%
毛布 | 12,600 | 13,170 | 104.5%
発電機 | 74 | 72 | 97.3%
平均充足率（4品目、単純平均） | | | ${mean}`;
    expect(told(stock("95.1%"))).toEqual([]);
  });
});

test("a rate against a year that its name says is held against that year", () => {
  const paper = (actual: string): string => `
項目 | 区分 | R3（基準） | R4 | R5
紙の使用量 | 目標（千枚） | ― | 2,800 | 2,600
 | 実績（千枚） | 3,015 | 2,846 | ${actual}
 | 対R3増減率（%） | ― | △5.6 | △17.2`;
  expect(told(paper("2,497"))).toEqual([]);
  expect(told(paper("2,947"))).not.toEqual([]);
});

test("points beside ratios are differences of the same two columns", () => {
  const tourism = (points: string): string => `
指標 | 単位 | R元年 | R4年 | R5年 | 前年比 | R元年比
日帰り客数 | 千人 | 2,418 | 1,866 | 2,205 | 118.2% | 91.2%
宿泊客数 | 千人 | 612 | 431 | 547 | 126.9% | 89.4%
観光入込客数 | 千人 | 3,030 | 2,297 | 2,752 | 119.8% | 90.8%
消費額 | 百万円 | 26,068 | 20,680 | 27,320 | 132.1% | 104.8%
再来訪意向 | % | 61.8 | 66.4 | 69.1 | +2.7pt | ${points}`;
  expect(told(tourism("+7.3pt"))).toEqual([]);
  expect(told(tourism("+2.7pt"))).toHaveLength(1);
});

test("what there was and what came in all years make what there is, wherever the three stand", () => {
  const offices = (end: string): string => `
KPI | 単位 | 事業開始前 | R4増加分 | R5増加分 | 増加計 | R5末の値
進出企業数 | 社 | 4 | 4 | 6 | 10 | 14
施設の利用者数 | 人 | 860 | 548 | 1,017 | 1,565 | 2,425
関係人口 | 人 | 135 | 104 | 96 | 200 | ${end}
就業者数 | 人 | 1,942 | 31 | 47 | 78 | 2,020
会員数 | 人 | 317 | 58 | 66 | 124 | 441`;
  expect(told(offices("335"))).toEqual([]);
  expect(told(offices("200"))).toEqual(["query total-mismatch G4"]);
});

test("a formula stands in a note below the last table of the sheet", () => {
  const months = (rate: string): string => `
月 | 就労支援対象 | 就労開始 | 増収 | 就労等率
4月 | 8 | 3 | 1 | 50.0%
5月 | 9 | 4 | 0 | 44.4%
6月 | 7 | 3 | 2 | ${rate}
7月 | 10 | 5 | 1 | 60.0%

比較 | 目安 | 実績
相談 | 27 | 29.0
対象者 | 8 | 6.4
作成 | 14 | 12.1
訪問 | 5 | 4.2

就労等率=（就労開始+増収）÷就労支援対象`;
  expect(told(months("71.4%"))).toEqual([]);
  expect(told(months("42.9%"))).toEqual(["error stated-rate-mismatch E4"]);
});

test("two sums that do not stand beside each other go into a rate", () => {
  const stock = (rate: string): string => `
品目 | 目標数量 | 備蓄計 | 充足率 | 購入予定 | 購入後充足率
アルファ化米 | 37,800 | 33,950 | 89.8% | 3,000 | 97.8%
飲料水 | 75,600 | 67,200 | 88.9% | 4,800 | 95.2%
簡易トイレ | 189,000 | 134,500 | 71.2% | 20,000 | 81.7%
粉ミルク | 420 | 335 | 79.8% | 60 | 94.0%
紙おむつ | 9,450 | 6,930 | 73.3% | 1,500 | 89.2%
ベッド | 1,260 | 604 | 47.9% | 150 | ${rate}
発電機 | 74 | 60 | 81.1% | 2 | 83.8%`;
  expect(told(stock("59.8%"))).toEqual([]);
  expect(told(stock("47.9%"))).toHaveLength(1);
});

test("where less is better in all rows, none of them is turned over by right", () => {
  const days = (rate: string): string => `
業務 | 基準(R3) | 目標(R6) | 実績(R6) | 達成率
要介護認定 | 41.3日 | 30日 | 34.2日 | 87.7%
手帳の交付 | 52.0日 | 40日 | 38.5日 | 103.9%
手当の認定 | 18.5日 | 14日 | 14.9日 | 94.0%
保護の決定 | 16.8日 | 14日 | 15.6日 | ${rate}
入所の内定 | 63.0日 | 45日 | 46.5日 | 96.8%
改修費の支給 | 33.4日 | 25日 | 24.1日 | 103.7%`;
  expect(told(days("89.7%"))).toEqual([]);
  expect(told(days("111.4%"))).toHaveLength(1);
});

test("what is left to a target rate is no sum", () => {
  expect(
    told(`
処理区 | 区域内人口 | 水洗化人口 | 水洗化率 | 目標（R7） | 目標までの残り人口
中央 | 36,902 | 35,011 | 94.9% | 96.0% | 415人
東 | 17,455 | 14,932 | 85.5% | 90.0% | 778人
川西 | 6,127 | 4,418 | 72.1% | 80.0% | 484人
合計 | 60,484 | 54,361 | 89.9% | 92.0% | 1,284人`),
  ).toEqual([]);
});

test("headings stand apart from their figures by a blank row", () => {
  const budget = (variance: string): string => `
Code | Line | Budget | Actual | Variance

INCOME
1010 | Tuition fees | 1,246,200 | 1,242,400 | -3,800
1300 | Overheads | 228,667 | 229,705 | ${variance}
1450 | Consultancy | 50,167 | 47,960 | -2,207`;
  expect(told(budget("1,038"))).toEqual([]);
  expect(told(budget("1,308"))).toHaveLength(1);
});

test("the mean of all rates is that of no one indicator, whichever way the table is turned", () => {
  const rows = `
項目 | 区分 | R4 | R5
オンライン申請率 | 目標（%） | 20 | 35
 | 実績（%） | 21.7 | 33.2
 | 達成率（%） | 108.5 | 94.9
キャッシュレス決済 | 目標（%） | 10 | 15
 | 実績（%） | 11.8 | 19.5
 | 達成率（%） | 118.0 | 130.0
テレワーク端末 | 目標（台） | 40 | 80
 | 実績（台） | 40 | 72
 | 達成率（%） | 100.0 | 90.0
平均達成率（%） | | 108.8 | 105.0`;
  const cells = rows
    .trim()
    .split("\n")
    .map((line) => line.split("|"));
  const turned = (cells[0] ?? []).map((_, column) => cells.map((line) => line[column] ?? "").join("|")).join("\n");
  expect([told(rows), told(turned)]).toEqual([[], []]);
});
