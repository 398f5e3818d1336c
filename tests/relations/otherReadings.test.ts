import { describe, expect, test } from "vitest";
import { reviewOf, told, unproved } from "../support/toldOf";

const asked = (table: string): string[] =>
  reviewOf(table).findings.flatMap(({ rule, severity, message }) => (severity === "info" ? [] : [`${rule} ${message.en}`]));

describe("what looks like another calculation", () => {
  test("costs per click are no sum in the row of totals", () => {
    const ads = `
媒体 | クリック数 | 費用 | CPC | CV数 | CPA
検索 | 25,099 | 903,564円 | 36円 | 652 | 1,386円
動画 | 26,415 | 1,611,315円 | 61円 | 422 | 3,818円
SNS | 58,074 | 6,388,140円 | 110円 | 2,322 | 2,751円
合計 | 109,588 | 8,903,019円 | 81円 | 3,396 | 2,622円`;
    expect(told(ads)).toEqual([]);
    expect(told(ads.replace("61円", "16円"))).toHaveLength(1);
  });

  test("an absolute error has no sign, and of all months it is the mean", () => {
    const forecast = `
Month | Forecast | Actual | Error | Abs error %
Jan | 2,994 | 2,723 | +271 | 10.0%
Feb | 1,534 | 1,541 | −7 | 0.5%
Mar | 4,339 | 3,820 | +519 | 13.6%
Apr | 1,208 | 1,252 | −44 | 3.5%
May | 3,460 | 3,225 | +235 | 7.3%
Total / MAPE | 13,535 | 12,561 | +974 | 7.0%`;
    expect(told(forecast)).toEqual([]);
    expect(told(forecast.replace("13.6%", "16.3%"))).toHaveLength(1);
  });

  test("a column that is equal wherever nothing was missing", () => {
    const stock = `
品名 | 帳簿在庫 | 実棚 | 差異 | 単価(円) | 在庫金額(円)
ボルト | 1,642 | 1,637 | ▲5 | 358 | 586,046
ナット | 937 | 937 | 0 | 196 | 183,652
座金 | 1,745 | 1,745 | 0 | 145 | 253,025
端子 | 1,330 | 1,328 | ▲2 | 555 | 737,040
基板 | 818 | 818 | 0 | 511 | 417,998
電線 | 1,496 | 1,494 | ▲2 | 274 | 409,356
留具 | 664 | 664 | 0 | 87 | 57,768`;
    expect(asked(stock)).toEqual([]);
    expect(told(stock.replace("417,998", "471,998"))).toHaveLength(1);
  });

  test("a count near to what two decimals give", () => {
    const wards = `
病棟 | 病床数 | 延入院患者数 | 1日平均 | 新入院 | 退院 | 平均在院日数
3階東 | 39 | 12,384 | 33.9 | 952 | 956 | 13.0
3階西 | 38 | 11,858 | 32.5 | 741 | 746 | 15.9
4階東 | 38 | 8,876 | 24.3 | 682 | 673 | 13.1
4階西 | 39 | 10,975 | 30.1 | 997 | 993 | 11.0
合計 | 154 | 44,093 | 120.8 | 3,372 | 3,368 | 13.1`;
    expect(asked(wards)).toEqual([]);
  });

  test("changes add up in no row of totals, whatever the shares beside them do", () => {
    const emissions = `
部門 | 基準年度 | 前年度 | 今年度 | 基準年度比 | 構成比(%)
産業 | 429 | 338 | 353 | ▲17.7% | 13.9
業務 | 814 | 614 | 634 | ▲22.1% | 25.0
家庭 | 605 | 552 | 539 | ▲10.9% | 21.2
運輸 | 731 | 653 | 678 | ▲7.3% | 26.7
廃棄物 | 337 | 303 | 335 | ▲0.6% | 13.2
総排出量 | 2,916 | 2,460 | 2,539 | ▲12.9% | 100.0`;
    expect(asked(emissions)).toEqual([]);
    expect(unproved(emissions).filter((cell) => cell.startsWith("E"))).toEqual([]);
  });

  test("what the budget leaves over, less what is carried over, of the budget as it stands", () => {
    const budget = `
科目 | 当初予算額 | 補正予算額 | 予算現額 | 支出済額 | 翌年度繰越額 | 不用額
議会費 | 1,723,000 | 67,024 | 1,790,024 | 1,746,884 | 14,379 | 28,761
総務費 | 1,392,000 | 104,121 | 1,496,121 | 1,411,590 | 0 | 84,531
衛生費 | 2,937,000 | 79,299 | 3,016,299 | 2,583,460 | 144,279 | 288,560
商工費 | 2,236,000 | 161,886 | 2,397,886 | 2,260,966 | 0 | 136,920
土木費 | 2,087,000 | 90,367 | 2,177,367 | 2,004,484 | 57,627 | 115,256`;
    expect(asked(budget)).toEqual([]);
    expect(told(budget.replace("288,560", "288,650"))).toHaveLength(1);
  });
});

