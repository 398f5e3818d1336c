import { describe, expect, test } from "vitest";
import { a1 } from "../../../src/sheet/a1";
import { reviewOf, told } from "../../support/toldOf";

const rulesAt = (table: string): string[] => reviewOf(table).findings.map(({ rule, cell }) => `${rule} ${a1(cell)}`);

describe("a figure that is calculated in another way than its line", () => {
  test("stands in the row of the best ones", () => {
    const weeks = `
Week | Boxes | Damaged | Damage rate
W07 | 1,240 | 31 | 2.50%
W08 | 1,515 | 12 | 0.79%
W09 | 1,388 | 40 | 2.88%
W10 | 1,702 | 25 | 1.47%
4 weeks | 5,845 | 108 | 1.85%
Best week | 1,702 | 12 | 0.79%`;
    expect(told(weeks)).toEqual([]);
    expect(told(weeks.replace("2.88%", "8.28%"))).toEqual(["error stated-rate-mismatch D4"]);
  });

  test("is the change on the other of the two, where all are", () => {
    const gaps = `
Grade | Pay of women £ | Pay of men £ | Gap
Senior | 41.15 | 43.30 | 5.0%
Upper | 28.36 | 28.79 | 1.5%
Middle | 21.24 | 21.78 | 2.5%
Junior | 14.23 | 14.46 | 1.6%
All staff | 24.20 | 24.92 | 2.9%`;
    expect(told(gaps)).toEqual([]);
  });

  test("is nothing where less than nothing would be left", () => {
    const sprints = `
回 | 計画点 | 完了点 | 積み残し
第1回 | 38 | 30 | 8
第2回 | 35 | 31 | 4
第3回 | 40 | 42 | 0
第4回 | 33 | 27 | 6
第5回 | 36 | 25 | 11
第6回 | 41 | 36 | 5`;
    expect(told(sprints)).toEqual([]);
    expect(told(sprints.replace("| 11", "| 17"))).toEqual(["query total-mismatch D6"]);
  });

  test("says in a column of its own what it is counted per", () => {
    const quality = `
Measure | Numerator | Denominator | Rate | Per
Needle injuries | 14 | 8,210 | 1.71 | 1,000
Letters in time | 3,105 | 3,702 | 83.9 | 100
Cot blockages | 9 | 12,480 | 7.21 | 10,000
Notes complete | 1,911 | 2,040 | 93.7 | 100
Late starts | 212 | 1,866 | 11.4 | 100
Cancelled | 88 | 2,310 | 3.8 | 100
Outliers | 41 | 1,975 | 2.1 | 100`;
    expect(told(quality)).toEqual([]);
  });

  test("leaves out those of whom nothing is known", () => {
    const ages = `
地区 | 総数 | 若年 | 壮年 | 老年 | 年齢不詳 | 若年割合 | 壮年割合
東 | 5,911 | 749 | 3,459 | 1,655 | 48 | 12.8% | 59.0%
西 | 6,188 | 885 | 2,566 | 2,687 | 50 | 14.4% | 41.8%
南 | 7,923 | 834 | 5,045 | 1,992 | 52 | 10.6% | 64.1%
北 | 7,654 | 804 | 2,648 | 4,156 | 46 | 10.6% | 34.8%
中 | 7,784 | 426 | 4,771 | 2,582 | 5 | 5.5% | 61.3%`;
    expect(told(ages)).toEqual([]);
    expect(told(ages.replace("14.4%", "41.4%"))).toContain("error stated-rate-mismatch G3");
  });

  test("is a difference among changes in percent", () => {
    const update = `
Item | May | June | Change
Sales $k | 412 | 455 | +10.4%
Costs $k | 388 | 371 | -4.4%
Customers | 1,204 | 1,310 | +8.8%
Runway | 11.5 months | 14.0 months | +2.5
Tickets | 642 | 598 | -6.9%`;
    expect(told(update)).toEqual([]);
    expect(told(update.replace("+8.8%", "+18.8%"))).toEqual(["error delta-mismatch D4"]);
  });

  test("is a product of rates that are weighted by other measures", () => {
    const lines = `
Line | Planned h | Run h | Made | Good | Availability | Pace | Yield | OEE
L1 | 3,540 | 2,902 | 51,423 | 48,594 | 82.0% | 88.6% | 94.5% | 68.6%
L2 | 4,980 | 3,909 | 73,880 | 70,038 | 78.5% | 81.9% | 94.8% | 60.9%
L3 | 3,060 | 2,469 | 17,156 | 16,178 | 80.7% | 85.7% | 94.3% | 65.2%
L4 | 2,820 | 2,645 | 21,832 | 21,067 | 93.8% | 96.3% | 96.5% | 87.2%
L5 | 4,620 | 4,116 | 34,932 | 34,233 | 89.1% | 87.7% | 98.0% | 76.6%
Works | 19,020 | 16,041 | 199,223 | 190,110 | 84.3% | 87.6% | 95.4% | 70.7%`;
    expect(told(lines)).toEqual([]);
  });

  test("is a mean over years in a line of its own", () => {
    const index = `
指標 | R2 | R3 | R4 | R5 | R6
基準財政収入額(百万円) | 9,733 | 9,742 | 9,341 | 9,745 | 9,758
基準財政需要額(百万円) | 14,564 | 14,458 | 14,853 | 14,826 | 15,145
単年度財政力指数 | 0.668 | 0.674 | 0.629 | 0.657 | 0.644
財政力指数(3か年平均) | … | … | 0.66 | 0.65 | 0.64`;
    expect(told(index)).toEqual([]);
    expect(told(index.replace("0.674", "0.764"))).toEqual(["error stated-rate-mismatch C4"]);
  });

  test("is the mean of a wider group than the rows", () => {
    const countries = `
国 | 1人当たり医療費(米ドル) | OECD平均=100 | 順位 | 対GDP比(%) | 平均寿命 | 平均との差(年)
英国 | 8,443 | 168 | 3位 | 8.2 | 84.3 | +3.2
チリ | 8,070 | 161 | 5位 | 12.0 | 80.0 | △1.1
日本 | 7,019 | 140 | 10位 | 9.9 | 80.6 | △0.5
トルコ | 7,010 | 140 | 14位 | 6.6 | 76.4 | △4.7
韓国 | 5,821 | 116 | 23位 | 10.2 | 76.5 | △4.6
ノルウェー | 5,413 | 108 | 29位 | 8.4 | 82.8 | +1.7
スイス | 4,372 | 87 | 32位 | 7.8 | 78.6 | △2.5
イタリア | 3,979 | 79 | 38位 | 10.5 | 76.9 | △4.2
OECD平均 | 5,012 | 100 | | 9.2 | 81.1 |`;
    expect(told(countries)).toEqual([]);
  });
});

