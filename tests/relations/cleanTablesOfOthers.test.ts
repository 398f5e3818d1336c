import { describe, expect, test } from "vitest";
import { reviewOf, sheetOf, told } from "../support/toldOf";
import { review } from "../../src/review";

/** Errors of any rule. */
const errors = (table: string): string[] =>
  reviewOf(table).findings.flatMap(({ rule, severity, message }) => (severity === "error" ? [`${rule} ${message.en}`] : []));

describe("rows of totals hold figures that add nothing up", () => {
  test("changes in points", () => {
    const pupils = `
Pupil group | 2023 Pupils | 2023 Achieved | 2023 % | 2024 Pupils | 2024 Achieved | 2024 % | Change (pp)
Not disadvantaged | 3,585 | 2,767 | 77.2% | 3,736 | 2,887 | 77.3% | +0.1
Disadvantaged | 3,985 | 2,276 | 57.1% | 3,945 | 2,144 | 54.3% | -2.8
All pupils | 7,570 | 5,043 | 66.6% | 7,681 | 5,031 | 65.5% | -1.1
SEN support | 3,094 | 1,104 | 35.7% | 3,196 | 1,124 | 35.2% | -0.5
Other support | 2,071 | 1,204 | 58.1% | 2,196 | 1,320 | 60.1% | +2.0`;
    expect(told(pupils)).toEqual([]);
    expect(told(pupils.replace("| -1.1", "| -1.9"))).toHaveLength(1);
  });

  test("scores, of which some are negative", () => {
    const survey = `
Segment | Invited | Responses | Promoters | Passives | Detractors | NPS | Last year
Flats | 1,582 | 639 | 318 | 158 | 163 | +24.3 | +19.1
Houses | 2,287 | 467 | 258 | 57 | 152 | +22.7 | +25.0
Sheltered | 780 | 289 | 76 | 126 | 87 | -3.8 | -1.2
All | 4,649 | 1,395 | 652 | 341 | 402 | +17.9 | +17.0`;
    expect(told(survey)).toEqual([]);
    expect(told(survey.replace("4,649", "4,694"))).toHaveLength(1);
  });

  test("figures per square foot, whole though they are", () => {
    const shops = `
Format | Stores | Net sales £k | Space (k sq ft) | Sales density £
Superstore | 14 | 32,634 | 80.1 | 407
High street | 12 | 34,243 | 99.6 | 344
Outlet | 31 | 4,684 | 25.2 | 186
Total | 57 | 71,561 | 204.8 | 349`;
    expect(told(shops)).toEqual([]);
  });

  test("no target of their own", () => {
    const suppliers = `
Supplier | Orders | On time | Actual | Target
Acme | 257 | 243 | 94.6% | 92%
Borland | 291 | 284 | 97.6% | 90%
Castle | 161 | 129 | 80.1% | 90%
All | 709 | 656 | 92.5% | `;
    expect(errors(suppliers)).toEqual([]);
    expect(errors(suppliers.replace("97.6% | 90%", "97.6% | "))).toHaveLength(1);
    // Words of totals may belong to a name.
    expect(errors(suppliers.replace("97.6% | 90%", "97.6% | ").replace("Borland", "Net promoter score"))).toHaveLength(1);
  });
});

describe("figures that were rounded before they were added", () => {
  const CALLS = `
日付 | 入電数 | 応答数 | 放棄呼数 | 総対応時間(分) | 平均対応(秒)
10/7(月) | 926 | 849 | 77 | 7,146 | 505
10/8(火) | 1,189 | 1,171 | 18 | 6,538 | 335
10/9(水) | 368 | 332 | 36 | 2,507 | 453
10/10(木) | 1,658 | 1,449 | 209 | 6,472 | 268
10/11(金) | 271 | 248 | 23 | 1,542 | 373
10/12(土) | 1,640 | 1,339 | 301 | 10,355 | 464
週計 | 6,052 | 5,388 | 664 | 34,559 | 385`;

  test("whole minutes", () => {
    expect(told(CALLS)).toEqual([]);
    expect(told(CALLS.replace("6,052", "6,502"))).toHaveLength(1);
    expect(told(CALLS.replace("34,559", "35,459"))).toHaveLength(1);
  });

  test.each(["9月度 営業成績表（千円）", "給付費（千円／年）", "11月度 レポート 金額：千円"])("thousands, as %s says", (title) => {
    const sales = `
${title}
課 | 予算 | 実績 | 前年実績
佐藤 | 15,700 | 12,534 | 13,816
鈴木 | 14,100 | 15,535 | 15,299
田中 | 14,900 | 16,797 | 14,036
合計 | 44,700 | 44,866 | 43,150`;
    expect(told(sales)).toEqual([]);
    expect(told(sales.replace("43,150", "43,510"))).toEqual(["error total-mismatch D6"]);
  });

  test("figures that are cut, as a title says", () => {
    const ratios = `
比率の推移（表示桁未満切捨て）
区分 | R1 | R2 | R3 | R4 | R5
元利償還金等（A）百万円 | 1,497 | 1,505 | 1,405 | 1,471 | 1,329
標準財政規模（B）百万円 | 16,293 | 15,572 | 16,202 | 16,088 | 16,036
実質公債費比率（単年度）A÷B | 9.19019 | 9.66854 | 8.67473 | 9.14328 | 8.29301`;
    expect(told(ratios)).toEqual([]);
    expect(told(ratios.replace("9.66854", "9.86654"))).toEqual(["error stated-rate-mismatch C5"]);
  });
});