describe("headings", () => {
  test("with figures in words head the columns", () => {
    const waiting = `
Month ending | B/f | Referrals | Seen | Removed | C/f | >52 wks | Under 52 wks %
31 Jan | 3,238 | 671 | 335 | 7 | 3,567 | 535 | 85.0%
28 Feb | 3,567 | 776 | 316 | 48 | 3,979 | 181 | 95.5%
31 Mar | 3,979 | 944 | 484 | 61 | 4,378 | 1,714 | 60.8%
30 Apr | 4,378 | 1,245 | 566 | 57 | 5,000 | 1,144 | 77.1%`;
    expect(told(waiting)).toEqual([]);
    expect(told(waiting.replace("| 335 |", "| 353 |"))).toHaveLength(1);
  });

  test("stand over the figures below a line of its own too", () => {
    const funds = `
 | Unrestricted | Restricted | Total | Last year
 | £000 | £000 | £000 | £000
Income from:
Donations | 1,865 | 317 | 2,182 | 2,019
Activities | 234 | 933 | 1,168 | 1,015
Total income | 2,099 | 1,250 | 3,349 | 3,034

Expenditure on:
Raising funds | 185 | - | 185 | 206
Activities | 1,963 | 1,153 | 3,116 | 3,162
Total expenditure | 2,148 | 1,153 | 3,301 | 3,368
Net movement in funds | (49) | 97 | 48 | (334)
Total funds brought forward | 2,008 | 3,632 | 5,640 | 5,975
Total funds carried forward | 1,959 | 3,729 | 5,688 | 5,640`;
    expect(told(funds)).toEqual([]);
    expect(told(funds.replace("5,688", "5,640"))).toHaveLength(1);
  });

  test("name the unit of all rows, in which the last digit is rounded", () => {
    const gases = `
Emissions (tCO2e) | FY20 | FY23 | FY24 | YoY
Scope 1 | 2,092 | 1,666 | 1,694 | +1.6%
Scope 2 | 4,471 | 4,161 | 3,765 | −9.5%
Waste | 362 | 309 | 290 | −5.9%
Total | 6,926 | 6,136 | 5,749 | −6.3%`;
    expect(told(gases)).toEqual([]);
    expect(told(gases.replace("−9.5%", "−5.9%"))).toHaveLength(1);
  });

  test("a title and other headings begin another table", () => {
    const sheet = `
指標 | 区分 | R2 | R3 | R4 | R5 | 最終目標(R7)
出荷額(億円) | 計画値 | 1,600 | 1,680 | 1,760 | 1,840 | 2,080
 | 実績値 | 1,216 | 1,579 | 1,373 | 1,435 |
 | 達成度 | 76.0% | 94.0% | 78.0% | 78.0% | ―
支援件数(件) | 計画値 | 60 | 63 | 66 | 69 | 78
 | 実績値 | 59 | 74 | 69 | 79 |
 | 達成度 | 98.3% | 117.5% | 104.5% | 114.5% | ―

2 事務事業費(千円)
事業名 | R4決算 | R5決算 | 増減 | R6予算
融資 | 21,022 | 23,923 | 2,901 | 28,410
補助 | 46,488 | 3,269 | ▲43,219 | 45,072
商品券 | 3,031 | 3,936 | 905 | 4,160
計 | 70,541 | 31,128 | ▲39,413 | 77,642`;
    expect(asked(sheet)).toEqual([]);
    expect(told(sheet.replace("2,901", "2,091"))).toHaveLength(1);
  });
});

test("a legend may say in a word what its label means", () => {
  const targets = `
指標 | 基準値 | 目標値 | 実績値 | 改善度(%) | 評価
不法投棄 | 70 | 50 | 48 | 110.0 | S
歩数 | 6,000 | 8,000 | 7,200 | 60.0 | A
食塩 | 11.0 | 8.0 | 10.5 | 16.7 | B
喫煙 | 20.0 | 12.0 | 21.0 | ▲12.5 | C
肥満 | 30.0 | 25.0 | 27.0 | 60.0 | A
※評価 S:100%以上 A:50%以上 B:0%以上 C:悪化(0%未満)`;
  expect(asked(targets).filter((one) => one.startsWith("rating"))).toEqual([]);
  expect(asked(targets.replace("16.7 | B", "16.7 | A")).filter((one) => one.startsWith("rating"))).toHaveLength(1);
});

