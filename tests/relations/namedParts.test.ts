import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("lines that names and places bind together", () => {
  test("a rate is that of the line whose name it has, in headings with a line of units too", () => {
    const checks = `
職場 | 対象者 | 受検者 | 受検率 | 量的負担 | 支援 | 健康リスク
 | (名) | (名) | (%) | (3-12) | (3-12) |
管理 | 64 | 61 | 95.3 | 8.6 | 8.0 | 94
営業 | 48 | 44 | 91.7 | 9.4 | 7.3 | 109
製造 | 132 | 127 | 96.2 | 8.9 | 6.8 | 113
品質 | 29 | 27 | 93.1 | 8.7 | 7.7 | 97
物流 | 39 | 33 | 84.6 | 9.0 | 7.7 | 101`;
    expect(told(checks)).toEqual([]);
    expect(told(checks.replace("| 96.2 |", "| 69.2 |"))).toEqual(["error stated-rate-mismatch D5"]);
  });

  test("a gap stands behind the two lines that it is of, few and small as its figures may be", () => {
    const scores = `
Channel | Responses | Promoters | Detractors | NPS | Target | Gap | NPS Jun-25
Branch | 814 | 402 | 131 | +33 | +30 | +3 | +35
Mobile app | 2,306 | 1,289 | 369 | +40 | +45 | -5 | +38
Web | 977 | 391 | 224 | +17 | +20 | -3 | +15
Phone | 688 | 214 | 253 | -6 | 0 | -6 | -9
Mortgage adviser | 194 | 129 | 24 | +54 | +50 | +4 | +56`;
    expect(told(scores)).toEqual([]);
    expect(told(scores.replace("+30 | +3 |", "+30 | -3 |"))).toEqual(["error delta-mismatch G2"]);
  });

  test("a count behind two percentages is no gap between them", () => {
    const uptake = `
Age cohort | Eligible | Vaccinated | Uptake | Target | Shortfall
12 months | 74 | 69 | 93.2% | 95% | 2
24 months | 81 | 75 | 92.6% | 95% | 2
30 months | 81 | 76 | 93.8% | 95% | 1
5 years | 69 | 60 | 87.0% | 95% | 6`;
    expect(told(uptake)).toEqual([]);
  });

  const DEPOTS = `
Depot | Wk 40 | | Wk 41 | | Wk 42 | | Wk 43 | | 4-wk avg | 4-wk weighted
 | Drops | OTIF | Drops | OTIF | Drops | OTIF | Drops | OTIF | (simple) |
Avonmouth | 1,210 | 97.4 | 1,184 | 98.0 | 1,255 | 96.3 | 902 | 98.7 | 97.6 | 97.5
Daventry | 2,310 | 96.6 | 2,287 | 95.8 | 2,402 | 97.1 | 2,295 | 97.6 | 96.8 | 96.8
Wakefield | 1,644 | 97.4 | 1,590 | 98.2 | 1,701 | 98.1 | 1,622 | 97.9 | 97.9 | 97.9
Livingston | 745 | 94.2 | 760 | 92.0 | 733 | 96.6 | 751 | 95.9 | 94.7 | 94.6
Belfast | 388 | 98.2 | 402 | 98.5 | 395 | 97.5 | 120 | 99.2 | 98.4 | 98.2`;

  test("a mean is that of the columns of one name below several headings, by the counts of another name where it is weighted", () => {
    expect(told(DEPOTS)).toEqual([]);
    expect(told(DEPOTS.replace("| 97.9 | 97.9 | 97.9", "| 97.9 | 79.9 | 97.9"))).toEqual(["error average-mismatch J5"]);
    expect(told(DEPOTS.replace("| 94.7 | 94.6", "| 94.7 | 96.4"))).toEqual(["error average-mismatch K6"]);
  });

  test("a percentage is of as many as its heading says answered", () => {
    const answers = `
選択肢 | 回答数 | 割合（n=783）
一般質問 | 298 | 38.1%
審議結果 | 176 | 22.5%
委員会 | 141 | 18.0%
特集 | 233 | 29.8%
読んでいない | 265 | 33.8%`;
    expect(told(answers)).toEqual([]);
    expect(told(answers.replace("29.8%", "18.0%"))).toEqual(["error stated-rate-mismatch C5"]);
  });

  test("numerator and denominator below a result make it, per so many as its name says", () => {
    const quarters = `
Indicator | Type | Annual target | Q1 | Q2 | Q3
Maternal mortality ratio (per 100 000 live births) | Result | ≤ 95 | 98.3 | 72.4 | 121.8
 | Numerator | | 7 | 5 | 9
 | Denominator | | 7 120 | 6 904 | 7 388
Bed utilisation rate (%) | Result | ≥ 75% | 75.1% | 76.5% | 73.4%
 | Numerator | | 98 412 | 101 377 | 96 208
 | Denominator | | 131 040 | 132 480 | 131 040`;
    expect(told(quarters)).toEqual([]);
    expect(told(quarters.replace("72.4", "724.0"))).toEqual(["error stated-rate-mismatch E2"]);
    expect(told(quarters.replace("76.5%", "67.5%"))).toEqual(["error stated-rate-mismatch E5"]);
  });
});
