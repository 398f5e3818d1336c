import { describe, expect, test } from "vitest";
import { reviewOf, told, unproved } from "../support/toldOf";

const SCORES = `
Aim | Measured by | Grade
Clinics | Visits | 0.1
 | Places | 0.3
 | Advice | 0.7
 | Average | 0.37
Bursary | Places | 0.9
 | Visits | 0.9
 | Trees | 0.4
 | Average | 0.73
Shelter | Plans | 0.9
 | Loans | 0.5
 | Potholes | 0.9
 | Average | 0.77
Meals | Plans | 0.1
 | Waste | 0.2
 | Kitchens | 0.1
 | Average | 0.13
All aims | | 0.50`;

describe("scores and their means", () => {
  test("scores are proved by means that agree with them to the last digit, and what stands for all by the means", () => {
    expect(told(SCORES)).toEqual([]);
    expect(unproved(SCORES)).toEqual([]);
  });

  test("a score that is one step off is found, though its mean would hold within the rounding of all scores", () => {
    expect(told(SCORES.replace("Trees | 0.4", "Trees | 0.5"))).toEqual(["error average-mismatch C9"]);
  });

  test("means of figures that were rounded themselves are not held against the printed digits", () => {
    const rounded = SCORES.replaceAll("0.37", "0.39")
      .replace("0.73", "0.75")
      .replace("0.77", "0.79")
      .replace("0.13", "0.15")
      .replace("0.50", "0.52");
    expect(told(rounded)).toEqual([]);
  });
});

const MEMBERS = `
時期 | 月初会員数 | 入会 | 退会 | 月末会員数
4月分 | 8,565 | 186 | 21 | 8,730
5月分 | 8,730 | 258 | 105 | 8,883
6月分 | 8,883 | 255 | 29 | 9,109
7月分 | 9,109 | 59 | 139 | 9,029
8月分 | 9,029 | 106 | 123 | 9,012`;

describe("balances", () => {
  test("months with a word behind them are names of rows, and what stands at their ends is a balance", () => {
    expect(reviewOf(MEMBERS).coverage).toMatchObject({ figures: 20, proved: 20 });
    expect(told(MEMBERS.replace("29 | 9,109", "29 | 9,190"))).toEqual([expect.stringMatching(/^error .* E4$/)]);
  });

  test("members at start and at end", () => {
    const english = MEMBERS.replace(
      "時期 | 月初会員数 | 入会 | 退会 | 月末会員数",
      "When | Members at start | Joined | Left | Members at end",
    );
    expect(reviewOf(english).coverage).toMatchObject({ figures: 20, proved: 20 });
  });

  test("formulas of additions and subtractions say what a column holds, whatever it is called", () => {
    const stored = `
Item | Alpha | Beta | Gamma | Delta
one | 120 | 50 | 30 | 140 =B2+C2-D2
two | 140 | 60 | 40 | 160 =B3+C3-D3
three | 160 | 55 | 45 | 180
four | 170 | 70 | 30 | 210 =B5+C5-D5`;
    expect(told(stored)).toEqual([expect.stringMatching(/^error .* E4$/)]);
    expect(told(stored.replace("45 | 180", "45 | 170"))).toEqual([]);
  });
});

