import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

/** The equations of a table: "result = part, part". */
function solved(table: string): string[] {
  return reviewOf(table).relations.flatMap(({ reading: { view, aggregate, parts, reach } }) =>
    reach === "across" ? [`${view.label(aggregate).text} = ${parts.map((part) => view.label(part).text).join(", ")}`] : [],
  );
}

test("an equation is solved for the line that its words name, whatever the figures prefer", () => {
  const marks = `
学年 | 教科 | 本校 | 県 | 県との差
小4 | 国語 | 61.2 | 64.0 | ▲2.8
小4 | 算数 | 70.4 | 66.9 | 3.5
小5 | 国語 | 58.8 | 60.1 | ▲1.3
小5 | 算数 | 63.7 | 59.2 | 4.5
小6 | 国語 | 66.1 | 65.5 | 0.6`;
  expect(solved(marks)).toEqual(["県との差 = 本校, 県"]);
});

describe("what else is told of a figure in the row of totals", () => {
  test("a quotient all the way down is not added up", () => {
    const visits = `
Site | Callouts | Cost ($) | $ per callout
North | 210 | 7,875.36 | 38
Midlands | 240 | 9,498.86 | 40
South | 41 | 1,686.42 | 41
All | 491 | 19,060.64 | 39`;
    expect(told(visits)).toEqual([]);
    expect(told(visits.replace("| 491", "| 419"))).not.toEqual([]);
  });

  test("a cell whose formula multiplies and divides is no sum", () => {
    const calls = `
Day | Offered | Answered | Handling time (s)
Mon | 857 | 827 | 333
Tue | 2,138 | 1,862 | 288
Wed | 1,929 | 1,772 | 274
Thu | 2,101 | 2,035 | 367
Week | 7,025 =SUM(B2:B5) | 6,496 =SUM(C2:C5) | 315 =SUMPRODUCT(C2:C5,D2:D5)/C6`;
    expect(told(calls)).toEqual([]);
    expect(told(calls.replace("| 288", "| 828"))).toEqual(["error average-mismatch D3"]);
  });

  test("percent changes of a surplus are not those of income less costs", () => {
    const accounts = `
 | Budget | Actual | Variance | Var %
Fees | 175,950 | 165,179 | -10,771 | -6.1%
Trading | 154,300 | 167,012 | 12,712 | 8.2%
Total income | 330,250 | 332,191 | 1,941 | 0.6%
Staff | 36,600 | 32,479 | -4,121 | -11.3%
Premises | 75,600 | 76,284 | 684 | 0.9%
Total expenditure | 112,200 | 108,763 | -3,437 | -3.1%
Surplus | 218,050 | 223,428 | 5,378 | 2.5%`;
    expect(told(accounts)).toEqual([]);
    expect(told(accounts.replace("5,378", "5,387"))).toEqual(["error delta-mismatch D8"]);
  });
});

describe("what only figures speak for has no say", () => {
  test("against figures that other calculations confirm", () => {
    const school = `
月 | 授業日数 | 在籍者数 | 延べ在籍 | 延べ出席 | 延べ欠席 | 出席率(%)
4月 | 19 | 135 | 2,565 | 2,414 | 151 | 94.11
5月 | 22 | 134 | 2,948 | 2,881 | 67 | 97.73
6月 | 20 | 135 | 2,700 | 2,646 | 54 | 98.00
7月 | 16 | 136 | 2,176 | 2,124 | 52 | 97.61
9月 | 18 | 136 | 2,448 | 2,355 | 93 | 96.20
10月 | 15 | 134 | 2,010 | 1,942 | 68 | 96.62
11月 | 12 | 132 | 1,584 | 1,508 | 76 | 95.20
12月 | 20 | 130 | 2,600 | 2,540 | 60 | 97.69
1月 | 14 | 128 | 1,792 | 1,750 | 42 | 97.66
2月 | 15 | 126 | 1,890 | 1,838 | 52 | 97.25
3月 | 16 | 124 | 1,984 | 1,930 | 54 | 97.28`;
    expect(told(school)).toEqual([]);
  });

  test("where all that agrees is that nothing came out", () => {
    const revenue = `
款 | 予算現額 | 調定額 | 収入済額 | 不納欠損額 | 収入未済額 | 予算との比較 | 収納率
保険料 | 6,770,751 | 7,001,811 | 6,716,137 | 20,305 | 265,369 | △54,614 | 95.9
国庫支出金 | 4,305,311 | 4,388,697 | 4,388,697 | 0 | 0 | 83,386 | 100.0
県支出金 | 5,640,226 | 5,595,463 | 5,595,463 | 0 | 0 | △44,763 | 100.0
繰入金 | 8,685,877 | 8,616,942 | 8,616,942 | 0 | 0 | △68,935 | 100.0
繰越金 | 3,854,346 | 3,724,007 | 3,724,007 | 0 | 0 | △130,339 | 100.0
諸収入 | 2,089,712 | 2,087,625 | 1,928,548 | 1,253 | 157,824 | △161,164 | 92.4
合計 | 31,346,223 | 31,414,545 | 30,969,794 | 21,558 | 423,193 | △376,429 | 98.6`;
    expect(told(revenue)).toEqual([]);
  });
});