test("a row below the table that only counts others has no target of its own", () => {
  const charter = `
Promise | 2023/24 | 2024/25 | Target | RAG
Calls answered | 81% | 86% | 85% | G
Letters answered | 78% | 74% | 80% | A
Repairs in a day | 61% | 66% | 65% | G
Complaints settled | 90% | 93% | 92% | G
Promises with a target | | 4 | |
of which green | | 3 | |`;
  expect(rulesAt(charter)).not.toContain("missing-target D6");
  expect(rulesAt(charter)).not.toContain("missing-target D7");
  expect(rulesAt(charter.replace("| 93% | 92% | G", "| 93% | | G"))).toContain("missing-target D5");
});

test("weeks and a span of them name the rows", () => {
  const weeks = `
Week | In | Out | Left
W31 | 120 | 96 | 24
W32 | 131 | 118 | 13
W33 | 109 | 88 | 21
3 weeks | 360 | 302 | 58`;
  expect(told(weeks.replace("302", "320"))).toEqual(["error delta-mismatch C5"]);
});

test("an objective above its key results needs no target, and one that is measured does", () => {
  const objectives = `
目標と成果 | 開始値 | 目標値 | 現在値 | 達成度
品質の向上 | | | | 0.75
自動試験数 | 13 | 26 | 23 | 0.77
画面の改修 | 10 | 70 | 54 | 0.73
開発の速さ | | | | 0.75
配信回数 | 6 | 49 | 36 | 0.70
部品の数 | 1 | 40 | 32 | 0.79`;
  expect(rulesAt(objectives)).not.toContain("missing-target C2");
  expect(rulesAt(objectives.replace("部品の数 | 1 | 40 |", "部品の数 | 1 | |"))).toContain("missing-target C7");
});

test("a row whose bracket says how it is measured is no mean of the rows above", () => {
  const plan = `
指標 | 単位 | 目標値 | 実績値 | 達成率
講座の参加者数 | 人 | 420 | 401 | 95.5%
リサイクル率 | % | 25.0 | 23.9 | 95.6%
新規就農者数 | 人 | 12 | 11 | 91.7%
図書の貸出冊数 | 冊 | 8,400 | 8,215 | 97.8%
時間外勤務(1人月平均) | 時間 | 11.0 | 10.4 | 105.8%`;
  expect(told(plan)).toEqual([]);
  expect(told(plan.replace("97.8%", "79.8%"))).toEqual(["error stated-rate-mismatch E5"]);
});

test("a total whose groups stand among their parts is not counted twice", () => {
  const sheet = `
貸借対照表 | 資産の部 | 流動資産 | 現金預金 | 売掛金 | 棚卸資産 | 固定資産 | 有形 | 無形 | 投資 | 資産合計
 | 金額 | 1,195 | 604 | 444 | 147 | 1,319 | 301 | 236 | 782 | 2,514
 | 負債の部 | 流動負債 | 固定負債 | 負債合計 | 資本金 | 剰余金 | 純資産合計 | | | 負債・純資産合計
単位：百万円 | 金額 | 192 | 365 | 557 | 300 | 1,657 | 1,957 | | | 2,514`;
  expect(told(sheet)).toEqual([]);
});

test("a target below what a row started from says that less is better", () => {
  const plan = `
KPI | 策定時 | R6実績 | R7目標 | 達成率
手続の数 | 42件 | 147件 | 180件 | 81.7%
窓口の数 | 2か所 | 13か所 | 20か所 | 65.0%
帳票の印刷 | 520万枚 | 376万枚 | 260万枚 | 69.1%
研修の参加者 | 15人 | 93人 | 120人 | 77.5%
会議の回数 | 1回 | 111回 | 150回 | 74.0%`;
  expect(told(plan)).toEqual([]);
  expect(told(plan.replace("520万枚", "250万枚"))).toEqual(["query stated-rate-mismatch E4"]);
});
