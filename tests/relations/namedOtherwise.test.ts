import { describe, expect, test } from "vitest";
import { countsTwice } from "../../src/relations/propose/partSets";
import { reviewOf, told } from "../support/toldOf";

const LIBRARIES = `
分館 | 開館日数 | 延べ貸出 | 実利用者数
中央館 | 288 | 6,120 | 1,905
東館 | 291 | 2,874 | 812
西館 | 276 | 3,310 | 1,044
港館 | 290 | 1,985 | 633
計（実利用者数は重複なし） | 1,145 | 14,289 | 3,127`;

describe("totals in which each is counted once", () => {
  test("lie between the largest part and the sum", () => {
    expect(told(LIBRARIES)).toEqual([]);
    expect(told(LIBRARIES.replace("14,289", "14,829"))).toEqual(["error total-mismatch C6"]);
    expect(told(LIBRARIES.replace("3,127", "1,327"))).toEqual(["error total-mismatch D6"]);
  });

  test("by the heading of the column", () => {
    const sites = `
Clinic | Visits | Staff days | Unduplicated patients
Harbour | 1,204 | 310 | 655
Mill Lane | 987 | 264 | 512
Park | 1,432 | 398 | 701
Total | 3,623 | 972 | 1,480`;
    expect(told(sites)).toEqual([]);
    expect(told(sites.replace("1,480", "1,980"))).toEqual(["error total-mismatch D5"]);
    expect(told(sites.replace("Unduplicated patients", "Patients"))).toEqual(["error total-mismatch D5"]);
  });

  test("where the sum holds under the same words, each is counted in one part", () => {
    const classes = `
部門 | 参加 実人数 | 修了 実人数 | 講座数
総務 | 120 | 98 | 6
営業 | 87 | 71 | 5
製造 | 64 | 60 | 4
計 | 271 | 229 | 15`;
    expect(told(classes)).toEqual([]);
    expect(told(classes.replace("229", "209"))).toEqual(["error total-mismatch C5"]);
  });

  test("several answers come to more than those who gave them", () => {
    const survey = `
What should change? (select all that apply) | Answers | % of respondents
Benches | 571 | 44%
Play area | 970 | 75%
Toilets | 483 | 37%
Shade | 890 | 69%
Opening hours | 294 | 23%
Total respondents | 1,292 |`;
    expect(told(survey)).toEqual([]);
    expect(told(survey.replace("75%", "57%"))).toEqual(["error stated-rate-mismatch C3"]);
    expect(told(survey.replace(" (select all that apply)", "")).length).toBe(1);
  });
});

describe("means over others than the rows shown", () => {
  const MARKS = `
School | Reading | Writing | Maths
Ashby | 74 | 68 | 77
Brook | 61 | 59 | 60
Castle | 66 | 71 | 70
市平均（全41校） | 67 | 66 | 58`;

  test("the number in the label says so", () => {
    expect(told(MARKS)).toEqual([]);
  });

  test("a mean of just so many is held against them", () => {
    const three = MARKS.replace("市平均（全41校） | 67 | 66 | 58", "Average (3 schools) | 67 | 66 | 69");
    expect(told(three)).toEqual([]);
    expect(told(three.replace("| 66 | 69", "| 66 | 96"))).toEqual(["error average-mismatch D5"]);
  });

  test("what fits only at the edge of rounding does not call another figure wrong", () => {
    const edges = MARKS.replace("市平均（全41校） | 67 | 66 | 58", "Average | 66 | 65 | 58");
    expect(told(edges).filter((line) => line.startsWith("error"))).toEqual([]);
  });

  test("a mean over years is none of the rows above it", () => {
    const ratios = `
区分 | R4 | R5 | R6
歳入総額 | 21,703,163 | 22,283,099 | 24,506,187
歳出総額 | 20,118,005 | 20,797,077 | 23,263,965
差引 | 1,585,158 | 1,486,022 | 1,242,222
標準財政規模 | 11,332,418 | 11,267,981 | 11,494,733
指数（単年度） | 0.422 | 0.535 | 0.406
指数（3か年平均） | … | … | 0.45`;
    expect(told(ratios)).toEqual([]);
    expect(told(ratios.replace("1,486,022", "1,846,022"))).toHaveLength(1);
  });

  test("the mean of a town is not that of its county and its country", () => {
    const marks = `
学校 | 国語 | 算数
A校 | 71 | 66
B校 | 62 | 57
町平均 | 66 | 62
県平均 | 66 | 61
全国平均 | 66.4 | 62.5`;
    expect(told(marks)).toEqual([]);
  });
});