describe("the other way round", () => {
  const ACCOUNTS = `
Account | Actual | Budget | Variance
Tuition | 1,055 | 1,078 | (23)
Research | 1,378 | 1,466 | (88)
Residences | 1,257 | 1,250 | 7
Other | 382 | 379 | 3
Total income | 4,072 | 4,173 | (101)
Staff | 2,143 | 2,277 | 134
Non-staff | 144 | 156 | 12
Total expenditure | 2,287 | 2,433 | 146
Surplus | 1,785 | 1,740 | 45`;

  test("of costs, less than planned is better", () => {
    expect(told(ACCOUNTS)).toEqual([]);
  });
});

test("a running total begins anew in April, and goes on wrongly nowhere", () => {
  const members = `
年月 | 当月実績 | 累計
2022/12 | 228 | 2,844
2023/01 | 388 | 3,232
2023/02 | 602 | 3,834
2023/03 | 563 | 4,397
2023/04 | 417 | 417
2023/05 | 204 | 621
2023/06 | 310 | 931`;
  expect(told(members)).toEqual([]);
  expect(told(members.replace("3,834", "3,384"))).toEqual(["error cumulative-mismatch C4"]);
});

test("a row that names each of its figures gives the columns none", () => {
  const form = (name: string, [base, target]: readonly [string, string], actuals: string, shares: string): string => `
Indicator | ${name} | | |
Baseline | ${base} | Target | ${target}
 | Y1 | Y2 | Y3 | Y4
Actual | ${actuals}
% of target | ${shares}`;
  const forms = [
    form("Farmers trained", ["800", "1,280"], "877 | 1,024 | 1,067 | 1,158", "68.5% | 80.0% | 83.4% | 90.5%"),
    form("Wells", ["24", "38"], "27 | 30 | 33 | 35", "71.1% | 78.9% | 86.8% | 92.1%"),
    form("Schools", ["61", "97"], "66 | 74 | 80 | 90", "68.0% | 76.3% | 82.5% | 92.8%"),
  ].join("\n |\n |");
  expect(errors(forms)).toEqual([]);
});

test("below a pair of name and figure a table may number its rows", () => {
  const routes = `
Number of operating days | 365
Route | Timetabled km | Run km | Missed km | Boardings | Boardings/day
1 | 281,949 | 278,288 | 3,661 | 640,262 | 1,754
2 | 212,505 | 211,796 | 709 | 370,540 | 1,015
X3 | 80,404 | 80,081 | 323 | 160,694 | 440
4A | 380,436 | 373,715 | 6,721 | 900,186 | 2,466
5 | 173,853 | 171,991 | 1,862 | 421,853 | 1,156
N6 | 94,940 | 93,660 | 1,280 | 224,530 | 615
Network | 1,224,087 | 1,209,531 | 14,556 | 2,718,065 | 7,447`;
  expect(told(routes)).toEqual([]);
  expect(told(routes.replace("1,209,531", "1,290,531"))).not.toEqual([]);
});

test("rates of the year before count by the cases of that year", () => {
  const taxes = `
税目 | 区分 | 調定額(千円) | 収入額(千円) | 収納率(％) | 前年度収納率(％)
町民税（個人） | 現年 | 242,555 | 239,402 | 98.7 | 98.1
 | 滞繰 | 76,242 | 24,878 | 32.6 | 32.4
 | 小計 | 318,797 | 264,280 | 82.9 | 82.4
固定資産税 | 現年 | 601,506 | 598,860 | 99.6 | 100.0
 | 滞繰 | 9,788 | 3,479 | 35.5 | 34.2
 | 小計 | 611,294 | 602,338 | 98.5 | 99.5`;
  expect(told(taxes)).toEqual([]);
});

test("a bare figure is of the unit that its row names, as the target beside it spells it", () => {
  const goals = `
項目 | 目標値 | R6実績値 | 単位 | 目標との差
交通事故死傷者数 | 145人以下 | 144 | 人 | △1
待機児童数 | 125人以下 | 105 | 人 | △20
成約件数 | 255件以上 | 245 | 件 | △10
刑法犯認知件数 | 455件以下 | 382 | 件 | △73
年間アクセス数 | 26.0万件以上 | 22.0 | 万件 | △4.0
公害苦情件数 | 60件以下 | 51 | 件 | △9`;
  expect(told(goals)).toEqual([]);
  const bare = goals.replace("| 万件 |", "| 件 |");
  expect(told(bare)).toHaveLength(1);
});