test("thousands of cubic metres are rounded", () => {
  const water = `
項目 | 単位 | 令和2年度 | 令和3年度 | 令和4年度 | 令和5年度
総配水量 | 千㎥ | 8,906 | 12,360 | 11,040 | 9,637
有収水量 | 千㎥ | 7,739 | 11,494 | 9,925 | 8,750
無収水量 | 千㎥ | 1,167 | 866 | 1,115 | 886`;
  expect(told(water)).toEqual([]);
});

test("the mean of rates by their wholes, which the rates themselves give, says nothing of another rate", () => {
  const doses = `
Province | Eligible infants | Dose 1 | Dose 3 | Dose 1 cov. (%) | Dose 3 cov. (%) | Dropout (%) | Doses used | Wastage (%)
Aklan | 23,618 | 20,945 | 20,290 | 88.7 | 85.9 | 3.1 | 42,805 | 3.7
Antique | 21,505 | 21,686 | 17,405 | 100.8 | 80.9 | 19.7 | 45,992 | 15.0
Capiz | 9,654 | 7,802 | 6,833 | 80.8 | 70.8 | 12.4 | 16,567 | 11.7
Guimaras | 3,693 | 3,500 | 3,354 | 94.8 | 90.8 | 4.2 | 8,146 | 15.9
Iloilo | 8,035 | 7,237 | 7,108 | 90.1 | 88.5 | 1.8 | 17,774 | 19.3
Total | 66,505 | 61,170 | 54,990 | 92.0 | 82.7 | 10.1 | 131,284 | 11.5`;
  expect(told(doses)).toEqual([]);
});

test("quotients of three digits and more prove themselves, whatever they are called", () => {
  const libraries = `
館名 | 開館日数 | 入館者数 | 1日平均入館者 | 貸出冊数 | 1日平均貸出
中央図書館 | 202 | 96,600 | 478.2 | 111,476 | 551.9
東分館 | 272 | 144,990 | 533.1 | 152,819 | 561.8
西分館 | 280 | 192,102 | 686.1 | 360,383 | 1,287.1
駅前ライブラリー | 275 | 78,448 | 285.3 | 115,632 | 420.5
移動図書館 | 214 | 58,664 | 274.1 | 62,242 | 290.9`;
  expect(told(libraries)).toEqual([]);
  expect(told(libraries.replace("533.1", "353.1"))).toEqual(["error stated-rate-mismatch D3"]);
});

test("what a line is only next best read as waits for the line of which the same equation is read far better", () => {
  const lettings = `
Building | Floor area m2 | Leased m2 | Leased share | Yearly rent €k | Rent €/m2
Mainz | 3,523 | 3,171 | 90.0% | 578 | 182
Worms | 8,874 | 7,365 | 83.0% | 1,867 | 253
Trier | 3,089 | 2,657 | 86.0% | 420 | 158
Fulda | 3,409 | 2,761 | 81.0% | 375 | 136
Hanau | 6,591 | 4,943 | 75.0% | 1,157 | 234
Gotha | 5,187 | 3,838 | 74.0% | 883 | 230
Erfurt | 5,590 | 4,472 | 80.0% | 917 | 205
All | 36,263 | 29,207 | 80.5% | 6,197 | 212`;
  expect(told(lettings)).toEqual([]);
  expect(solved(lettings)).toContain("Rent €/m2 = Yearly rent €k, Leased m2");
  expect(told(lettings.replace("| 158", "| 185"))).toEqual(["error stated-rate-mismatch F4"]);
});
