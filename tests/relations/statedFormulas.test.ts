import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const LETTERS = `
記号 | 項目 | 算式 | 令和6年度 | 令和5年度
A | 入場料収入（千円） |  | 48,210 | 45,930
B | 売店収入（千円） |  | 12,745 | 11,082
C | 営業収益（千円） | A＋B | 60,955 | 57,012
D | 営業費用（千円） |  | 71,306 | 69,874
E | 営業損益（千円） | C－D | △10,351 | △12,862
F | 入場者数（人） |  | 92,318 | 88,045
G | 収支比率（％） | C÷D×100 | 85.5 | 81.6
H | 1人当たり費用（円） | D÷F×1,000 | 772 | 794`;

const BEHIND = `
Line | 2023 | 2024 | Formula
a. Rooms let | 8,214 | 8,790 |
b. Rooms offered | 10,950 | 10,980 |
c. Room revenue | 739,260 | 817,470 |
d. Occupancy | 75.0% | 80.1% | a ÷ b
e. Revenue per room offered | 67.51 | 74.45 | c / b`;

const IN_ROWS = `
項目 | 金額 | 備考
Ａ 営業収入 | 1,406 |
Ｂ 雑収入 | 702 |
Ｃ 収入計 | 2,108 | Ａ＋Ｂ
Ｄ 支出 | 1,990 |
Ｅ 差引 | 118 | Ｃ－Ｄ`;

const IN_NAMES = `
科目 | 4月 | 5月 | 6月
人件費 計 (A) | 8,120 | 8,245 | 8,198
物件費 計 (B) | 3,406 | 3,915 | 3,377
補助金 (C) | 1,250 | 1,250 | 1,310
実質負担 (A)+(B)-(C) | 10,276 | 10,910 | 10,265`;

describe("formulas in letters", () => {
  test("a column of formulas beside the names", () => {
    expect(told(LETTERS)).toEqual([]);
    expect(told(LETTERS.replace("11,082", "11,802"))).toEqual(["error total-mismatch E3"]);
    expect(told(LETTERS.replace("△12,862", "△12,682"))).toEqual(["error delta-mismatch E6"]);
    expect(told(LETTERS.replace("85.5", "58.5"))).toEqual(["error stated-rate-mismatch D8"]);
    expect(told(LETTERS.replace("| 794", "| 749"))).toEqual(["error stated-rate-mismatch E9"]);
  });

  test("a column of formulas behind the figures", () => {
    expect(told(BEHIND)).toEqual([]);
    expect(told(BEHIND.replace("80.1%", "81.0%"))).toEqual(["error stated-rate-mismatch C5"]);
    expect(told(BEHIND.replace("67.51", "65.71"))).toEqual(["error stated-rate-mismatch B6"]);
    expect(told(IN_ROWS)).toEqual([]);
    expect(told(IN_ROWS.replace("2,108", "2,180"))).toEqual(["error total-mismatch B4"]);
  });

  test("formulas in the names of rows", () => {
    expect(told(IN_NAMES)).toEqual([]);
    expect(told(IN_NAMES.replace("10,910", "10,990"))).toEqual(["error total-mismatch C5"]);
  });

  test("one figure a row is enough where letters say it", () => {
    const one = `
項目 | 金額（円）
① 受取額 | 512,400
② 材料費 | 148,215
③ 送料 | 36,908
④ 経費計（②＋③） | 185,123
⑤ 差引（①－④） | 327,277`;
    expect(told(one)).toEqual([]);
    expect(told(one.replace("185,123", "158,123"))).toContain("error total-mismatch B5");
    expect(told(one.replace("327,277", "327,177"))).toEqual(["error delta-mismatch B6"]);
  });

  test("headings, with circled numbers and a range", () => {
    const headings = `
支所 | ①窓口 | ②郵送 | ③電子 | ④合計（①～③） | ⑤前年度 | 増減率（(④－⑤)÷⑤）
北 | 1,204 | 318 | 655 | 2,177 | 2,040 | 6.7%
中央 | 3,911 | 702 | 1,846 | 6,459 | 6,120 | 5.5%
南 | 864 | 195 | 241 | 1,300 | 1,377 | -5.6%`;
    expect(told(headings)).toEqual([]);
    expect(told(headings.replace("5.5%", "5.9%"))).toEqual(["error delta-mismatch G3"]);
  });

  test("a letter that two rows bear, or none, says nothing", () => {
    const twice = LETTERS.replace("B | 売店収入", "A | 売店収入").replace("60,955", "61,000");
    expect(told(twice)).not.toContain("error total-mismatch D4");
    expect(told(LETTERS.replace("A÷F", "A÷Z"))).toEqual([]);
  });

  test("letters whose formulas stand in a note", () => {
    const noted = `
路線 | 走行距離 A | 運行経費 B | 運賃収入 C | 収支率 D | キロ当たり経費 E
山手 | 41,200 | 18,540 | 11,302 | 61.0 | 450
海岸 | 28,650 | 14,612 | 7,744 | 53.0 | 510
循環 | 19,900 | 8,358 | 6,687 | 80.0 | 420
※D＝C÷B×100、E＝B÷A×1,000`;
    expect(told(noted)).toEqual([]);
    expect(told(noted.replace("53.0", "35.0"))).toEqual(["error stated-rate-mismatch E3"]);
    expect(told(noted.replace("510", "501"))).toEqual(["error stated-rate-mismatch F3"]);
  });

  test("a range of grades is no difference", () => {
    const grades = `
Grade | Entries
A | 41
B | 96
C | 128
A-B | 137
A-C | 265`;
    expect(told(grades)).toEqual([]);
  });

  test("units are no formulas", () => {
    const units = `
Crop | Area (ha) | Output (t) | Yield (t/h) | Price (A/t)
Oats | 120 | 540 | 3.1 | 210
Rye | 88 | 352 | 2.7 | 190
Barley | 64 | 301 | 4.9 | 205`;
    expect(told(units)).toEqual([]);
  });
});