describe("what a heading is", () => {
  const stacked = `
Office | Orders | Of total (%)
North | 1,933 | 43.9
South | 734 | 16.7
East | 1,332 | 30.2
West | 405 | 9.2
Whole | 4,404 | 100.0
Table B
Line | January | February | March
Sign-ups | 176 | 480 | 362
Sign-ups so far | 176 | 656 | 1,018`;

  test("texts over all figures below begin another table, though it touches the one above", () => {
    expect(told(stacked)).toEqual([]);
    expect(told(stacked.replace("30.2", "32.0"))).toEqual(["error stated-rate-mismatch C4"]);
    expect(told(stacked.replace("656", "665"))).toEqual([expect.stringMatching(/^(error|query) cumulative-mismatch C10$/)]);
  });

  test("a row of two equal remarks is no heading", () => {
    const remarked = stacked.replace("East | 1,332 | 30.2", "East | not known | not known\nCentre | 1,332 | 30.2");
    expect(told(remarked.replace("16.7", "17.6"))).toEqual(["error stated-rate-mismatch C3"]);
  });

  test("halves of a year in words are sums of their months", () => {
    const months = "Team | July | August | September | October | November | December | First half";
    const rows = [
      "A | 150 | 148 | 207 | 313 | 397 | 390 | 1605",
      "B | 235 | 394 | 282 | 465 | 235 | 446 | 2057",
      "C | 199 | 311 | 436 | 222 | 149 | 143 | 1460",
    ];
    expect(told([months, ...rows].join("\n"))).toEqual([]);
    expect(told([months, ...rows].join("\n").replace("1460", "7460"))).toEqual(["error total-mismatch H4"]);
  });
});

describe("rates", () => {
  test("limit ÷ actual where all rows are of the kind of which less is better", () => {
    const table = `
指標 | 目標値 | 実績値 | 達成度
不良品数 | 175 | 216 | 81.0
時間外勤務 | 35 | 45 | 77.8
離職者数 | 47 | 47 | 100.0
廃棄ロス | 253 | 302 | 83.8`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("| 45 |", "| 54 |"))).toEqual(["error stated-rate-mismatch C3"]);
  });

  test("columns of the same names bear each other out", () => {
    const table = `
District | Eligible (men) | Eligible (women) | Enrolled (men) | Enrolled (women) | Coverage (men) | Coverage (women)
Grafton | 6119 | 8755 | 3928 | 7224 | 64.2% | 82.5%
Corby | 5706 | 1346 | 5076 | 759 | 89.0% | 56.4%
Ashby | 6472 | 3136 | 5375 | 1149 | 83.1% | 36.6%
Langley | 5750 | 2027 | 5460 | 949 | 95.0% | 46.8%`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("64.2%", "46.2%"))).toEqual(["error stated-rate-mismatch F2"]);
  });

  test("what was attained, in percent, is a rate beside the result", () => {
    const table = `
Objective | Target 2025 | Result 2025 | Attained
Advice | 436 | 534 | 100%
Routes | 390 | 301 | 77%
Renewals | 185 | 98 | 53%
Visits | 260 | 217 | 83%`;
    expect(told(table)).toEqual([]);
    expect(told(table.replace("217", "2170"))).toEqual([expect.stringMatching(/stated-rate-mismatch C5$/)]);
  });

  test("the rate of one year follows from no rate of another", () => {
    const table = `
指標 | 目標値 | R5 達成率 | R6 達成率 | 前期差
会議 | 100% | 50.0% | 54.0% | +4.0ポイント =D2-C2
研修 | 100% | 70.4% | 70.4% | 0.0ポイント =D3-C3`;
    expect(told(table)).toEqual([]);
  });

  test("a change on a loss may have either sign", () => {
    const table = `
Item | Last year | This year | % change
Receipts | 2,000 | 2,500 | 25.0%
Payments | 4,000 | 3,000 | -25.0%
Grants | 800 | 900 | 12.5%
Surplus | -400 | -300 | -25.0%
Fees | 200 | 150 | -25.0%`;
    expect(told(table)).toEqual([]);
  });
});

describe("weights", () => {
  const exam = `
審査項目 | 配点割合 | 採点
総合 | 25% | 98
国語 | 5% | 94
理科 | 70% | 86
総合点 | 100% | 89.40`;

  test("a first row called 総合 is a subject, and the total counts by the weights", () => {
    expect(told(exam)).toEqual([]);
    // One that is no sum is not called a wrong sum, though the weights beside it add up.
    const { findings } = reviewOf(exam.replace("| 86", "| 68"));
    expect(findings.map(({ message }) => message.ja)).toEqual([expect.stringContaining("重みをつけて平均すると76.80")]);
  });
});
