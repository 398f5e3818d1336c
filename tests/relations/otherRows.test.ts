import { describe, expect, test } from "vitest";
import { a1 } from "../../src/sheet/a1";
import { reviewOf, told, unproved } from "../support/toldOf";

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
Grade | Pay of women | Pay of men | Gap
Senior | 41.10 | 44.60 | 7.8%
Upper | 28.40 | 30.25 | 6.1%
Middle | 21.90 | 22.55 | 2.9%
Junior | 14.05 | 14.30 | 1.7%`;
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
Line | Planned h | Run h | Made | Good | Availability | Pace | Yield | Effect
L1 | 354 | 290 | 5,142 | 4,859 | 81.9% | 88.6% | 94.5% | 68.6%
L2 | 498 | 391 | 7,388 | 7,004 | 78.5% | 81.9% | 94.8% | 60.9%
L3 | 306 | 247 | 1,716 | 1,618 | 80.7% | 85.7% | 94.3% | 65.2%
L4 | 282 | 265 | 2,183 | 2,107 | 94.0% | 96.3% | 96.5% | 87.4%
L6 | 388 | 351 | 4,020 | 3,899 | 90.5% | 84.1% | 97.0% | 73.8%
L5 | 462 | 412 | 3,493 | 3,423 | 89.2% | 87.7% | 98.0% | 76.7%
Works | 2,290 | 1,956 | 23,942 | 22,910 | 85.4% | 87.1% | 95.7% | 71.5%`;
    expect(told(lines)).toEqual([]);
  });

  test("is a mean over years in a line of its own", () => {
    const index = `
指標 | R3 | R4 | R5 | R6
基準財政収入額(百万円) | 8,733 | 8,342 | 8,745 | 8,958
基準財政需要額(百万円) | 13,564 | 13,853 | 13,826 | 14,145
単年度財政力指数 | 0.644 | 0.602 | 0.633 | 0.633
財政力指数(3か年平均) | … | 0.64 | 0.63 | 0.62`;
    expect(told(index)).toEqual([]);
    expect(told(index.replace("0.644", "0.464"))).toEqual(["query stated-rate-mismatch B4"]);
  });

  test("is the mean of a wider group than the rows", () => {
    const countries = `
国 | 医療費(米ドル) | 平均寿命
英国 | 5,443 | 81.3
日本 | 4,019 | 84.0
韓国 | 3,821 | 83.4
米国 | 9,413 | 77.2
OECD平均 | 4,612 | 81.1`;
    expect(told(countries)).toEqual([]);
  });
});

test("a row below the table that only counts others has no target of its own", () => {
  const charter = `
Promise | Last year | This year | Aim | Light
Calls answered | 81% | 86% | 85% | G
Letters answered | 78% | 74% | 80% | A
Repairs in a day | 61% | 66% | 65% | G
Complaints settled | 90% | 93% | 92% | G
Promises | | 4 | |
of which green | | 3 | |`;
  expect(told(charter)).toEqual([]);
  expect(unproved(charter)).toContain("C6");
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
  const rules = (table: string): string[] => reviewOf(table).findings.map(({ rule, cell }) => `${rule} ${a1(cell)}`);
  expect(rules(objectives)).not.toContain("missing-target C2");
  expect(rules(objectives.replace("部品の数 | 1 | 40 |", "部品の数 | 1 | |"))).toContain("missing-target C7");
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