const NOTED = `
Depot | Jobs booked | Jobs kept | Kept rate | Minutes | Minutes per job
Ashford | 1,240 | 1,166 | 94.0% | 41,980 | 36.0
Bexley | 865 | 798 | 92.3% | 31,361 | 39.3
Croydon | 1,512 | 1,377 | 91.1% | 46,130 | 33.5
Note: kept rate = jobs kept / jobs booked; minutes per job = minutes / jobs kept.`;

describe("formulas by names", () => {
  test("in a note below the table", () => {
    expect(told(NOTED)).toEqual([]);
    expect(told(NOTED.replace("92.3%", "93.2%"))).toEqual(["error stated-rate-mismatch D3"]);
    expect(told(NOTED.replace("33.5", "35.3"))).toEqual(["error stated-rate-mismatch F4"]);
  });

  test("in Japanese, above the table", () => {
    const visits = `
※回収率＝有効回収数÷配布数×100、1件単価＝委託料÷有効回収数
地区 | 配布数 | 有効回収数 | 回収率 | 委託料 | 1件単価
東 | 1,800 | 934 | 51.9 | 420,300 | 450
西 | 1,500 | 702 | 46.8 | 343,980 | 490
浜 | 900 | 515 | 57.2 | 231,750 | 450`;
    expect(told(visits)).toEqual([]);
    expect(told(visits.replace("46.8", "48.6"))).toEqual(["error stated-rate-mismatch D4"]);
  });

  test("in brackets of a name, with a constant", () => {
    const yearly = `
 | Q1 | Q2 | Q3 | Q4
Monthly rent roll | 61.5 | 63.0 | 62.4 | 66.1
Yearly rent (monthly rent roll × 12) | 738.0 | 756.0 | 748.8 | 793.2`;
    expect(told(yearly)).toEqual([]);
    expect(told(yearly.replace("748.8", "784.8"))).toEqual(["error total-mismatch D3"]);
  });

  test("a divisor of twelve", () => {
    const monthly = `
区分 | 2022年度 | 2023年度 | 2024年度
年間処理量 | 30,246 | 31,890 | 29,007
月平均（年間処理量÷12） | 2,521 | 2,658 | 2,417`;
    expect(told(monthly)).toEqual([]);
    expect(told(monthly.replace("2,658", "2,568"))).toHaveLength(1);
  });

  test("a quotient by twelve", () => {
    const monthly = `
Office | Cost | Desks | Monthly cost per desk
Leith | 412,560 | 60 | 573
Perth | 262,080 | 42 | 520
Wick | 118,800 | 18 | 550
Monthly cost per desk = cost / desks / 12`;
    expect(told(monthly)).toEqual([]);
    expect(told(monthly.replace("520", "502"))).toEqual(["error stated-rate-mismatch D3"]);
  });

  test("the mean of opening and closing", () => {
    const turnover = `
Ward | Opening staff | Closing staff | Leavers | Turnover
Elm | 84 | 90 | 9 | 10.3%
Fir | 132 | 120 | 21 | 16.7%
Oak | 61 | 66 | 5 | 7.9%
Yew | 97 | 101 | 14 | 14.1%
Turnover = leavers ÷ average of opening and closing staff`;
    expect(told(turnover)).toEqual([]);
    expect(told(turnover.replace("16.7%", "17.6%"))).toEqual(["error stated-rate-mismatch E3"]);
  });

  test("a formula that the figures do not keep is left alone", () => {
    const broken = NOTED.replace("94.0%", "88.1%").replace("92.3%", "79.9%").replace("91.1%", "95.0%");
    expect(told(broken).filter((one) => one.startsWith("error"))).toEqual([]);
  });

  test("a formula that is said not to hold is none", () => {
    const denied = `
施策 | 目標 | 実績 | 評価点
道路 | 120 | 96 | 80.0
公園 | 45 | 41 | 81.5
※評価点は、実績÷目標×100で算出したものではない`;
    expect(told(denied)).toEqual([]);
    expect(told(denied.replace("したものではない", "した"))).toEqual(["error stated-rate-mismatch D3"]);
  });
});

