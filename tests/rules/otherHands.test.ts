import { describe, expect, test } from "vitest";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
import { reviewOf, sheetOf } from "../support/toldOf";

/** Severity, rule and cell of everything of the rules named. */
function told(table: string, ...rules: string[]): string[] {
  return reviewOf(table).findings.flatMap(({ rule, severity, cell }) => (rules.includes(rule) ? [`${severity} ${rule} ${a1(cell)}`] : []));
}

const GOALS = `
基本目標 | KPI | 2021 | 2022 | 2023 | 累計 | 目標値（3年間） | 進捗率
仕事をつくる | 新規就農者数（人） | 82 | 58 | 51 | 191 | 330 | 58％
仕事をつくる | 創業支援件数（件） | 27 | 24 | 26 | 77 | 104 | 74％
子育てを支える | 一時預かり利用（件） | 313 | 401 | 303 | 1,017 | 1,480 | 69％
子育てを支える | 交流ひろば参加者（人） | 853 | 512 | 425 | 1,790 | 3,920 | 46％
まちを守る | 自主防災組織数（組織） | 96 | 51 | 92 | 239 | 340 | 70％
まちを守る | 防災訓練参加者（人） | 724 | 816 | 620 | 2,160 | 2,610 | 83％`;

describe("fields printed again in each row", () => {
  test("are no indicators that are listed twice", () => {
    expect(told(GOALS, "conflicting-duplicates")).toEqual([]);
  });

  test("an indicator that is listed twice is still held against itself", () => {
    const twice = `${GOALS}\nまちを守る | 新規就農者数（人） | 82 | 85 | 51 | 218 | 330 | 66％`;
    expect(told(twice, "conflicting-duplicates")).not.toEqual([]);
  });
});

test("two columns of one kind on several sheets are not held against each other", () => {
  const funnel = `
Region | Quotes | Accepted | Installed | Accept % | Install %
Northern | 553 | 248 | 210 | 44.8% | 84.7%
Midlands | 875 | 524 | 240 | 59.9% | 45.8%
Southern | 446 | 190 | 41 | 42.6% | 21.6%`;
  const sheets = ["Jan", "Feb"].flatMap((name) => sheetOf(funnel).sheets.map((sheet) => ({ ...sheet, name })));
  expect(review({ sheets }).findings.filter(({ rule }) => rule === "conflicting-duplicates")).toEqual([]);
});

describe("blank targets", () => {
  const landlord = `
 | Q1 | Q2 | Actual | Target
Repairs completed | 2,923 | 2,634 | 5,557 |
of which on time | 2,713 | 2,277 | 4,990 |
Repairs on time | 92.8% | 86.4% | 89.8% | 95.0%
Homes re-let | 52 | 134 | 186 |
Days empty | 2,082 | 4,300 | 6,382 |
Average days empty | 40.0 | 32.1 | 34.3 | 28.0`;

  test("of counts from which the indicators are calculated are no errors", () => {
    expect(told(landlord, "missing-target").filter((one) => !one.startsWith("info"))).toEqual([]);
  });

  test("are errors where the other rows have one", () => {
    const filled = landlord.replace("5,557 |", "5,557 | 6,000").replace("4,990 |", "4,990 | 5,500").replace("186 |", "186 | 150");
    expect(told(filled, "missing-target")).toEqual(["error missing-target E6"]);
  });
});

describe("empty names", () => {
  const branches = `
支社 | 営業所 | 計画 | 実績 | 達成率
東日本 | 青葉 | 870 | 812 | 93.3%
 | 泉 | 1,450 | 1,312 | 90.5%
 | 東日本計 | 2,320 | 2,124 | 91.6%
西日本 | 中 | 770 | 802 | 104.2%
 | 港 | 450 | 356 | 79.1%
 | 西日本計 | 1,220 | 1,158 | 94.9%`;

  test("a row that is named before the column of names has one", () => {
    expect(told(`${branches}\n全社 | | 3,540 | 3,282 | 92.7%`, "incomplete-row")).toEqual([]);
  });

  test("a row without any name is told", () => {
    expect(told(branches.replace(" | 港 |", " | |"), "incomplete-row")).toEqual(["query incomplete-row B6"]);
  });
});