test("sums go over months that are still blank", () => {
  const months = `
Month | Starters | Leavers
Apr | 14 | 9
May | 9 | 11
Jun | 11 | 7
Jul | |
Aug | |
Year | 34 =SUM(B2:B6) | 20 =SUM(C2:C3)`;
  expect(told(months)).toEqual(["error total-mismatch C7"]);
});

test("shares that are added up along a row run down no column", () => {
  const pareto = `
Line | Changeover | Breakdown | Waiting | Cleaning | Total
A | 210 | 145 | 96 | 64 | 515 =SUM(B2:E2)
B | 188 | 260 | 72 | 90 | 610 =SUM(B3:E3)
C | 120 | 85 | 140 | 35 | 380 =SUM(B4:E4)
Total | 518 =SUM(B2:B4) | 490 =SUM(C2:C4) | 308 =SUM(D2:D4) | 189 =SUM(E2:E4) | 1,505 =SUM(F2:F4)
Share | 34.4% =B5/$F$5 | 32.6% =C5/$F$5 | 20.5% =D5/$F$5 | 12.6% =E5/$F$5 | 100.0% =F5/$F$5
Cumulative | 34.4% =B6 | 67.0% =B7+C6 | 87.4% =C7+D6 | 100.0% =D7+E6`;
  expect(told(pareto)).toEqual([]);
});

test("what a formula divides is no mean, beside a mean in the same row", () => {
  const staff = `
Month | Starters | Leavers | Closing | Monthly turnover | YTD leavers | Absence rate
Apr | 14 | 9 | 1,049 | 0.86% =C2/AVERAGE(1044,D2) | 9 =SUM(C$2:C2) | 4.1%
May | 9 | 11 | 1,047 | 1.05% =C3/AVERAGE(D2,D3) | 20 =SUM(C$2:C3) | 3.8%
Jun | 11 | 7 | 1,051 | 0.67% =C4/AVERAGE(D3,D4) | 27 =SUM(C$2:C4) | 3.6%
Jul | 10 | 10 | 1,051 | 0.95% =C5/AVERAGE(D4,D5) | 37 =SUM(C$2:C5) | 3.3%
Aug | 12 | 12 | 1,051 | 1.14% =C6/AVERAGE(D5,D6) | 49 =SUM(C$2:C6) | 3.7%
Sep | 8 | 8 | 1,051 | 0.76% =C7/AVERAGE(D6,D7) | 57 =SUM(C$2:C7) | 4.2%
YTD | 64 =SUM(B2:B7) | 57 =SUM(C2:C7) | | 5.43% =C8/AVERAGE(D2:D7) | | 3.8% =AVERAGE(G2:G7)`;
  expect(told(staff)).toEqual([]);
});

test("the variance of a result is that of its own actual and budget, as in the rows of revenue", () => {
  const hotel = `
Line | YTD actual | Prior year | Q4 forecast | Full-year forecast | Full-year budget | FY variance
Rooms | 6,612 | 6,180 | 2,150 | 8,762 =B2+D2 | 8,600 | 162 =E2-F2
Food | 2,294 | 2,265 | 905 | 3,199 =B3+D3 | 3,260 | (61) =E3-F3
Events | 978 | 842 | 420 | 1,398 =B4+D4 | 1,290 | 108 =E4-F4
Total revenue | 9,884 =SUM(B2:B4) | 9,287 =SUM(C2:C4) | 3,475 =SUM(D2:D4) | 13,359 =B5+D5 | 13,150 =SUM(F2:F4) | 209 =E5-F5
Payroll | 3,815 | 3,590 | 1,290 | 5,105 =B6+D6 | 4,950 | (155) =F6-E6
Utilities | 2,808 | 2,721 | 986 | 3,794 =B7+D7 | 3,795 | 1 =F7-E7
Total operating costs | 6,623 =SUM(B6:B7) | 6,311 =SUM(C6:C7) | 2,276 =SUM(D6:D7) | 8,899 =B8+D8 | 8,745 =SUM(F6:F7) | (154) =F8-E8
Operating profit | 3,261 =B5-B8 | 2,976 =C5-C8 | 1,199 =D5-D8 | 4,460 =B9+D9 | 4,405 =F5-F8 | 55 =E9-F9`;
  expect(told(hotel)).toEqual([]);
});