const CLIENTS = `
Service | Sessions | Letters | Clients
Advice | 1,204 | 310 | 388
Debt | 860 | 424 | 245
Housing | 677 | 118 | 301
Employment | 455 | 97 | 198
Total | 3,196 | 949 | 941`;

describe("totals that a note says are no sums", () => {
  test("of the column that the note names", () => {
    expect(told(CLIENTS)).not.toEqual([]);
    const noted = `${CLIENTS}\nThe total of clients is not the sum of the services; a client may use several.`;
    expect(told(noted)).toEqual([]);
    expect(told(noted.replace("3,196", "3,169"))).toEqual(["error total-mismatch B6"]);
  });

  test("in Japanese, of all totals", () => {
    const noted = `
事業 | 4月 | 5月 | 6月
教室 | 112 | 108 | 131
相談 | 64 | 71 | 58
見学 | 39 | 42 | 40
合計 | 215 | 203 | 229
※合計は重複を除く実人数`;
    expect(told(noted)).toEqual([]);
    expect(told(noted.replace("※合計は重複を除く実人数", ""))).not.toEqual([]);
  });

  test("rounding takes nothing back", () => {
    const rounded = `${CLIENTS.replace("941", "1,132").replace("3,196", "3,916")}\nTotals may not equal the sum because of rounding.`;
    expect(told(rounded)).not.toEqual([]);
  });
});

test("a note of a heading states it with days, and the mean of two", () => {
  const stock = `
品番 | 前月末 | 入庫 | 出庫 | 当月末 | 回転日数※
PX-1020 | 1,250 | 3,000 | 2,875 | 1,375 | 13.7
PX-1025 | 830 | 1,500 | 1,622 | 708 | 14.2
PX-2050 | 144 | 60 | 86 | 118 | 45.7
GK-0007 | 3,302 | 2,000 | 1,467 | 3,835 | 73.0
OR-0330 | 9,800 | 20,000 | 17,575 | 12,225 | 18.8
※回転日数＝（前月末＋当月末）÷2÷出庫×30日`;
  expect(told(stock)).toEqual([]);
  expect(told(stock.replace("14.2", "12.4"))).toEqual(["error stated-rate-mismatch F3"]);
  expect(told(stock.replace("18.8", "181.8"))).toHaveLength(1);
});

test("a score of answers is divided by all who gave one of them, and is that of which its parts speak", () => {
  const opinions = `
施策 | 満足 | やや満足 | やや不満 | 不満 | わからない | 満足度評価点 | 重要度評価点
医療体制 | 88 | 402 | 301 | 155 | 120 | -0.03 | 1.62
子育て支援 | 102 | 388 | 180 | 66 | 330 | 0.38 | 1.48
道路・交通 | 61 | 310 | 390 | 241 | 70 | -0.44 | 1.55
環境・ごみ | 180 | 560 | 161 | 60 | 112 | 0.66 | 1.22
商工・観光 | 30 | 215 | 362 | 170 | 290 | -0.55 | 0.98
※評価点＝（満足×2＋やや満足×1＋やや不満×(-1)＋不満×(-2)）÷（わからないを除く回答者数）`;
  expect(told(opinions)).toEqual([]);
  expect(told(opinions.replace("0.66", "0.36"))).toEqual([expect.stringMatching(/^error stated-rate-mismatch [A-G]5$/)]);
  expect(told(opinions.replace("| 390 |", "| 930 |"))).toHaveLength(1);
});