describe("percentages by their heading", () => {
  const RIVER = `
Month | Flow (m3/s) | Long-term mean (m3/s) | % of mean
Jan | 41.7 | 38.2 | 109
Feb | 52.9 | 36.6 | 145
Mar | 30.3 | 33.8 | 90
Apr | 22.6 | 29.1 | 78
May | 27.4 | 24.4 | 112
Jun | 15.2 | 19.9 | 76`;

  test("whole percentages follow from decimals, not the decimals from them", () => {
    expect(told(RIVER)).toEqual([]);
    expect(told(RIVER.replace("| 78", "| 87"))).toEqual(["error stated-rate-mismatch D5"]);
  });

  test("a yield per area is held against its mean", () => {
    const yields = `
作物 | 10a当たり収量(kg) | 10a当たり平均収量(kg) | 10a当たり平均収量対比
春まき | 412 | 398 | 104
秋まき | 377 | 405 | 93
早生 | 1,986 | 1,874 | 106
晩生 | 2,240 | 2,391 | 94
露地 | 3,105 | 2,922 | 106
施設 | 3,511 | 3,477 | 101`;
    expect(told(yields)).toEqual([]);
    expect(told(yields.replace("| 93", "| 39"))).toEqual(["error stated-rate-mismatch D3"]);
  });
});

describe("bare changes beside figures in thousands", () => {
  const PAPER = `
品目 | R5実績 | R6実績 | 前年度差
上質紙 | 2,310千枚 | 2,118千枚 | ▲192
封筒 | 412千枚 | 455千枚 | +43
来庁者 | 3,871人 | 4,002人 | +131
窓口 | 62件 | 58件 | ▲4`;

  test("count in the thousands of their row", () => {
    expect(told(PAPER)).toEqual([]);
    expect(told(PAPER.replace("▲192", "▲129"))).toEqual(["error delta-mismatch D2"]);
  });

  test("a change in ones is left as it is", () => {
    const ones = PAPER.replace("▲192", "▲192,000").replace("+43", "+43,000");
    expect(told(ones)).toEqual([]);
  });
});

describe("reductions", () => {
  const POWER = `
 | 7月 | 8月 | 9月 | 10月
本館 | 18,422 | 19,877 | 16,034 | 12,950
別館 | 7,310 | 8,054 | 6,688 | 5,127
計 | 25,732 | 27,931 | 22,722 | 18,077
前年同月 | 27,115 | 28,240 | 24,306 | 19,944
削減率(%) | 5.1 | 1.1 | 6.5 | 9.4`;

  test("are of the figure before", () => {
    expect(told(POWER)).toEqual([]);
    expect(told(POWER.replace("| 6.5", "| 5.6"))).toEqual(["error stated-rate-mismatch D6"]);
  });
});

test("a run of lines in which a subtotal stands beside its parts is no sum", () => {
  const marks = `
Theme | Measure | Weight | Mark (1-5) | Weighted
Care | Waiting | 4% | 2.5 | 0.10
 | Safety | 6% | 2.9 | 0.17
 | Subtotal Care | 10% | | 0.27
Work | Output | 12% | 1.6 | 0.19
 | Quality | 18% | 3.5 | 0.63
 | Audit | 10% | 4.0 | 0.40
 | Subtotal Work | 40% | | 1.22
Staff | Turnover | 10% | 1.9 | 0.19
 | Training | 20% | 1.5 | 0.30
 | Subtotal Staff | 30% | | 0.49
Money | Cost | 8% | 1.4 | 0.11
 | Cash | 12% | 1.1 | 0.13
 | Subtotal Money | 20% | | 0.24
Total score | | 100% | | 2.22`;
  expect(told(marks)).toEqual([]);
  expect(countsTwice([0, 1, 2, 3], (line) => line === 2)).toBe(true);
  expect(countsTwice([2, 5], () => true)).toBe(false);
  expect(told(marks.replace("| 40% | | 1.22", "| 40% | | 1.49"))).toContain("query total-mismatch E8");
});

test("below 目標件数 the rows belong to nothing that is called 件", () => {
  const offices = `
 | 本庁 | 北支所 | 南支所 | 計
目標件数 | 1,200 | 450 | 380 | 2,030
実績件数 | 1,310 | 402 | 391 | 2,103
達成率 | 109.2% | 89.3% | 120.9% | 103.6%`;
  const [finding] = reviewOf(offices).findings.filter(({ rule }) => rule === "stated-rate-mismatch");
  expect(finding?.indicator).toBe("南支所");
});