test("a formula that multiplies by one more cell is no plain quotient", () => {
  const table = `
Indicator | Per | N | D | Rate
Falls | 1,000 | 63 | 11,988 | 5.26 =C2/D2*B2
Ulcers | 1,000 | 28 | 13,407 | 2.09 =C3/D3*B3
Readmitted | 100 | 211 | 3,012 | 7.01 =C4/D4*B4
Infections | 100 | 40 | 2,871 | 1.39 =C5/D5*B5
Delayed | 100 | 190 | 1,744 | 10.89 =C6/D6*B6
Moved | 100 | 87 | 2,019 | 4.31 =C7/D7*B7`;
  expect(review(sheetOf(table)).findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("one rate below a column of counts leaves the column its shares", () => {
  const calls = `
事故種別 | 出動件数 | 構成比(%) | 搬送人員
急病 | 5,517 | 67.5 | 5,125
一般負傷 | 1,275 | 15.6 | 1,179
交通事故 | 397 | 4.9 | 356
転院搬送 | 705 | 8.6 | 640
労働災害 | 69 | 0.8 | 61
自損行為 | 65 | 0.8 | 61
その他 | 141 | 1.7 | 132
合計 | 8,169 | 100.0 | 7,554
軽症者の割合(%) | 37.6 | | `;
  expect(told(calls)).toEqual([]);
  expect(told(calls.replace("| 15.6", "| 16.5"))).toEqual(["error stated-rate-mismatch C3"]);
});

test("one headline may give the change of averages that were not rounded", () => {
  const farming = `
産業・しごと分野 KPI②
スマート農業の普及状況 50.7% 前期差 +10.3ポイント | 目標値(A) | 2024.9月末 | | 2025.3月末 | | 出典
 | | 値(B) | 達成率(B/A) | 値(B) | 達成率(B/A) |
ドローン防除面積（ha） | 1,200 | 577 | 48.1% | 570 | 47.5% | 農政課調べ
自動操舵システム導入経営体数 | 260 | 111 | 42.7% | 156 | 60.0% | 国調査
環境モニタリング導入率（％） | 40 | 18.5 | 46.3% | 17.6 | 44.0% | 農政課調べ
スマート農業研修受講者数 | 500 | 124 | 24.8% | 257 | 51.4% | 国調査
平均 | | | 40.5% | | 50.7% | `;
  expect(errors(farming)).toEqual([]);
  expect(errors(farming.replace("+10.3", "+13.0"))).toHaveLength(1);
});

describe("what settlements of accounts leave over", () => {
  const BUDGET = `
区分 | 予算現額 | 支出済額 | 翌年度繰越額 | 不用額
議会費 | 13,680,000 | 12,312,000 | 0 | 1,368,000
総務費 | 13,169,000 | 12,958,665 | 26,338 | 183,997
民生費 | 11,061,000 | 10,541,133 | 0 | 519,867
衛生費 | 3,856,000 | 3,728,752 | 0 | 127,248
土木費 | 2,941,000 | 2,462,235 | 338,215 | 140,550
教育費 | 13,901,000 | 12,705,514 | 0 | 1,195,486
合計 | 58,608,000 | 54,708,299 | 364,553 | 3,535,148`;

  test("is less what is carried over, too", () => {
    expect(told(BUDGET)).toEqual([]);
    expect(told(BUDGET.replace("140,550", "104,550"))).toHaveLength(1);
    expect(told(BUDGET.replace("| 0 | 519,867", "| 0 | 591,867"))).toHaveLength(1);
  });
});

test("days that come out of rounded quotients beside days that are multiplied are no quotients", () => {
  const school = `
月 | 授業日数 | 在籍者数 | 延べ在籍 | 延べ出席 | 延べ欠席 | 出席率(%) | 欠席率(%)
4月 | 14 | 215 | 3,010 | 2,851 | 159 | 94.72 | 5.28
5月 | 18 | 214 | 3,852 | 3,652 | 200 | 94.81 | 5.19
6月 | 16 | 212 | 3,392 | 3,196 | 196 | 94.22 | 5.78
7月 | 18 | 214 | 3,852 | 3,629 | 223 | 94.21 | 5.79
9月 | 12 | 216 | 2,592 | 2,486 | 106 | 95.91 | 4.09
10月 | 20 | 218 | 4,360 | 4,295 | 65 | 98.51 | 1.49
11月 | 17 | 216 | 3,672 | 3,540 | 132 | 96.41 | 3.59
12月 | 18 | 215 | 3,870 | 3,797 | 73 | 98.11 | 1.89`;
  expect(told(school)).toEqual([]);
  expect(told(school.replace("3,392", "3,932"))).toHaveLength(1);
});

test("the highest of several years is no difference of others", () => {
  const health = `
指標 | 前年 | 今年 | 増減 | 最大値
運動習慣 | 41.4% | 33.6% | ▲7.8% | 41.4%
検診受診率 | 25.1% | 28.4% | 3.3% | 28.4%
歯科健診 | 30.2% | 31.0% | 0.8% | 31.0%
地域活動 | 30.0% | 20.6% | ▲9.4% | 30.0%
食生活 | 61.5% | 62.2% | 0.7% | 62.2%
睡眠 | 55.0% | 56.7% | 1.7% | 56.7%`;
  expect(told(health)).toEqual([]);
});
